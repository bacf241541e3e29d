import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, spaced } from '../../src/analysis/bundle/fingerprint.ts';
import { headerHash, recordHash } from '../../src/engine/journal/chain.ts';
import { noteHash } from '../../src/engine/notebook/note-record.ts';
import { writeContainer, type Part } from '../../src/exchange/bundle/container.ts';
import { evidenceParts, type EvidenceRun } from '../../src/exchange/bundle/evidence.ts';
import { verifyBundle } from '../../src/exchange/bundle/verify-bundle.ts';
import { evidenceRun } from '../support/evidence-run.ts';

const run = evidenceRun();
const whole = (one: EvidenceRun) => fingerprintOf(one, { records: one.records.length, notes: one.notes.length });
const partsOf = (one: EvidenceRun): readonly Part[] =>
  evidenceParts(one, whole(one), [{ name: 'report.nl.html', text: '<!doctype html>\n<p>Verslag</p>\n' }]);
const bundleOf = (one: EvidenceRun): Uint8Array => writeContainer(partsOf(one));
const bytes = bundleOf(run);

/** Which part each byte belongs to, its head and the line end after it included. */
const places: readonly { readonly part: string; readonly to: number }[] = (() => {
  const text = new TextDecoder().decode(bytes);
  const found: { part: string; to: number }[] = [{ part: 'container', to: text.indexOf('\n') + 1 }];
  for (const { name } of partsOf(run)) {
    const head = /^part \S+ (\d+) \S+\n/m.exec(new TextDecoder().decode(bytes.subarray(found.at(-1)?.to)));
    found.push({ part: name, to: (found.at(-1)?.to ?? 0) + (head?.[0].length ?? 0) + Number(head?.[1]) + 1 });
  }
  return [...found, { part: 'seal', to: bytes.length }];
})();
const placeOf = (at: number): string => places.find(({ to }) => at < to)?.part ?? 'end';

const changed = (at: number, by: number): Uint8Array => {
  const copy = bytes.slice();
  copy[at] = ((copy[at] ?? 0) + by) % 256;
  return copy;
};
const removed = (at: number): Uint8Array => Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]);
const added = (at: number, byte: number): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, at), byte, ...bytes.subarray(at)]);

/** Each chain, hash and seal made anew, as somebody would who knows how it works. */
function forged(one: EvidenceRun, change: (record: EvidenceRun['records'][number]) => object): EvidenceRun {
  let prev = headerHash(one.header);
  const records = one.records.map((record) => {
    const next = { ...record, ...change(record), prev } as EvidenceRun['records'][number];
    prev = recordHash(next);
    return next;
  });
  return { ...one, records };
}

