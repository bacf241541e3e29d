import { itemWords, LEAST, scales } from '../../projections/questionnaire.ts';
import { formResult } from '../../analysis/questionnaire/results.ts';
import type { QuestionnaireForm } from '../../engine/notebook/entry.ts';
import { say, type ViewContext } from '../../projections/context.ts';
import { notebookOf } from '../../projections/notebook/notebook.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { NotebookWriter } from '../../session/notebook/notebook-writer.ts';
import type { ReadRun } from '../../session/runs/read-run.ts';
import type { QuestionsHost } from '../../store/questions-host.ts';
import { randomId } from '../browser-environment.ts';

const forms = ['before', 'after', 'self'] as const satisfies readonly QuestionnaireForm[];

/** The questionnaire of a run in one language; answers go into its notebook. */
export function createQuestions({ plan }: ReadRun, language: Language, writer: NotebookWriter): QuestionsHost {
  const context = { plan, language } as ViewContext;
  const asked = (ids: readonly (keyof (typeof itemWords)['nl'])[]) =>
    ids.map((id) => ({ id, text: itemWords[language][id] }));
  const objectives = plan.scenario.objectives.map(({ id, title }) => ({ id: id as string, text: say(context, title) }));
  const self = objectives.map(({ id }) => id);
  return {
    ready: asked(scales.ready),
    exercise: asked(scales.exercise),
    objectives,
    roles: plan.roles.map(({ id, short }) => ({ id, name: say(context, short) })),
    least: LEAST,
    save: async ({ role, remark, ...answers }) => {
      const respondent = randomId();
      const named = plan.roles.find(({ id }) => id === role)?.id;
      for (const form of forms) {
        if (Object.keys(answers[form]).length === 0) continue;
        const said = form === 'after' && remark.trim() !== '' ? remark.trim() : undefined;
        const added = await writer.add((typed) => ({
          kind: 'answers',
          answers: {
            form,
            respondent,
            answers: answers[form],
            ...(named === undefined ? {} : { role: named }),
            ...(said === undefined ? {} : { remark: typed(said) }),
          },
        }));
        if (!added.ok) return false;
      }
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
