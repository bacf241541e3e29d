import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runWithProgress } from './progress.mjs';
import { sourceDigest } from './source-digest.ts';

export const root = join(import.meta.dirname, '..');
/** The built app, as served. */
export const dist = join(root, 'dist');

const stamp = join(root, '.cache', 'build-stamp');
const sources = [
  'src',
  'scenarios',
  'assets',
  'public',
  'index.html',
  'vite.config.ts',
  'scripts/vite-scenarios.ts',
  'scripts/vite-guide.ts',
  'docs/authoring',
  'package-lock.json',
  'tsconfig.json',
];

export type BuildOutcome =
  { readonly ok: true; readonly fresh: boolean } | { readonly ok: false; readonly output: string };

/** Builds the app into `dist`, unless it stands there built from these very sources. */
export async function ensureBuilt(): Promise<BuildOutcome> {
  const digest = sourceDigest(root, sources);
  const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (built === digest && existsSync(join(dist, 'index.html'))) return { ok: true, fresh: false };
  rmSync(stamp, { force: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { code, output } = await runWithProgress('Building the app', {
    command: process.execPath,
    args: [vite, 'build', '--logLevel', 'warn'],
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
  // The stack leads through the bundler; what went wrong stands above it.
  if (code !== 0) return { ok: false, output: output.replaceAll(/^ +at .*\n/gm, '') };
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, digest);
  return { ok: true, fresh: true };
}
