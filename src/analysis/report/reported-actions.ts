import type { ActionStatus } from '../../engine/notebook/entry.ts';
import { say } from '../../projections/context.ts';
import { noteText } from '../../projections/notebook/notebook.ts';
import type { ActionLine } from './report.ts';
import type { ReportSource } from './source.ts';

export interface ReportedAction extends ActionLine {
  readonly state: ActionStatus;
  readonly evidence: string;
  readonly objectiveId?: string;
}

/**
 * Actions of the improvement plan as the audience may read them. What is to be done stays readable where other typed texts do not (an
 * improvement plan is made to be passed on), unless the audience gets only what sort of actions there are.
 */
export function reportedActions(source: ReportSource): readonly ReportedAction[] {
  const { book, run, scope, words, context } = source;
  const whole = scope.actions === 'whole';
  return book.actions.map((action) => {
    const objective = context.plan.scenario.objectives.find(({ id }) => id === action.objective);
    const said = (ref: typeof action.owner): string => (ref === undefined ? '' : (noteText(run.texts, ref) ?? ''));
    return {
      id: action.id,
      text: scope.actions === 'kind' ? words.actions.withheld : said(action.text),
      type: words.actions.kinds[action.type],
      owner: whole ? said(action.owner) : '',
      due: action.due ?? '',
      status: words.actions.states[action.status],
      state: action.status,
      objective: say(context, objective?.short),
      ...(objective ? { objectiveId: objective.id } : {}),
      evidence: whole ? said(action.evidence) : '',
      seqs: action.from?.seqs ?? [],
    };
  });
}
