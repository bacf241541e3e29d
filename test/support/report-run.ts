import { reportRun } from '../../src/analysis/report/report-run.ts';
import type { ReportRun } from '../../src/analysis/report/source.ts';
import { playTime, realTime, type PlayTime } from '../../src/base/time.ts';
import type { TextRef } from '../../src/engine/command.ts';
import { headerHash, recordHash, textRef } from '../../src/engine/journal/chain.ts';
import type { NotebookEntry } from '../../src/engine/notebook/entry.ts';
import { noteHash, type NoteRecord } from '../../src/engine/notebook/note-record.ts';
import { evidenceRun } from './evidence-run.ts';

/** The drill of the small exercise as a report is made of it, with a notebook of the given entries; `typed` keeps what they say. */
export function smallReportRun(
  compose: (typed: (text: string) => TextRef) => readonly NotebookEntry[] = () => [],
): ReportRun {
  const run = evidenceRun();
  const texts = [...run.texts];
  const entries = compose((text) => {
    const salt = `salt ${texts.length}`;
    const ref = textRef(salt, text);
    texts.push({ ref, salt, text });
    return ref;
  });
  const notes: NoteRecord[] = [];
  for (const entry of entries) {
    const last = notes.at(-1);
    notes.push({
      seq: notes.length,
      real: realTime(1_800_000_000_000),
      journal: { length: run.records.length, play: playTime(0) },
      entry,
      prev: last ? noteHash(last) : headerHash(run.header),
    });
  }
  return reportRun({ ...run, texts: texts as never, notes });
}

/** The same drill, but with nothing done after STARTEX and ended by the facilitator at this moment. */
export function cutReportRun(end: PlayTime): ReportRun {
  const run = evidenceRun();
  const records = run.records.filter((record) => record.kind === 'input' && record.input.command.do.act === 'start');
  const last = records.at(-1);
  if (!last) throw new Error('the drill begins before that');
  const command = { by: { kind: 'facilitator' as const }, do: { act: 'endExercise' as const } };
  const stamp = { seq: records.length, play: end, real: last.real, prev: recordHash(last) };
  const ended = { ...stamp, kind: 'input' as const, input: { at: end, id: 'end', command } };
  return reportRun({ ...run, texts: run.texts as never, records: [...records, ended], notes: [] });
}
