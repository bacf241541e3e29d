import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { root } from './build.ts';

export interface ProgramBundle {
  /** The whole program with what it imports, as one module. */
  readonly code: Buffer;
  /** Licences of the packages in it. */
  readonly licenses: string;
}

/** Compiled parts that some packages would use if they were there; none of them is needed. */
const absent = ['pg-native', 'bufferutil', 'utf-8-validate'];

/** Bundles what a package starts. */
export const bundleServer = (): Promise<ProgramBundle> => bundle(join(root, 'scripts', 'packaged.ts'));

/** Bundles what the server runs in threads of their own, each as a file beside the server's; by its name. */
export async function bundleThreads(): Promise<ReadonlyMap<string, ProgramBundle>> {
  const found = new Map<string, ProgramBundle>();
  for (const program of threads)
    found.set(basename(program), await bundle(join(root, 'src', 'server', `${program}.ts`)));
  return found;
}
/** One reads exercises, one has the embedded database. */
const threads = ['exercise/check-program', 'store/sqlite-program'];

async function bundle(entry: string): Promise<ProgramBundle> {
  const outDir = mkdtempSync(join(tmpdir(), 'spoedoverleg-bundle-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, external: absent, target: 'node' },
      build: {
        ssr: entry,
        outDir,
        target: 'node24',
        minify: true,
        license: { fileName: 'licenses.md' },
        copyPublicDir: false,
        rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'program.mjs' } },
      },
    });
    return {
      code: readFileSync(join(outDir, 'program.mjs')),
      licenses: readFileSync(join(outDir, 'licenses.md'), 'utf8'),
    };
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
