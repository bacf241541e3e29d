import { getMessageBytes, Protocol } from '@colyseus/core';
import fc from 'fast-check';
import { unpack } from 'msgpackr';
import { describe, expect, it } from 'vitest';
import { packedFrame } from '../../src/server/rooms/packed-frame.ts';

/** After the kind of frame, the length of the type, and the type. */
const BEGIN = 3;
const theirs = (message: unknown): Uint8Array => getMessageBytes.raw(Protocol.ROOM_DATA, 'm', message);
const read = (frame: Uint8Array): unknown => unpack(frame.subarray(BEGIN));

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  // With halves of letters, which nothing can write.
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', 'a'.repeat(31), 'a'.repeat(32), 'é'.repeat(31), '€'.repeat(85), 'x'.repeat(70_000)),
);
const number = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true }),
  fc.constantFrom(0, 127, 128, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, -1, -129),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 20 }),
    fc.dictionary(text, tie('value'), { maxKeys: 20, noNullPrototype: true }),
  ),
}));

describe('a frame packed here', () => {
  it("is read as what the rooms' library packs is read", () => {
    fc.assert(
      fc.property(value, (message) => {
        const frame = packedFrame('m', message);
        expect([...frame.subarray(0, BEGIN)]).toEqual([...theirs(message).subarray(0, BEGIN)]);
        expect(read(frame)).toEqual(read(theirs(message)));
      }),
      { numRuns: 500 },
    );
  });

  it('holds long lists, and more than there was room for at first; the next one leaves it as it was', () => {
    const long = { list: Array.from({ length: 70_000 }, (_, index) => index), texts: ['é'.repeat(400_000)] };
    const frame = packedFrame('m', long);
    const next = packedFrame('m', { other: 1 });
    expect(read(next)).toEqual({ other: 1 });
    expect(read(frame)).toEqual(long);
    // Whoever is slow to take a short one keeps no more than a piece of memory.
    expect(next.buffer.byteLength).toBeLessThan(100_000);
  });

  it('stays as it was when many others are packed after it, wherever in a piece of memory it began', () => {
    const messages = Array.from({ length: 600 }, (_, index) => ({
      within: { list: [index, { text: 'é'.repeat(index) }], name: `n${index}` },
    }));
    const frames = messages.map((message) => packedFrame('m', message));
    expect(frames.map(read)).toEqual(messages);
    // Not each in memory of its own.
    expect(new Set(frames.map(({ buffer }) => buffer)).size).toBeLessThan(messages.length / 20);
  });

  it('leaves out what has no value, and is of nothing that JSON could not say', () => {
    expect(read(packedFrame('m', { a: undefined, b: [1] }))).toEqual({ b: [1] });
    expect(() => packedFrame('m', { a: 1n })).toThrow('bigint');
    expect(() => packedFrame('m', [undefined])).toThrow('undefined');
  });
});
