import { err, ok, type Result } from '../../base/result.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import { playTime } from '../../base/time.ts';
import { decodeJournal, encodeJournal, type JournalFile, type JournalProblem } from '../../engine/journal/file.ts';
import type { HostEnvironment } from '../host/host-environment.ts';
import type { NoteRecord } from '../../engine/notebook/note-record.ts';
import type { StoredRun, StoredText } from '../store/journal-store.ts';
import { standingOf } from './summary-of.ts';
import { readRun, type RunProblem } from './read-run.ts';

export type FileProblem = JournalProblem['code'] | RunProblem['kind'];

/** What a run file holds beyond the journal: readers of journals alone pass over it. */
interface RunFile extends JournalFile {
  readonly name: string;
  readonly notes: readonly NoteRecord[];
}

type Exported = Pick<StoredRun, 'name' | 'header' | 'scenario' | 'records' | 'texts' | 'notes'>;

/** The whole run as one text: journal, scenario, typed texts and notebook. Redacted texts stay redacted. */
export function encodeRun({ name, header, scenario, records, texts, notes }: Exported): string {
  const file: RunFile = { name, header, scenario, records, notes, texts: texts.filter(isPresent) };
  return encodeJournal(file);
}

const isPresent = (text: StoredText): text is StoredText & { readonly text: string } => text.text !== null;

/** The same run file under another name; the name is no part of what the journal's chain seals. */
export const renamedFile = (text: string, name: string): string =>
  `${canonicalJson({ ...(JSON.parse(text) as RunFile), name })}\n`;

/** Reads a run file as a run of its own, under a new id; refuses what could not be taken up here. */
export function decodeRun(text: string, environment: HostEnvironment): Result<StoredRun, FileProblem> {
  const journal = decodeJournal(text);
  if (!journal.ok) return err(journal.error.code);
  const { name, notes } = JSON.parse(text) as Partial<Record<'name' | 'notes', unknown>>;
  const { header, scenario, records, texts } = journal.value;
  const read = readRun({
    id: environment.randomId(),
    name: typeof name === 'string' && name !== '' ? name : header.title,
    header,
    scenario,
    records,
    texts,
    notes: Array.isArray(notes) ? (notes as NoteRecord[]) : [],
    summary: { phase: 'lobby', play: playTime(0), story: 0, saved: environment.wall() },
  });
  if (!read.ok) return err(read.error.kind);
  const { run, plan, replayed } = read.value;
  return ok({ ...run, summary: standingOf(plan, replayed.state, records.at(-1)?.real ?? header.created) });
}

/** A second run that goes on from the same journal. */
export const copyRun = (run: StoredRun, name: string, environment: HostEnvironment): StoredRun => ({
  ...run,
  id: environment.randomId(),
  name,
});
