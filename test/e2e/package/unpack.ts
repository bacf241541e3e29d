import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** An entry of a zip as its directory tells of it. */
export interface Listed {
  readonly path: string;
  /** Rights on Unix, such as 0o755. */
  readonly mode: number;
  /** As DOS writes dates and times. */
  readonly when: number;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;

export function listZip(zip: Buffer): readonly Listed[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (zip.readUInt32LE(end) !== END) throw new Error('no zip');
  const listed: Listed[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === ENTRY) {
    const name = zip.readUInt16LE(at + 28);
    const path = zip.toString('utf8', at + 46, at + 46 + name);
    listed.push({ path, mode: (zip.readUInt32LE(at + 38) >>> 16) & 0o777, when: zip.readUInt32LE(at + 12) });
    at += 46 + name + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return listed;
}

/** Unpacks with the rights that stand in the zip, as an ordinary tool does. */
export function unpack(zip: Buffer, into: string): void {
  const files = unzipSync(zip);
  for (const { path, mode } of listZip(zip)) {
    const file = join(into, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, files[path] ?? '');
    chmodSync(file, mode);
  }
}
