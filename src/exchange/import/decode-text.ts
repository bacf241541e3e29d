export interface DecodedText {
  readonly text: string;
  /** `windows`: not in UTF-8, so that letters with accents may have been read wrongly. */
  readonly encoding: 'unicode' | 'windows';
}

/**
 * The text of a file as programs save it: UTF-8, UTF-16 with its mark, or the letters of Windows, which a spreadsheet uses for a
 * csv file. Undefined for what is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  const encoding = wide ?? (bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8');
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding: 'unicode' };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    // Whatever is no text has marks in it that nobody types.
    return /[^\P{Cc}\t\n\r]/u.test(text) ? undefined : { text, encoding: 'windows' };
  }
}
