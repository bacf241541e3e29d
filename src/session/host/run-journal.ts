import { err, ok } from '../../base/result.ts';
import type { PlayTime } from '../../base/time.ts';
import { headerHash, recordHash } from '../../engine/journal/chain.ts';
import type { JournalHeader, JournalRecord, Mark, TypedText } from '../../engine/journal/record.ts';
import type { Input, TextRef } from '../../engine/command.ts';
import type { JournalStore, RunSummary, Stored, StoredRun, StoredText, StoreProblem } from '../store/journal-store.ts';
import type { HostEnvironment } from './host-environment.ts';

/** What becomes a record: an input, or a mark at a play time. */
export type Entry = { readonly input: Input } | { readonly mark: Mark; readonly play: PlayTime };

/** The journal of the run that a host writes: chained in memory, stored before anything else happens. */
export interface RunJournal {
  readonly id: string;
  readonly name: string;
  readonly header: JournalHeader;
  readonly records: readonly JournalRecord[];
  readonly texts: ReadonlyMap<TextRef, string | null>;
  readonly storedTexts: readonly StoredText[];
  /** Records that are in force here but that the store has not taken yet. */
  readonly unsaved: number;
  /**
   * Resolves when the entries are durable, with any left unsaved before them. On failure nothing has changed, here or there.
   */
  append(entries: readonly Entry[], texts: readonly TypedText[], summary: RunSummary): Promise<Stored>;
  /** Puts an entry in force that the store would not take; it is stored before the next. */
  appendUnsaved(entry: Entry): void;
}

export function createRunJournal(run: StoredRun, store: JournalStore, environment: HostEnvironment): RunJournal {
  const records = [...run.records];
  const storedTexts = [...run.texts];
  const texts = new Map<TextRef, string | null>(run.texts.map(({ ref, text }) => [ref, text]));
  let saved = records.length;
  let tip = hashAt(run.header, records);

  function chain(entries: readonly Entry[]): { readonly added: readonly JournalRecord[]; readonly tip: string } {
    const added: JournalRecord[] = [];
    let prev = tip;
    for (const entry of entries) {
      const stamp = { seq: records.length + added.length, real: environment.wall(), prev };
      const record: JournalRecord =
        'input' in entry
          ? { ...stamp, kind: 'input', play: entry.input.at, input: entry.input }
          : { ...stamp, kind: 'mark', play: entry.play, mark: entry.mark };
      added.push(record);
      prev = recordHash(record);
    }
    return { added, tip: prev };
  }

  return {
    id: run.id,
    name: run.name,
    header: run.header,
    records,
    texts,
    storedTexts,
    get unsaved() {
      return records.length - saved;
    },
    async append(entries, newTexts, summary) {
      const next = chain(entries);
      const addition = { records: [...records.slice(saved), ...next.added], texts: newTexts, summary };
      const stored = await store.append(run.id, saved, addition).catch((error: unknown) => err(problemOf(error)));
      if (!stored.ok) return stored;
      records.push(...next.added);
      storedTexts.push(...newTexts);
      for (const { ref, text } of newTexts) texts.set(ref, text);
      saved = records.length;
      tip = next.tip;
      return ok(undefined);
    },
    appendUnsaved(entry) {
      const next = chain([entry]);
      records.push(...next.added);
      tip = next.tip;
    },
  };
}

const problemOf = (error: unknown): StoreProblem => ({ kind: 'failing', detail: String(error) });

/** Hash that the next record carries as `prev`. */
function hashAt(header: JournalHeader, records: readonly JournalRecord[]): string {
  const last = records.at(-1);
  return last ? recordHash(last) : headerHash(header);
}
