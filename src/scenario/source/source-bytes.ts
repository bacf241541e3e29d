import { fromBase64, toBase64 } from '../../base/base64.ts';
import { isPicture } from './picture-file.ts';
import type { SourceText } from './source-file.ts';

/** A file of a scenario out of a folder or a zip. */
export const sourceOf = (path: string, bytes: Uint8Array): SourceText => ({
  path,
  text: isPicture(path) ? toBase64(bytes) : new TextDecoder().decode(bytes),
});

/** What stands in a folder or a zip for a file of a scenario. */
export const bytesOf = ({ path, text }: SourceText): Uint8Array =>
  (isPicture(path) ? fromBase64(text) : undefined) ?? new TextEncoder().encode(text);