describe('an evidence bundle', () => {
  it('is written byte for byte the same, and holds together', () => {
    expect(bundleOf(evidenceRun())).toEqual(bytes);
    const { problems, examined } = verifyBundle(bytes);
    expect(problems).toEqual([]);
    expect(examined).toMatchObject({ removed: 0, fingerprint: whole(run) });
    expect(examined?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('finds and names every changed, removed and added byte', () => {
    const position = fc.oneof(
      fc.nat(bytes.length - 1),
      // Where parts meet there are few bytes, and all of them count.
      fc.constantFrom(
        ...places.flatMap(({ to }) => [to - 1, to, to + 1, to + 20, to + 60]).filter((at) => at < bytes.length),
      ),
    );
    const check = (damaged: Uint8Array, at: number): void => {
      const { problems } = verifyBundle(damaged);
      // A byte at the edge of two parts can be told of either; after the last part it is the seal or what holds all together.
      const named = new Set([placeOf(at), placeOf(Math.max(0, at - 1))]);
      // A head that cannot be read is told by the part that it comes after, and the byte.
      named.add(placeOf(Math.max(0, at - 100)));
      if (named.has('seal')) named.add('container').add(places.at(-2)?.part ?? '');
      if (named.has('container')) named.add('manifest');
      // A name that was changed is another part, which is named, as is the one that is now missing.
      const found = problems.map(({ part }) => part);
      expect(
        found.some((part) => named.has(part)),
        `${at} in ${[...named].join()}: ${found.join()}`,
      ).toBe(true);
    };
    fc.assert(
      fc.property(position, fc.integer({ min: 1, max: 255 }), (at, by) => check(changed(at, by), at)),
      { seed: 11, numRuns: 300 },
    );
    fc.assert(
      fc.property(position, (at) => check(removed(at), at)),
      { seed: 12, numRuns: 300 },
    );
    fc.assert(
      fc.property(position, fc.nat(255), (at, byte) => check(added(at, byte), at)),
      { seed: 13, numRuns: 300 },
    );
    check(added(bytes.length, 10), bytes.length - 1);
  });

  it.each([
    ['journal', { part: 'journal', message: 'this part is missing' }],
    ['notebook', { part: 'notebook', message: 'this part is missing' }],
  ] as const)('misses a part: %s', (name, problem) => {
    const { problems } = verifyBundle(writeContainer(partsOf(run).filter((part) => part.name !== name)));
    expect(problems.map(({ part, message }) => ({ part, message: message.en }))).toContainEqual(problem);
  });

  it('names a part that does not belong in it, stands in it twice or in another place', () => {
    const parts = partsOf(run);
    const named = (list: readonly Part[]) => verifyBundle(writeContainer(list)).problems.map(({ part }) => part);
    expect(named([...parts, { name: 'extra', text: '' }])).toContain('extra');
    expect(named([...parts, ...parts.filter(({ name }) => name === 'texts')])).toContain('texts');
    expect(named([...parts].toReversed())).toContain('container');
  });

  it('still verifies when typed texts were taken out, says how many, and keeps its fingerprint', () => {
    const { problems, examined, extent } = verifyBundle(bundleOf({ ...run, texts: [] }), whole(run));
    expect(problems).toEqual([]);
    expect(examined?.removed).toBe(run.texts.length);
    expect(run.texts.length).toBeGreaterThan(0);
    expect(extent).toEqual({ records: run.records.length, notes: run.notes.length });
  });

  it('finds a typed text that was changed, and one that belongs to nothing', () => {
    const [first, ...rest] = run.texts;
    if (!first) throw new Error('the drill types');
    const found = (texts: EvidenceRun['texts']) => {
      const parts = partsOf(run).map((part) =>
        part.name === 'texts' ? { ...part, text: `${JSON.stringify(texts)}\n` } : part,
      );
      return verifyBundle(writeContainer(parts)).problems.map(({ part }) => part);
    };
    const loose = { ref: `t-${'0'.repeat(64)}`, salt: '', text: '' };
    expect(found(run.texts)).toEqual([]);
    expect(found([{ ...first, text: 'iets anders' }, ...rest])).toEqual(['texts']);
    expect(found([...run.texts, loose])).toContain('texts');
    // One that is made leaves it out.
    expect(bundleOf({ ...run, texts: [...run.texts, loose] })).toEqual(bytes);
  });

  it('knows another scenario, and another result of the same inputs', () => {
    const scenario = { ...run.scenario, version: '9.9.9' };
    expect(verifyBundle(bundleOf({ ...run, scenario })).problems.map(({ part }) => part)).toContain('scenario');
    const digest = forged(run, (record) =>
      record.kind === 'mark' && record.mark.kind === 'digest'
        ? { mark: { kind: 'digest', state: '0'.repeat(64) } }
        : {},
    );
    expect(verifyBundle(bundleOf({ ...digest, notes: [], texts: [] })).problems.map(({ part }) => part)).toEqual([
      'journal',
    ]);
  });

  it('cannot tell a forgery that was made with all hashes anew, but a fingerprint from elsewhere can', () => {
    const later = forged({ ...run, notes: [], texts: [] }, (record) => ({ real: record.real + 1 }));
    const forgery = bundleOf(later);
    expect(verifyBundle(forgery).problems).toEqual([]);
    expect(verifyBundle(forgery, whole(run)).problems.map(({ part }) => part)).toEqual(['fingerprint']);
    expect(verifyBundle(forgery, whole(later)).problems).toEqual([]);
  });

  it('knows the fingerprint of ENDEX when notes came after it, as a person types it', () => {
    const atEnd = fingerprintOf(run, { records: run.records.length - 1, notes: 0 });
    const { problems, extent } = verifyBundle(bytes, spaced(atEnd).toLowerCase().replaceAll('-', ' '));
    expect(problems).toEqual([]);
    expect(extent).toEqual({ records: run.records.length - 1, notes: 0 });
    expect(atEnd).toMatch(/^[0-9A-HJKMNP-TV-Z]{24}$/);
  });

  it('does not fail on what is no bundle', () => {
    const texts = ['', 'x', 'spoedoverleg-bundle 2\n', 'spoedoverleg-bundle 1\n', 'spoedoverleg-bundle 1\nseal x\n'];
    for (const text of texts) expect(verifyBundle(new TextEncoder().encode(text)).problems.length).toBeGreaterThan(0);
    const last = run.notes.at(-1);
    expect(last && noteHash(last)).toMatch(/^[0-9a-f]{64}$/);
    for (const part of ['journal', 'notebook', 'texts', 'scenario', 'manifest'])
      for (const text of ['null', '[]', '{}', '[null]', '7']) {
        const odd = partsOf(run).map((one) => (one.name === part ? { ...one, text } : one));
        const { problems } = verifyBundle(writeContainer(odd));
        if (!(part === 'notebook' && text === '[]') && !(part === 'texts' && text === '[]'))
          expect(problems.length, `${part} ${text}`).toBeGreaterThan(0);
      }
  });
});

describe('old bundles', () => {
  const folder = join(import.meta.dirname, '..', 'fixtures', 'bundles');
  it.each(readdirSync(folder))('%s still replays', (name) => {
    const { problems, examined } = verifyBundle(readFileSync(join(folder, name)));
    expect(problems).toEqual([]);
    expect(examined?.digest?.startsWith(/-([0-9a-f]{12})\.bundle$/.exec(name)?.[1] ?? 'x')).toBe(true);
  });
});
