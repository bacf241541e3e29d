import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  readonly path: string;
  readonly bytes: Buffer;
  readonly executable: boolean;
}

/** Of every entry: the day means nothing, and equal content gives an equal file. */
const mtime = new Date(1985, 9, 26, 8, 15);

/** Writes a zip whose bytes follow from its entries alone. */
export async function writeZip(file: string, entries: readonly ZipEntry[], compressionLevel: number): Promise<void> {
  const zip = new ZipFile();
  for (const { path, bytes, executable } of entries) {
    zip.addBuffer(bytes, path, {
      mtime,
      mode: executable ? 0o100755 : 0o100644,
      compressionLevel,
      // The other kind of date depends on the time zone of whoever packs.
      forceDosTimestamp: true,
    });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}
