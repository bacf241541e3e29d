import { itemWords, LEAST, scales } from '../../projections/questionnaire.ts';
import { formResult } from '../../analysis/questionnaire/results.ts';
import { say, type ViewContext } from '../../projections/context.ts';
import { notebookOf } from '../../projections/notebook/notebook.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { answersEntries } from '../../session/notebook/answers-entries.ts';
import type { NotebookWriter } from '../../session/notebook/notebook-writer.ts';
import type { ReadRun } from '../../session/runs/read-run.ts';
import type { QuestionsHost } from '../../store/questions-host.ts';
import { randomId } from '../browser-environment.ts';

/** The questionnaire of a run in one language; answers go into its notebook. */
export function createQuestions({ plan }: ReadRun, language: Language, writer: NotebookWriter): QuestionsHost {
  const context = { plan, language } as ViewContext;
  const asked = (ids: readonly (keyof (typeof itemWords)['nl'])[]) =>
    ids.map((id) => ({ id, text: itemWords[language][id] }));
  const objectives = plan.scenario.objectives.map(({ id, title }) => ({ id: id as string, text: say(context, title) }));
  const self = objectives.map(({ id }) => id);
  // Kept until all has been: what could be stored of a save that failed is not counted beside the next try.
  let respondent = randomId();
  return {
    ready: asked(scales.ready),
    exercise: asked(scales.exercise),
    objectives,
    roles: plan.roles.map(({ id, short }) => ({ id, name: say(context, short) })),
    least: LEAST,
    save: async ({ role, remark, ...forms }) => {
      const named = plan.roles.find(({ id }) => id === role)?.id;
      for (const entry of answersEntries({ respondent, role: named, forms, remark }))
        if (!(await writer.add(entry)).ok) return false;
      respondent = randomId();
      return true;
    },
    results: () => {
      const { answers } = notebookOf(writer.notes);
      return {
        before: formResult('before', answers, scales.ready),
        after: formResult('after', answers, [...scales.ready, ...scales.exercise]),
        self: formResult('self', answers, self),
      };
    },
  };
}
