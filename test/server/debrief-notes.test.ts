import { afterAll, beforeAll, expect, it } from 'vitest';
import { playTime, realTime, storyTime } from '../../src/base/time.ts';
import type { TextRef } from '../../src/engine/command.ts';
import { headerHash, textRef } from '../../src/engine/journal/chain.ts';
import type { JournalHeader } from '../../src/engine/journal/record.ts';
import type { NotebookEntry } from '../../src/engine/notebook/entry.ts';
import { noteHash, type NoteRecord } from '../../src/engine/notebook/note-record.ts';
import type { ObjectiveId } from '../../src/scenario/model/ids.ts';
import { must, newSession, startTestServer, type TestServer } from './support/test-server.ts';

type Compose = (typed: (words: string) => TextRef) => NotebookEntry;

const objective = 'obj-any' as ObjectiveId;

/** One of everything that a notebook holds, and whether the debrief of a facilitator writes it. */
const rows: Readonly<Record<NotebookEntry['kind'], { readonly kept: boolean; readonly compose: Compose }>> = {
  observation: {
    kept: true,
    compose: (typed) => ({
      kind: 'observation',
      observation: { id: 'o', play: playTime(0), story: storyTime(0), text: typed('Gezien') },
    }),
  },
  author: { kept: false, compose: (typed) => ({ kind: 'author', author: 'a', name: typed('Iemand') }) },
  rating: {
    kept: false,
    compose: () => ({ kind: 'rating', rating: { rater: 'a', objective, rated: 'P' } }),
  },
  frozen: { kept: false, compose: () => ({ kind: 'frozen', rater: 'a', objective }) },
  answers: {
    kept: true,
    compose: (typed) => ({
      kind: 'answers',
      answers: { form: 'after', respondent: 'r', answers: { 'ready-role': 4 }, remark: typed('Mooi') },
    }),
  },
  bookmark: {
    kept: true,
    compose: (typed) => ({ kind: 'bookmark', bookmark: { id: 'b', seq: -1, play: playTime(0), text: typed('Hier') } }),
  },
  hotWash: {
    kept: true,
    compose: (typed) => ({ kind: 'hotWash', note: { id: 'h', kind: 'plus', text: typed('Ja') } }),
  },
  action: {
    kept: true,
    compose: (typed) => ({ kind: 'action', action: { id: 'c', text: typed('Doe'), type: 'plan', status: 'open' } }),
  },
  branch: {
    kept: true,
    compose: (typed) => ({
      kind: 'branch',
      branch: { id: 't', name: typed('Tak'), cut: -1, play: playTime(0), goesOn: 'policies', inputs: [] },
    }),
  },
  reportEdit: {
    kept: true,
    compose: (typed) => ({
      kind: 'reportEdit',
      edit: { language: 'nl', key: 'team/summary', text: typed('Zo was het') },
    }),
  },
  sealed: { kept: true, compose: () => ({ kind: 'sealed', fingerprint: '0123456789ABCDEFGHJKMNPQ' }) },
  removed: { kept: true, compose: () => ({ kind: 'removed', id: 'h' }) },
};

let server: TestServer;
let token = '';

beforeAll(async () => {
  server = await startTestServer();
  token = (await newSession(server)).token;
});
afterAll(() => server.close());

interface File {
  readonly header: JournalHeader;
  readonly records: readonly unknown[];
  readonly notes: readonly NoteRecord[];
}

const fileOf = async (): Promise<File> => JSON.parse((await must(server.api.run(token, 0))).file ?? '') as File;

it.each(Object.entries(rows))('the debrief of a team on the server: %s', async (kind, { kept, compose }) => {
  const { header, records, notes } = await fileOf();
  const salt = `salt-${kind}`;
  const texts: { readonly ref: TextRef; readonly salt: string; readonly text: string }[] = [];
  const entry = compose((text) => {
    const ref = textRef(salt, text);
    texts.push({ ref, salt, text });
    return ref;
  });
  const last = notes.at(-1);
  const note: NoteRecord = {
    seq: notes.length,
    real: realTime(Date.now()),
    journal: { length: records.length, play: playTime(0) },
    entry,
    prev: last ? noteHash(last) : headerHash(header),
  };
  expect(await server.api.addNote(token, 0, { expected: notes.length, note, texts })).toMatchObject({ ok: kept });
  expect((await fileOf()).notes.slice(notes.length).map((one) => one.entry)).toEqual(kept ? [entry] : []);
});
