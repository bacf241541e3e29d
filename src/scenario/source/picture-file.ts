import { fileStem } from '../../base/file-stem.ts';
import { fromBase64 } from '../../base/base64.ts';

/**
 * A picture lies in `pictures/`. Wherever files of a scenario are texts (in the reader, in stores, in the studio), its text is the base64 of
 * its bytes; only folders and zips hold the bytes (`source-bytes.ts`).
 */
export const isPicture = (path: string): boolean => /^pictures\/[\w][\w.-]*\.(?:png|jpe?g|webp)$/i.test(path);

/** Bytes of one picture at most: it travels to a phone while the clock runs. */
export const PICTURE_LIMIT = 256 * 1024;
/** Bytes of all pictures of a scenario at most: they go along with every run that is stored or handed over. */
export const PICTURES_LIMIT = 3 * 1024 * 1024;

export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

/** Base64 letters in which what tells the kinds apart is written: twelve bytes. */
const HEAD = 16;
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** What the bytes say that it is, whatever its name says; undefined: none of the kinds that every screen shows. */
export function pictureType(base64: string): PictureType | undefined {
  const head = fromBase64(base64.slice(0, HEAD));
  if (!head) return undefined;
  const start = latin(head);
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return 'image/webp';
  return undefined;
}

/** Bytes that a base64 text stands for. */
export const pictureSize = (base64: string): number =>
  Math.floor((base64.length * 3) / 4) - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);

/** The picture as a screen shows it. */
export const pictureAddress = (type: PictureType, base64: string): string => `data:${type};base64,${base64}`;

/** A path for a picture of this name that is free: 'Schermafbeelding 3 (kopie).PNG' -> 'pictures/schermafbeelding-3-kopie.png'. */
export function picturePath(name: string, free: (path: string) => boolean): string {
  const dot = name.lastIndexOf('.');
  const stem = fileStem(name.slice(0, dot), 'picture');
  const ending = name.slice(dot).toLowerCase();
  for (let count = 1; ; count += 1) {
    const path = `pictures/${stem}${count === 1 ? '' : `-${count}`}${ending}`;
    if (free(path)) return path;
  }
}
