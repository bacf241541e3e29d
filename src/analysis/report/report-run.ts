import type { JournalHeader, JournalRecord, TypedText } from '../../engine/journal/record.ts';
import { replay } from '../../engine/journal/replay.ts';
import type { NoteRecord } from '../../engine/notebook/note-record.ts';
import { compilePlan } from '../../engine/plan.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { ReportRun } from './source.ts';

/** A saved run, checked before, as a report is made of it. */
export function reportRun(saved: {
  readonly name: string;
  readonly header: JournalHeader;
  readonly scenario: Scenario;
  readonly records: readonly JournalRecord[];
  readonly texts: readonly (Omit<TypedText, 'text'> & { readonly text: string | null })[];
  readonly notes: readonly NoteRecord[];
}): ReportRun {
  const { name, header, scenario, records, texts, notes } = saved;
  const plan = compilePlan(scenario, { variant: header.variant, people: header.people });
  return {
    name,
    header,
    records,
    plan,
    replayed: replay(plan, header, records),
    texts: new Map(texts.map(({ ref, text }) => [ref, text])),
    notes,
  };
}
