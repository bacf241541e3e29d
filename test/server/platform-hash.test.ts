import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256OfBytes, sha256Hex } from '../../src/base/hash.ts';
import { installPlatformHash } from '../../src/server/platform-hash.ts';

const own = (text: string): string => sha256OfBytes(new TextEncoder().encode(text));

test("the platform's hash gives the digits of our own, for any text", () => {
  installPlatformHash();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256Hex(text)).toBe(own(text));
    }),
  );
  // Half of a pair: both put the same mark in its place.
  expect(sha256Hex('a\ud800b')).toBe(own('a\ud800b'));
});
