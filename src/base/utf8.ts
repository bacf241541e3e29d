export const utf8Bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Undefined when the bytes are no UTF-8; a byte order mark is kept, so that no two texts have the same bytes. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
