import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { draftReport } from '../../src/analysis/report/draft-report.ts';
import { reportSource } from '../../src/analysis/report/source.ts';
import { download } from '../../src/app/download.ts';
import { createRemoteDesk } from '../../src/app/hosted/remote-desk.ts';
import { createRemoteStore } from '../../src/app/hosted/remote-store.ts';
import { createHotWash } from '../../src/app/review/hot-wash.ts';
import { reviewOf } from '../../src/app/review-of.ts';
import type { RoomLink } from '../../src/session/remote/room-link.ts';
import { decodeRun, encodeRun } from '../../src/session/runs/run-file.ts';
import { readRun, type ReadRun } from '../../src/session/runs/read-run.ts';
import type { NotebookHost } from '../../src/store/notebook-host.ts';
import { createMachine } from '../session/support/machine.ts';
import { startedTable } from '../session/support/open-table.ts';

const { file } = vi.hoisted(() => ({ file: { text: '' } }));
vi.mock('../../src/app/download.ts', { spy: true });
vi.mock('../../src/app/hosted/server-here.ts', () => ({
  serverApi: () => ({ run: () => Promise.resolve({ ok: true, value: { file: file.text } }) }),
}));

const SESSION = 'Dinsdag: ochtend';

beforeEach(async () => {
  const { store, run, host } = await startedTable();
  host.stop('host-left');
  const stored = await store.load(run.id);
  if (!stored) throw new Error('not stored');
  file.text = encodeRun({ ...stored, name: 'Team 1' });
  vi.mocked(download).mockReset().mockReturnValue(undefined);
});
afterEach(() => vi.restoreAllMocks());

async function lookedBack(): Promise<ReadRun> {
  const read = readRun(await createRemoteStore('token', 1, SESSION).load('1'));
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

it('heads the report of a team with its session, but not for those who may not know whose it is', async () => {
  const { run, plan, replayed } = await lookedBack();
  const { header, records, name } = run;
  const source = { name, header, records, plan, replayed, texts: new Map(), notes: [] };
  expect(draftReport(reportSource(source, 'nl', 'organisation')).subtitle).toBe('Dinsdag: ochtend – Team 1');
  expect(JSON.stringify(draftReport(reportSource(source, 'nl', 'partners')))).not.toContain('Dinsdag');
});

it('names the invitation to the cold debrief after session and team', async () => {
  const read = await lookedBack();
  createHotWash(read, reviewOf(read, 'nl'), {} as NotebookHost).invite('2027-01-12', []);
  expect(vi.mocked(download).mock.calls).toEqual([
    [
      'koude-evaluatie-dinsdag-ochtend-team-1.ics',
      expect.stringContaining('Koude evaluatie: Dinsdag: ochtend – Team 1'),
      'text/calendar',
    ],
  ]);
});

it('saves the file of a team under session and team, with the journal as it was', async () => {
  const { host, use, close } = createRemoteDesk({ token: 'token', team: 1, session: SESSION, language: () => 'nl' });
  let answer: (message: unknown) => void = () => undefined;
  use({
    send: (_type, message) =>
      answer({
        type: 'answer',
        id: (message as { readonly id: string }).id,
        answer: { name: 'Team 1', text: file.text },
      }),
    on: (_type, listener) => {
      answer = listener;
    },
    onClose: () => undefined,
    check: () => undefined,
    close: () => undefined,
  } satisfies RoomLink);
  await host.saveToFile();
  close();
  const [name, text = ''] = vi.mocked(download).mock.calls[0] ?? [];
  expect(name).toBe('dinsdag-ochtend-team-1.spoedoverleg.json');
  const read = decodeRun(text, createMachine('other').environment);
  if (!read.ok) throw new Error(read.error);
  expect(read.value.name).toBe('Dinsdag: ochtend – Team 1');
  expect(encodeRun({ ...read.value, name: 'Team 1' })).toBe(file.text);
});
