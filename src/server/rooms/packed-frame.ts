import { Protocol } from '@colyseus/core';

/**
 * A frame of data as the rooms' library makes it (`getMessageBytes.raw`), of JSON only: a message to all packs sixteen hundred of them at one
 * go, and the library's packer, which can do much more, takes twice as long over each.
 * @param type of fewer than 32 letters, all of them ASCII
 */
export function packedFrame(type: string, message: unknown): Buffer {
  // What a long frame needed is its own: others in it would keep all of that for as long as theirs is not taken.
  if (into.length > PIECE) {
    into = Buffer.allocUnsafeSlow(PIECE);
    at = 0;
  }
  start = at;
  ensure(1);
  into[at++] = Protocol.ROOM_DATA;
  putText(type);
  put(message);
  return into.subarray(start, at);
}

/**
 * Frames are written one behind another into pieces of memory of this size, and go to their sockets from there. Larger ones would be fewer
 * still, but a socket that takes nothing keeps the whole piece in which its frame lies.
 */
const PIECE = 64 * 1024;
let into = Buffer.allocUnsafeSlow(PIECE);
/** Of the frame that is being written. */
let start = 0;
let at = 0;

/** Room for so many bytes more: in a new piece, to which what there is of the frame goes along. */
function ensure(bytes: number): void {
  if (at + bytes <= into.length) return;
  const written = at - start;
  const next = Buffer.allocUnsafeSlow(Math.max(PIECE, 2 * (written + bytes)));
  into.copy(next, 0, start, at);
  into = next;
  start = 0;
  at = written;
}

/** What begins a value, with `size` in as many bytes as are asked for. */
function head(code: number, size: number, bytes: 1 | 2 | 4): void {
  ensure(5);
  into[at++] = code;
  if (bytes === 4) {
    into[at++] = size >>> 24;
    into[at++] = size >>> 16;
  }
  if (bytes !== 1) into[at++] = size >>> 8;
  into[at++] = size;
}

function put(value: unknown): void {
  switch (typeof value) {
    case 'string':
      return putText(value);
    case 'number':
      return putNumber(value);
    case 'boolean':
      ensure(1);
      into[at++] = value ? 0xc3 : 0xc2;
      return;
    case 'object':
      if (value === null) {
        ensure(1);
        into[at++] = 0xc0;
      } else if (Array.isArray(value)) putList(value);
      else putFields(value as Readonly<Record<string, unknown>>);
      return;
    default:
      throw new TypeError(`no ${typeof value} goes over a line`);
  }
}

function putNumber(value: number): void {
  // Whole, from 0 and below 2^32.
  if (value >>> 0 === value) {
    if (value < 0x80) {
      ensure(1);
      into[at++] = value;
    } else if (value < 0x100) head(0xcc, value, 1);
    else if (value < 0x10000) head(0xcd, value, 2);
    else head(0xce, value, 4);
    return;
  }
  ensure(9);
  into[at++] = 0xcb;
  at = into.writeDoubleBE(value, at);
}

/** Up to so many letters are written one by one, if all are ASCII: names and handles, and most of what there is. */
const SHORT = 32;

function putText(text: string): void {
  const { length } = text;
  ensure(5 + 3 * length);
  if (length < SHORT) {
    const before = at;
    into[at++] = 0xa0 | length;
    let index = 0;
    for (; index < length; index += 1) {
      const code = text.charCodeAt(index);
      if (code >= 0x80) break;
      into[at++] = code;
    }
    if (index === length) return;
    at = before;
  }
  // The head is as long as the longest that the text may need, for how long the text is shows when it is written.
  const longest = 3 * length;
  const space = longest < 0x100 ? 2 : longest < 0x10000 ? 3 : 5;
  const bytes = into.write(text, at + space);
  if (space === 2) head(0xd9, bytes, 1);
  else if (space === 3) head(0xda, bytes, 2);
  else head(0xdb, bytes, 4);
  at += bytes;
}

function putList(list: readonly unknown[]): void {
  const { length } = list;
  if (length < 0x10) {
    ensure(1);
    into[at++] = 0x90 | length;
  } else if (length < 0x10000) head(0xdc, length, 2);
  else head(0xdd, length, 4);
  for (let index = 0; index < length; index += 1) put(list[index]);
}

/** What has no value is left out, as JSON leaves it out. */
function putFields(fields: Readonly<Record<string, unknown>>): void {
  // From the start of the frame, which may move.
  const place = at - start;
  head(0xde, 0, 2);
  let count = 0;
  for (const name in fields) {
    const value = fields[name];
    if (value === undefined) continue;
    putText(name);
    put(value);
    count += 1;
  }
  if (count >= 0x10000) throw new RangeError('an object of too many fields');
  into.writeUInt16BE(count, start + place + 1);
}
