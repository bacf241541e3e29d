import { expect, test } from 'vitest';
import { replayJournal } from '../../src/analysis/replay-journal.ts';
import { simulate } from '../../src/analysis/simulate.ts';
import { headerHash, recordHash } from '../../src/engine/journal/chain.ts';
import { encodeJournal, type JournalFile } from '../../src/engine/journal/file.ts';
import type { JournalRecord } from '../../src/engine/journal/record.ts';
import { small, smallWith } from './scenarios.ts';

const { first } = simulate(small, { variant: '60', people: 2, policy: 'random', runs: 1, seed: 'replay' });
const text = encodeJournal(first);

/** The same journal with other records, sealed anew. */
function sealed(change: (record: JournalRecord) => JournalRecord): string {
  let prev = headerHash(first.header);
  const records = first.records.map((record) => {
    const next = change({ ...record, prev });
    prev = recordHash(next);
    return next;
  });
  return encodeJournal({ ...first, records } satisfies JournalFile);
}

test('a journal that is whole plays again, under its own scenario or the one it is given', () => {
  const alone = replayJournal(text);
  expect(alone).toMatchObject({
    ok: true,
    value: { inputs: first.records.length - 1, divergedAt: null, otherContent: undefined },
  });
  expect(replayJournal(text, small)).toEqual(alone);
});

test('other texts are named and play the same; other rules are refused', () => {
  const texts = smallWith(['title: Het lek', 'title: Een lek']).scenario;
  const own = replayJournal(text);
  const other = replayJournal(text, texts);
  expect(other).toMatchObject({
    ok: true,
    value: { divergedAt: null, otherContent: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(other.ok && other.value.digest).toBe(own.ok && own.value.digest);
  const rules = smallWith(['start: 3', 'start: 4']).scenario;
  expect(replayJournal(text, rules)).toMatchObject({ ok: false, error: { code: 'other-rules' } });
});

test.each([
  ['cut off', text.slice(0, -100), { code: 'not-json' }],
  ['something else', '{"kind":"letter"}', { code: 'not-a-journal' }],
  ['from a later program', text.replace('"format":1', '"format":9'), { code: 'newer-format', format: 9 }],
  ['edited', text.replace('"id":"s-3"', '"id":"s-4"'), { code: 'broken-chain', seq: 4 }],
  [
    'with a record taken out',
    encodeJournal({ ...first, records: first.records.filter(({ seq }) => seq !== 5) }),
    { code: 'broken-chain', seq: 5 },
  ],
  ['with nothing for a record', text.replace('"records":[', '"records":[null,'), { code: 'broken-chain', seq: 0 }],
  ['with nothing for a text', text.replace('"texts":[', '"texts":[null,'), { code: 'changed-text' }],
  ['with no scenario in it', encodeJournal({ ...first, scenario: {} as never }), { code: 'other-rules' }],
  [
    'with another text',
    encodeJournal({ ...first, texts: first.texts.map((one) => ({ ...one, text: `${one.text}!` })) }),
    { code: 'changed-text' },
  ],
])('a file that is %s', (_name, file, error) => {
  expect(replayJournal(file)).toMatchObject({ ok: false, error });
});

test('a header that names what the scenario does not have', () => {
  const header = { ...first.header, variant: '61' };
  const records = first.records.slice(0, 1).map((record) => ({ ...record, prev: headerHash(header) }));
  const file = encodeJournal({ ...first, header, records });
  expect(replayJournal(file)).toEqual({ ok: false, error: { code: 'no-variant' } });
});

test('names the first record that these rules do not reproduce', () => {
  const last = first.records.length - 1;
  const digest = sealed((record) =>
    record.kind === 'mark' && record.mark.kind === 'digest'
      ? { ...record, mark: { kind: 'digest', state: 'x' } }
      : record,
  );
  expect(replayJournal(digest)).toMatchObject({ ok: true, value: { divergedAt: last } });
  const refused = sealed((record) =>
    record.kind === 'input' && record.seq === 3
      ? { ...record, input: { ...record.input, command: { by: { kind: 'facilitator' }, do: { act: 'start' } } } }
      : record,
  );
  expect(replayJournal(refused)).toMatchObject({ ok: true, value: { divergedAt: 3 } });
});
