import { fileStem } from '../base/file-stem.ts';

/** Offers a text as a file. */
export const download = (name: string, text: string, type = 'application/json'): void => offer(name, text, type);

/** Offers bytes as a file. */
export const downloadBytes = (name: string, bytes: Uint8Array, type: string): void =>
  offer(name, bytes as Uint8Array<ArrayBuffer>, type);

function offer(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it once the click is dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** 'Den Haag 2' -> 'den-haag-2.spoedoverleg.json' */
export const fileNameOf = (name: string): string => `${fileStem(name, 'spoedoverleg')}.spoedoverleg.json`;
