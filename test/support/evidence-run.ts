import { join } from 'node:path';
import { playDrill } from '../../src/analysis/drill/run-drill.ts';
import { journalOf } from '../../src/analysis/table/journal-of.ts';
import { playTime, realTime } from '../../src/base/time.ts';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import { headerHash, textRef } from '../../src/engine/journal/chain.ts';
import type { NotebookEntry } from '../../src/engine/notebook/entry.ts';
import { noteHash, type NoteRecord } from '../../src/engine/notebook/note-record.ts';
import type { EvidenceRun } from '../../src/exchange/bundle/evidence.ts';

/** The drill of the small exercise as a played run, with a notebook of two entries. */
export function evidenceRun(): EvidenceRun {
  const { scenario, drills } = loadScenario(join(import.meta.dirname, '..', 'fixtures', 'scenarios', 'small'));
  const { run } = (scenario && drills[0] && playDrill(scenario, drills[0])) ?? {};
  if (!run) throw new Error('the small exercise has a drill');
  const journal = journalOf(run, 'Den Haag 2');
  const typed = { ref: textRef('salt', 'De lijst bijhouden'), salt: 'salt', text: 'De lijst bijhouden' };
  const entries: readonly NotebookEntry[] = [
    { kind: 'action', action: { id: 'a1', text: typed.ref, type: 'plan', status: 'open' } },
    { kind: 'sealed', fingerprint: '0123456789ABCDEFGHJKMNPQ' },
  ];
  const notes: NoteRecord[] = [];
  for (const entry of entries) {
    const last = notes.at(-1);
    notes.push({
      seq: notes.length,
      real: realTime(1_800_000_000_000),
      journal: { length: journal.records.length, play: playTime(0) },
      entry,
      prev: last ? noteHash(last) : headerHash(journal.header),
    });
  }
  return { name: 'Den Haag 2', ...journal, texts: [...journal.texts, typed], notes };
}
