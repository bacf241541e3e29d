import type { NoteRecord } from '../../engine/notebook/note-record.ts';
import type { Plan } from '../../engine/plan.ts';
import { scales } from '../../projections/questionnaire.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import { answersEntries } from '../notebook/answers-entries.ts';
import { wireNotes } from './note-schema.ts';

interface ReadAnswers {
  readonly respondent: string;
  /** The notebook has answers of theirs. */
  readonly known: boolean;
  /** One a form, none for a form that was left open the first time. */
  readonly entries: ReturnType<typeof answersEntries>;
}

/**
 * Reads what a participant's window sent of the questionnaire. Undefined when it is no such answer or does not fit the run. The last answers
 * of a respondent stand, so that taking them twice does no harm.
 */
export function readAnswers(
  plan: Plan,
  roles: readonly RoleId[],
  notes: readonly NoteRecord[],
  sent: unknown,
): ReadAnswers | undefined {
  const read = wireNotes.safeParse(sent);
  if (!read.success || read.data.kind !== 'answers') return undefined;
  const { respondent, before, after, self, named, remark } = read.data;
  const { objectives } = plan.scenario;
  const fits = (answers: Readonly<Record<string, number>>, ids: readonly string[]): boolean =>
    Object.keys(answers).every((one) => ids.includes(one));
  const asked = [fits(before, scales.ready), fits(after, [...scales.ready, ...scales.exercise])];
  if (!asked.every(Boolean) || !fits(self, [...objectives.keys()].map(String))) return undefined;
  const forms = {
    before,
    after,
    self: Object.fromEntries(Object.entries(self).map(([place, value]) => [objectives[Number(place)]?.id, value])),
  };
  // Who answers again begins anew: what is left open now is not answered any more.
  const known = notes.some(({ entry }) => entry.kind === 'answers' && entry.answers.respondent === respondent);
  const role = named ? roles[0] : undefined;
  return { respondent, known, entries: answersEntries({ respondent, role, forms, remark }, known) };
}
