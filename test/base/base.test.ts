import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { invariant } from '../../src/base/assert.ts';
import { canonicalJson } from '../../src/base/canonical-json.ts';
import {
  civilFromDays,
  civilOf,
  daysFromCivil,
  formatCivil,
  parseCivil,
  storyTimeOf,
} from '../../src/base/civil-time.ts';
import { digestOf, sha256Hex } from '../../src/base/hash.ts';
import { draw, drawBelow, seedRng, shuffle } from '../../src/base/rng.ts';
import { DAY, storyTime } from '../../src/base/time.ts';

describe('canonical JSON', () => {
  it('is the same for equal data, whatever the order of keys and absent members', () => {
    expect(canonicalJson({ b: 1, a: [1, null, 'é', { d: true, c: undefined }] })).toBe(
      '{"a":[1,null,"é",{"d":true}],"b":1}',
    );
    expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }));
  });

  it('reads back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('knows more kinds of objects than it keeps', () => {
    const letters = [...'abcdefghij'];
    const kinds = letters.flatMap((a) => letters.flatMap((b) => (a === b ? [] : [[a, b, 'c0', 'A']])));
    for (let round = 0; round < 3; round++)
      for (const keys of kinds)
        expect(canonicalJson(Object.fromEntries(['id', ...keys].map((key) => [key, 1])))).toBe(
          `{${['id', ...keys]
            .sort()
            .map((key) => `"${key}":1`)
            .join(',')}}`,
        );
  });

  it('refuses what JSON cannot hold', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, () => 1, 1n])
      expect(() => canonicalJson({ value })).toThrow('canonicalJson');
  });

  it('sorts by code unit, not by language', () => {
    expect(canonicalJson({ é: 1, z: 2, Z: 3 })).toBe('{"Z":3,"z":2,"é":1}');
  });
});

describe('hashes', () => {
  it('are SHA-256 over UTF-8', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
    expect(digestOf({ b: 1, a: 2 })).toBe(digestOf({ a: 2, b: 1 }));
  });
});

describe('chance', () => {
  it('is the same for the same seed, here and everywhere', () => {
    const draws: number[] = [];
    let state = seedRng('spoedoverleg');
    for (let i = 0; i < 4; i += 1) {
      const [x, next] = draw(state);
      draws.push(Math.floor(x * 1e9));
      state = next;
    }
    expect(draws).toMatchInlineSnapshot(`
      [
        877518218,
        345014471,
        106029602,
        232902995,
      ]
    `);
    expect(seedRng('a')).not.toEqual(seedRng('b'));
  });

  it('draws fairly and within bounds', () => {
    let state = seedRng('fair');
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 5_000; i += 1) {
      const [at, next] = drawBelow(state, 5);
      counts[at] = (counts[at] ?? 0) + 1;
      state = next;
    }
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  it('shuffles to a permutation and leaves what it was given', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), fc.string(), (items, seed) => {
        const given = Object.freeze([...items]);
        const [out] = shuffle(given, seedRng(seed));
        expect(out.toSorted()).toEqual(items.toSorted());
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});

describe('civil time', () => {
  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const { year, month, day } = civilFromDays(days);
        expect(daysFromCivil(year, month, day)).toBe(days);
        const date = new Date(days * DAY);
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('reads and writes an hour', () => {
    const at = storyTimeOf({ year: 2024, month: 6, day: 5, hour: 12, minute: 0, second: 0 });
    expect(formatCivil(at)).toBe('2024-06-05T12:00');
    expect(parseCivil('2024-06-05 12:00')).toBe(at);
    expect(formatCivil(storyTime(at + 1_000))).toBe('2024-06-05T12:00:01');
    expect(parseCivil('2024-06-05T12:00:01')).toBe(at + 1_000);
    expect(parseCivil('2024-06-05')).toBe(at - DAY / 2);
    expect(civilOf(at)).toEqual({ year: 2024, month: 6, day: 5, hour: 12, minute: 0, second: 0 });
  });

  it('knows no 31 June, no 25 hours and no other words', () => {
    for (const text of ['2024-06-31', '2024-06-05T25:00', '2024-06-05T12:60', '2023-02-29', 'today', '2024-6-5'])
      expect([text, parseCivil(text)]).toEqual([text, undefined]);
    expect(parseCivil('2024-02-29')).toBeDefined();
  });
});

it('an invariant that breaks names its rule', () => {
  expect(() => invariant(true, 'J1')).not.toThrow();
  expect(() => invariant(0, 'J1', 'detail')).toThrow('Invariant J1 broken: detail');
});
