import type { PatternRow } from '../patterns/pattern-rows.ts';

/** The lengths to which the script is cut, in real minutes. */
export const hotWashLengths = [3, 10, 15, 30] as const;
export type HotWashLength = (typeof hotWashLengths)[number];

/** A question that the scenario carries, for an objective, with the moments of this run that make it real. */
export interface ScenarioQuestion {
  readonly id: string;
  readonly text: string;
  /** Title of the objective. */
  readonly objective: string;
  readonly objectiveId: string;
  /** Share 0-1 of the objective; absent: not observed. */
  readonly index?: number;
  readonly seqs: readonly number[];
}

/** A question for the table: from a pattern of this run, or one that the scenario carries. */
export interface HotWashQuestion {
  readonly id: string;
  readonly from: 'pattern' | 'scenario';
  /** What was found, or the objective it is about. */
  readonly title: string;
  readonly question: string;
  readonly about: readonly string[];
  readonly seqs: readonly number[];
  readonly objectiveId?: string;
}

/** A step of the hot wash. `minutes` are real ones; the steps of a script add up to its length. */
export type HotWashStep = { readonly minutes: number } & (
  | { readonly kind: 'reactions' | 'rate' | 'plusDelta' | 'actions' | 'epilogue' }
  | { readonly kind: 'question'; readonly question: HotWashQuestion }
);

interface Cut {
  readonly reactions: number;
  readonly rate: number;
  /** Minutes a question, and how many of each source when there are enough of both. */
  readonly each: number;
  readonly patterns: number;
  readonly scenario: number;
  readonly plusDelta: number;
  readonly actions: number;
  readonly epilogue: number;
}

/** The order of SCENARIO-WEBEX.md section 12; what there is no time for falls away from the outside in. */
const cuts: Readonly<Record<HotWashLength, Cut>> = {
  3: { reactions: 0, rate: 0, each: 2, patterns: 1, scenario: 0, plusDelta: 0, actions: 1, epilogue: 0 },
  10: { reactions: 1, rate: 0, each: 3, patterns: 1, scenario: 1, plusDelta: 1, actions: 2, epilogue: 0 },
  15: { reactions: 2, rate: 2, each: 2, patterns: 2, scenario: 1, plusDelta: 2, actions: 3, epilogue: 0 },
  30: { reactions: 4, rate: 4, each: 2, patterns: 3, scenario: 2, plusDelta: 4, actions: 6, epilogue: 2 },
};

/**
 * The script of a hot wash for the time there is: questions that this run makes real first, then those that the scenario carries for the
 * objectives that went least well, one an objective. What one source cannot fill the other does; minutes left over go to the actions.
 */
export function hotWashScript(
  length: HotWashLength,
  patterns: readonly PatternRow[],
  questions: readonly ScenarioQuestion[],
): readonly HotWashStep[] {
  const cut = cuts[length];
  const most = cut.patterns + cut.scenario;
  const carried = carriedQuestions(questions);
  const fromPatterns = Math.min(patterns.length, Math.max(cut.patterns, most - carried.length));
  const chosen = [
    ...patterns.slice(0, fromPatterns).map(ofPattern),
    ...carried.slice(0, most - fromPatterns).map(ofScenario),
  ];
  const steps: HotWashStep[] = [
    { kind: 'reactions', minutes: cut.reactions },
    { kind: 'rate', minutes: cut.rate },
    ...chosen.map((question): HotWashStep => ({ kind: 'question', minutes: cut.each, question })),
    { kind: 'plusDelta', minutes: cut.plusDelta },
    { kind: 'actions', minutes: cut.actions + (most - chosen.length) * cut.each },
    { kind: 'epilogue', minutes: cut.epilogue },
  ];
  return steps.filter(({ minutes }) => minutes > 0);
}

/** One question an objective, the least met first; of what was not observed nothing can be asked. */
function carriedQuestions(questions: readonly ScenarioQuestion[]): readonly ScenarioQuestion[] {
  const first = new Map<string, ScenarioQuestion>();
  for (const question of questions)
    if (question.index !== undefined && !first.has(question.objectiveId)) first.set(question.objectiveId, question);
  return [...first.values()].toSorted((a, b) => (a.index ?? 1) - (b.index ?? 1));
}

const ofPattern = ({ id, title, question, about, seqs }: PatternRow): HotWashQuestion => ({
  id,
  from: 'pattern',
  title,
  question,
  about,
  seqs,
});

const ofScenario = ({ id, text, objective, objectiveId, seqs }: ScenarioQuestion): HotWashQuestion => ({
  id,
  from: 'scenario',
  title: objective,
  question: text,
  about: [],
  seqs,
  objectiveId,
});
