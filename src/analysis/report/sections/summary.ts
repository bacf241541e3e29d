import { movesIn, playedMoves } from '../how-far.ts';
import { say, storyAt } from '../../../projections/context.ts';
import { endedEarly } from '../../../projections/unplayed.ts';
import { computerRoles } from '../computer-roles.ts';
import { calendarWords, dateWords, momentWords } from '../hours.ts';
import { counted, isGood, judgedObjectives, type Judged } from '../judged.ts';
import { knowledgePicture, profilePicture, timelinePicture } from '../pictures.ts';
import type { Section, Sentence } from '../report.ts';
import { inside, listed, quoted, sentence, stopped } from '../sentences.ts';
import type { ReportSource } from '../source.ts';
import { wentWell } from '../went-well.ts';
import { reportedActions } from '../reported-actions.ts';

/** Strengths, gaps and actions on the page for leadership (DOCTRINE.md section 2). */
const MOST = 3;

/** The page for leadership: aim, three strengths, three gaps, top actions, and three pictures. */
export function summarySections(source: ReportSource): readonly Section[] {
  const { words } = source;
  const objectives = judgedObjectives(source);
  return [
    {
      key: 'summary',
      level: 1,
      title: words.sections.summary,
      blocks: [{ kind: 'text', sentences: opening(source, objectives) }],
    },
    {
      key: 'summary.strengths',
      level: 2,
      title: words.sections.strengths,
      blocks: [{ kind: 'list', items: strengths(source, objectives) }],
    },
    {
      key: 'summary.gaps',
      level: 2,
      title: words.sections.gaps,
      blocks: [{ kind: 'list', items: gaps(source, objectives) }],
    },
    { key: 'summary.todo', level: 2, title: words.sections.todo, blocks: todo(source) },
    {
      key: 'summary.pictures',
      level: 2,
      title: words.sections.pictures,
      blocks: [
        { kind: 'picture', picture: profilePicture(source) },
        { kind: 'picture', picture: timelinePicture(source) },
        { kind: 'picture', picture: knowledgePicture(source) },
      ],
    },
  ];
}

function opening(source: ReportSource, objectives: readonly Judged[]): readonly Sentence[] {
  const { words, context, run, view, language, scope, evaluations } = source;
  const { scenario, variant, seatPlan, roles } = context.plan;
  const computer = computerRoles(run).length;
  const observed = objectives.filter(({ letter }) => letter !== undefined);
  const well = observed.filter(({ letter }) => isGood(letter)).length;
  const rated = objectives.filter(({ given }) => given.length > 0).length;
  const raters = new Set(evaluations.flatMap(({ ratings }) => ratings.map(({ rater }) => rater))).size;
  const basis =
    rated === 0
      ? words.basis.log
      : rated < observed.length
        ? words.basis.both(rated, observed.length)
        : words.basis.evaluators(raters);
  return [
    sentence('summary.aim', words.aim(view.title, view.variant, variant.minutes, seatPlan.people)),
    ...(computer > 0 ? [sentence('summary.computer', words.computer(computer, roles.length))] : []),
    ...(scope.real ? [sentence('summary.day', words.onDay(dateWords(language, run.header.created)))] : []),
    ...early(source),
    sentence('summary.question', words.question(say(context, scenario.question))),
    sentence('summary.outcome', words.outcome(well, observed.length - well, objectives.length - observed.length)),
    sentence('summary.basis', basis),
  ];
}

/** Ended before its end: how far it came, and how much was not played (S7). */
function early({ words, context, view, language }: ReportSource): readonly Sentence[] {
  if (!endedEarly(context)) return [];
  const now = storyAt(context, context.state.now);
  const begun = playedMoves(view, now);
  const open = view.expectations.filter(({ state }) => state === 'notPlayed').length;
  return [
    sentence('summary.early', words.early(begun.length, movesIn(view).length, momentWords(language, now))),
    ...(open === 0 ? [] : [sentence('summary.early.open', words.earlyOpen(open))]),
  ];
}

function strengths(source: ReportSource, objectives: readonly Judged[]): readonly Sentence[] {
  const { words, language } = source;
  const good = objectives
    .filter(({ letter }) => isGood(letter))
    .toSorted((a, b) => (b.review.index ?? 0) - (a.review.index ?? 0))
    .slice(0, MOST);
  const first = good.map((judged) => {
    const { short, letter = 'S', review } = judged;
    const all = counted(judged);
    const met = all.filter(({ state }) => state === 'met');
    const [best] = wentWell(source, judged).toSorted((a, b) => Number(b.critical) - Number(a.critical));
    const text = [words.strength(short, letter, words.letters[letter], met.length, all.length)];
    if (best?.at !== undefined) text.push(words.best(inside(best.text), momentWords(language, best.at)));
    return sentence(
      `summary.strength.${review.id}`,
      text.join(' '),
      met.map(({ seq }) => seq),
    );
  });
  const named = new Set(good.map(({ review }) => review.id));
  const others = objectives
    .filter(({ review }) => !named.has(review.id))
    .flatMap((judged) => wentWell(source, judged))
    .filter(({ critical }) => critical)
    .slice(0, MOST - first.length)
    .map((task) =>
      sentence(
        `summary.strength.${task.id}`,
        words.doneAnyway(inside(task.text), task.at === undefined ? '' : momentWords(language, task.at)),
        [task.seq],
      ),
    );
  const all = [...first, ...others];
  return all.length > 0 ? all : [sentence('summary.strength.none', words.noStrength)];
}

