import { toBase64 } from '../../base/base64.ts';
import { PICTURE_LIMIT, pictureType, type PictureType } from '../../scenario/source/picture-file.ts';
import type { PictureProblem } from '../../store/studio.ts';

/** More than a camera makes; a file beyond it is not even looked at. */
const MOST_BYTES = 40 * 1024 * 1024;
/** Longest side in pixels, tried in turn until it fits. */
const SIDES = [1600, 1200, 900, 640];
const QUALITY = 0.85;

const endings: Readonly<Record<PictureType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

export interface FitPicture {
  /** As the file was called, with the ending of what it is now. */
  readonly name: string;
  readonly base64: string;
}

/**
 * A picture out of a file, small enough to be sent while the clock runs. A photo is drawn anew in any case: what the camera wrote beside it
 * (place, hour, maker) stays behind.
 */
export async function fitPicture(file: File): Promise<FitPicture | PictureProblem> {
  if (file.size > MOST_BYTES) return 'size';
  const base64 = toBase64(new Uint8Array(await file.arrayBuffer()));
  const type = pictureType(base64);
  if (!type) return 'kind';
  const stem = file.name.replace(/\.[^.]*$/, '');
  if (type !== 'image/jpeg' && file.size <= PICTURE_LIMIT) return { name: `${stem}.${endings[type]}`, base64 };
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return 'kind';
  for (const side of SIDES) {
    const drawn = await redrawn(bitmap, side);
    if (!drawn || drawn.size > PICTURE_LIMIT) continue;
    const bytes = new Uint8Array(await drawn.arrayBuffer());
    return { name: `${stem}.${endings[drawn.type as PictureType]}`, base64: toBase64(bytes) };
  }
  return 'size';
}

async function redrawn(bitmap: ImageBitmap, side: number): Promise<Blob | undefined> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blobOf = (type: PictureType): Promise<Blob | null> =>
    new Promise((resolve) => canvas.toBlob(resolve, type, QUALITY));
  const webp = await blobOf('image/webp');
  // A browser that cannot write one gives a PNG, which of a photo is large.
  const found = webp?.type === 'image/webp' ? webp : await blobOf('image/jpeg');
  return found ?? undefined;
}
