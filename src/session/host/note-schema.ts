import { z } from 'zod';
import type { TextRef } from '../../engine/command.ts';
import type { AuthorId, NotebookEntry, TaskSeen } from '../../engine/notebook/entry.ts';
import type { Plan } from '../../engine/plan.ts';
import type { ExpectationId, ObjectiveId } from '../../scenario/model/ids.ts';
import { playTime, storyTime } from '../../base/time.ts';
import type { WireNote } from '../wire-note.ts';

const TEXT = 4_000;
const NAME = 80;
const id = z.string().min(1).max(120);
const text = z.string().trim().min(1).max(TEXT);
const time = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

const given = z.record(id, z.int().min(1).max(5));

export const wireNotes: z.ZodType<WireNote> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('name'), text: z.string().trim().min(1).max(NAME) }),
  z.strictObject({
    kind: z.literal('observation'),
    play: time,
    story: time,
    text,
    objective: id.exactOptional(),
    sign: z.enum(['plus', 'delta']).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('rating'),
    objective: id,
    rated: z.enum(['P', 'S', 'M', 'U', 'notObserved']),
    tasks: z.record(id, z.enum(['done', 'partly', 'notDone', 'notSeen'])),
    why: z.string().trim().max(TEXT),
  }),
  z.strictObject({ kind: z.literal('freeze'), objective: id }),
  z.strictObject({
    kind: z.literal('answers'),
    respondent: id,
    before: given,
    after: given,
    self: given,
    named: z.boolean(),
    remark: z.string().trim().max(TEXT),
  }),
]);

type Compose = (typed: (words: string) => TextRef) => NotebookEntry;

/**
 * Reads what an evaluator's window sent for the notebook, as an entry of that evaluator; undefined when it does not fit the run. `name`: of
 * an observation, chosen by the sender.
 */
export function readNote(plan: Plan, author: AuthorId, name: string, sent: unknown): Compose | undefined {
  const read = wireNotes.safeParse(sent);
  if (!read.success) return undefined;
  const note = read.data;
  const knows = (objective: string): boolean => plan.scenario.objectives.some((one) => one.id === objective);
  switch (note.kind) {
    case 'answers':
      return undefined;
    case 'name':
      return (typed) => ({ kind: 'author', author, name: typed(note.text) });
    case 'observation': {
      const { play, story, text: words, objective, sign } = note;
      if (objective !== undefined && !knows(objective)) return undefined;
      return (typed) => ({
        kind: 'observation',
        observation: {
          id: name,
          play: playTime(play),
          story: storyTime(story),
          text: typed(words),
          by: author,
          ...(objective === undefined ? {} : { objective }),
          ...(sign === undefined ? {} : { sign }),
        },
      });
    }
    case 'rating': {
      const { objective, rated, tasks, why } = note;
      if (!knows(objective) || Object.keys(tasks).some((task) => !plan.expectation.has(task))) return undefined;
      return (typed) => ({
        kind: 'rating',
        rating: {
          rater: author,
          objective: objective as ObjectiveId,
          rated,
          ...(Object.keys(tasks).length > 0 ? { tasks: tasks as Readonly<Record<ExpectationId, TaskSeen>> } : {}),
          ...(why === '' ? {} : { why: typed(why) }),
        },
      });
    }
    case 'freeze':
      return knows(note.objective)
        ? () => ({ kind: 'frozen', rater: author, objective: note.objective as ObjectiveId })
        : undefined;
  }
}