function gaps(source: ReportSource, objectives: readonly Judged[]): readonly Sentence[] {
  const { words, patterns } = source;
  const poor = objectives
    .filter(({ letter }) => letter !== undefined && !isGood(letter))
    .toSorted((a, b) => worst(a) - worst(b) || (a.review.index ?? 0) - (b.review.index ?? 0))
    .slice(0, MOST);
  const first = poor.map((judged) => {
    const { short, letter = 'M', review } = judged;
    const missed = counted(judged)
      .filter(({ state }) => state === 'missed')
      .toSorted((a, b) => Number(b.critical) - Number(a.critical));
    const late = counted(judged).filter(({ state }) => state === 'late');
    const partly = counted(judged).filter(({ state }) => state === 'partly');
    const text = [words.gap(short, letter, words.letters[letter])];
    const two = (tasks: typeof late): string =>
      listed(
        tasks.slice(0, 2).map((one) => quoted(one.text)),
        words.and,
      );
    if (missed.length > 0) text.push(words.notDone(two(missed)));
    else if (late.length > 0) text.push(words.lateDone(two(late)));
    else if (partly.length > 0) text.push(words.partlyDone(two(partly)));
    for (const cap of review.caps.slice(0, 1)) text.push(stopped(cap.text));
    return sentence(
      `summary.gap.${review.id}`,
      text.join(' '),
      (missed.length > 0 ? missed : late.length > 0 ? late : partly).map(({ seq }) => seq),
    );
  });
  const rest = patterns
    .slice(0, MOST - first.length)
    .map(({ id, title, about, seqs }) =>
      sentence(
        `summary.gap.${id}`,
        words.patternLine(title, listed(about.slice(0, 2).map(quoted), words.and)),
        seqs.slice(0, 3),
      ),
    );
  const all = [...first, ...rest];
  return all.length > 0 ? all : [sentence('summary.gap.none', words.noGap)];
}

const worst = ({ letter }: Judged): number => ['U', 'M', 'S', 'P'].indexOf(letter ?? 'P');

function todo(source: ReportSource): Section['blocks'] {
  const { words, language, scope, patterns } = source;
  const open = reportedActions(source)
    .filter(({ state }) => state === 'open' || state === 'started')
    .toSorted((a, b) => ((a.due || '9') < (b.due || '9') ? -1 : 1));
  if (scope.actions !== 'kind' && open.length > 0) {
    const items = open.slice(0, MOST).map((action) => {
      const owner = scope.actions === 'whole' ? action.owner : undefined;
      const text = inside(action.text);
      const due = action.due === '' ? '' : calendarWords(language, action.due);
      return sentence(
        `summary.todo.${action.id}`,
        owner === undefined
          ? stopped(due === '' ? text : `${text} (${due})`)
          : stopped(words.topAction(text, owner, due)),
        action.seqs,
      );
    });
    const more = open.length - items.length;
    return [
      { kind: 'list', items },
      ...(more > 0
        ? [{ kind: 'text' as const, sentences: [sentence('summary.todo.more', words.moreActions(more))] }]
        : []),
    ];
  }
  const proposed = recommended(source, patterns.length).slice(0, MOST);
  const none = proposed.length > 0 ? `${words.noActions} ${words.proposed}` : words.noActions;
  return [
    { kind: 'text', sentences: [sentence('summary.todo.none', none)] },
    ...(proposed.length > 0 ? [{ kind: 'list' as const, items: proposed }] : []),
  ];
}

/** The measures that go with the patterns of this run; a pattern without one is left to the talk. */
export function recommended({ patterns, words }: ReportSource, most: number): readonly Sentence[] {
  return patterns
    .flatMap(({ id, source, advice, seqs }) => {
      const measure: string | undefined =
        source === 'detector' ? words.recommendations[id as keyof typeof words.recommendations] : advice;
      return measure ? [sentence(`recommend.${id}`, measure, seqs.slice(0, 3))] : [];
    })
    .slice(0, most);
}

/** The stretch of story that was played. */
export const playedStory = ({ context, language }: ReportSource): readonly [string, string] => {
  const [first] = context.plan.timeline.windows;
  return [
    momentWords(language, first?.from ?? storyAt(context, context.state.now)),
    momentWords(language, storyAt(context, context.state.now)),
  ];
};
