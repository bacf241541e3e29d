import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { dist, ensureBuilt, root } from './build.ts';
import { nodeFor, type Platform } from './package-node.ts';
import { bundleServer, bundleThreads } from './package-server.ts';
import { textsFor } from './package-texts.ts';
import { writeZip, type ZipEntry } from './package-zip.ts';

const platforms = ['linux-x64', 'win-x64', 'macos-arm64'] as const satisfies readonly Platform[];

const usage = `Usage: npm run package [-- [${platforms.join('|')}]... [--out <folder>] [--level 1..9]]`;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' }, level: { type: 'string' } },
    });
    const level = Number(values.level ?? 9);
    const wanted = positionals.length === 0 ? platforms : platforms.filter((one) => positionals.includes(one));
    const known = positionals.every((one) => platforms.some((platform) => platform === one));
    if (!known || !Number.isInteger(level) || level < 1 || level > 9) fail(usage);
    return { wanted, level, out: values.out ?? join(root, 'dist-packages') };
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`);
  }
}

const { wanted, level, out } = readArguments();
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };

const built = await ensureBuilt();
if (!built.ok) fail(`${built.output}\nThe app could not be built; the reason stands above.`);
const server = await bundleServer();
const threads = [...(await bundleThreads())];
mkdirSync(out, { recursive: true });

const file = (path: string, bytes: Buffer | string, executable = false): ZipEntry => ({
  path,
  bytes: Buffer.from(bytes),
  executable,
});
const app = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => file(`program/app/${relative(dist, path).split(sep).join('/')}`, readFileSync(path)));

const fonts = join(root, 'node_modules', '@fontsource-variable');
const fontLicenses = readdirSync(fonts)
  .sort()
  .map((font) => file(`licenses/font-${font}.txt`, readFileSync(join(fonts, font, 'LICENSE'))));

/** Of the carrier of another platform, where this one's has none. */
const nodeLicense = async (): Promise<string> =>
  (await nodeFor('linux-x64')).license ?? fail('The package of Node has no licence.');

for (const platform of wanted) {
  const node = await nodeFor(platform);
  const entries = [
    ...textsFor(platform).map(({ name, text, executable }) => file(name, text, executable)),
    file('licenses/spoedoverleg.txt', readFileSync(join(root, 'LICENSE'))),
    file('licenses/server.md', server.licenses),
    ...threads.map(([name, { licenses }]) => file(`licenses/${name}.md`, licenses)),
    ...fontLicenses,
    file('licenses/node.txt', node.license ?? (await nodeLicense())),
    file('program/server.mjs', server.code),
    ...threads.map(([name, { code }]) => file(`program/${name}.mjs`, code)),
    file(platform === 'win-x64' ? 'program/node.exe' : 'program/node', node.binary, true),
    ...app,
  ];
  const name = `spoedoverleg-${version}-${platform}`;
  const path = join(out, `${name}.zip`);
  await writeZip(
    path,
    entries.map((entry) => ({ ...entry, path: `${name}/${entry.path}` })),
    level,
  );
  console.log(`${relative(root, path)}: ${(statSync(path).size / 1e6).toFixed(1)} MB, Node ${node.version}`);
}
