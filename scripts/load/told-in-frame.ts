import { unpack } from 'msgpackr';

/** Where the packed message begins: after the kind of frame, the length of the type and the type, of one letter. */
const PACKED = 3;

/** The message in a frame of data, and its type of one letter; undefined: it is of another type. */
export function toldIn(frame: Buffer): { readonly type: string; readonly message: unknown } | undefined {
  if (frame[1] !== 0xa1) return undefined;
  return { type: String.fromCharCode(frame[2] ?? 0), message: unpack(frame.subarray(PACKED)) };
}
