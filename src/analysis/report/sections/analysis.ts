import { say } from '../../../projections/context.ts';
import { noteText } from '../../../projections/notebook/notebook.ts';
import { lengthWords, momentWords } from '../hours.ts';
import { counted, judgedObjectives, type Judged } from '../judged.ts';
import { reportedActions } from '../reported-actions.ts';
import type { Block, Section, Sentence, TableRow } from '../report.ts';
import { inside, listed, quoted, sentence, stopped } from '../sentences.ts';
import type { ReportSource } from '../source.ts';
import { wentWell } from '../went-well.ts';

/** A choice rated so on average, of 3: worth naming as a strength, or as something to look at again. */
const STRONG = 2.5;
const WEAK = 1.5;

/** Per objective: strengths, and areas for improvement with observation, reference, cause, effect and recommendation. */
export function analysisSections(source: ReportSource): readonly Section[] {
  const { words } = source;
  return [
    { key: 'analysis', level: 1, title: words.sections.analysis, page: true, blocks: [] },
    ...judgedObjectives(source).map((judged): Section => ({
      key: `analysis.${judged.review.id}`,
      level: 2,
      title: judged.review.title,
      blocks: [
        { kind: 'text', sentences: verdict(source, judged) },
        ...(judged.letter === undefined ? [] : findings(source, judged)),
      ],
    })),
  ];
}

function verdict({ words }: ReportSource, { review, given, tags, expectations }: Judged): readonly Sentence[] {
  const key = `analysis.${review.id}`;
  const { letter, index, band } = review;
  const tagged = tags.length > 0 ? [sentence(`${key}.tags`, `${words.columns.tags}: ${tags.join(', ')}.`)] : [];
  const left = expectations.filter(({ state }) => state === 'notPlayed').map(({ text }) => quoted(text));
  const unplayed =
    left.length > 0 ? [sentence(`${key}.unplayed`, words.unplayedLine(listed(left, words.and), left.length))] : [];
  if (letter === undefined || index === undefined)
    return [sentence(`${key}.unseen`, words.unseenLine), ...unplayed, ...tagged];
  return [
    ...(given.length > 0 ? [sentence(`${key}.given`, words.givenLine(given.join(', ')))] : []),
    sentence(
      `${key}.letter`,
      words.letterLine(letter, words.letters[letter], Math.round(index * 100)),
      review.why.map(({ seq }) => seq),
    ),
    ...(band === undefined ? [] : [sentence(`${key}.band`, words.bandLine(stopped(band)))]),
    ...review.caps.map(({ id, text, atMost }) => sentence(`${key}.cap.${id}`, words.capLine(stopped(text), atMost))),
    ...unplayed,
    ...tagged,
  ];
}

function findings(source: ReportSource, judged: Judged): readonly Block[] {
  const { words } = source;
  const key = `analysis.${judged.review.id}`;
  const good = strengths(source, judged);
  const rows = improvements(source, judged);
  const c = words.columns;
  return [
    good.length > 0
      ? { kind: 'list', items: good }
      : { kind: 'text', sentences: [sentence(`${key}.noStrength`, words.noStrengthHere)] },
    rows.length > 0
      ? {
          kind: 'table',
          table: {
            key: `${key}.gaps`,
            caption: words.gapsOf(judged.short),
            columns: [c.observation, c.reference, c.cause, c.effect, c.recommendation],
            rows,
          },
        }
      : { kind: 'text', sentences: [sentence(`${key}.noGap`, words.noGapHere)] },
  ];
}

const meanOf = (ratings: readonly { readonly rating: number }[]): number =>
  ratings.reduce((sum, { rating }) => sum + rating, 0) / ratings.length;

const decisionsOf = ({ context, view }: ReportSource, objective: string) =>
  view.decisions.filter(
    ({ id, ratings }) => ratings.length > 0 && context.plan.decision.get(id)?.objective === objective,
  );

function strengths(source: ReportSource, judged: Judged): readonly Sentence[] {
  const { words, language } = source;
  const tasks = wentWell(source, judged).map((task) =>
    sentence(
      `analysis.met.${task.id}`,
      stopped(
        words.metLine(inside(task.text), task.role.short, task.at === undefined ? '' : momentWords(language, task.at)),
      ),
      [task.seq],
    ),
  );
  const choices = decisionsOf(source, judged.review.id)
    .filter(({ ratings, default: byDefault }) => !byDefault && meanOf(ratings) >= STRONG)
    .map(({ id, title, options, chosen, seq }) => {
      const option = stopped(options.find((one) => one.id === chosen)?.text ?? '');
      return sentence(`analysis.choice.${id}`, words.ratedWell(title, option), [seq]);
    });
  return [...tasks, ...choices];
}

function improvements(source: ReportSource, judged: Judged): readonly TableRow[] {
  const { words, language, context } = source;
  const { review, tags } = judged;
  const cause = causeOf(source, review.id);
  const action = reportedActions(source).find(({ objectiveId }) => objectiveId === review.id);
  const advice = (otherwise: string): string =>
    action && action.text !== '' ? words.recommendAction(inside(action.text)) : otherwise;
  const share = (id: string): string => {
    const part = review.why.find((row) => row.id === id)?.part;
    return part === undefined ? '' : words.costs(Math.round(part * 100));
  };
  const reference = (first: string): string => [first, ...tags].join('; ');
  const tasks = counted(judged)
    .filter(({ state }) => state === 'missed' || state === 'late' || state === 'partly')
    .toSorted((a, b) => Number(b.critical) - Number(a.critical))
    .map((task): TableRow => {
      const { state } = task;
      const late = state === 'late' && task.at !== undefined;
      const text = inside(task.text);
      const who = task.role.short;
      return {
        cells: [
          late
            ? words.lateTask(text, who, lengthWords(language, (task.at ?? 0) - task.full.story))
            : state === 'partly'
              ? words.partlyTask(text, who)
              : words.missedTask(text, who),
          reference(words.planReference(momentWords(language, task.full.story))),
          cause,
          share(task.id),
          advice(late ? words.recommendLate : state === 'partly' ? words.recommendPartly : words.recommendTask(who)),
        ],
        seqs: task.seq === undefined ? [] : [task.seq],
      };
    });
  const choices = decisionsOf(source, review.id)
    .filter(({ ratings, default: byDefault }) => byDefault || meanOf(ratings) <= WEAK)
    .map((item): TableRow => {
      const option = context.plan.decision.get(item.id)?.options.find(({ id }) => id === item.chosen);
      const text = stopped(say(context, option?.text));
      return {
        cells: [
          item.default ? words.defaultChoice(item.title, text) : words.weakChoice(item.title, text),
          words.ratedReference,
          cause,
          item.ratings.map(({ dimension, rating }) => words.ofThree(dimension, rating)).join('; '),
          [stopped(say(context, option?.reason)), advice(words.recommendChoice)].filter((one) => one !== '').join(' '),
        ],
        seqs: item.seq === undefined ? [] : [item.seq],
      };
    });
  const caps = review.caps.map(({ text, atMost }): TableRow => ({
    cells: [
      stopped(text),
      reference(words.sections.clocks),
      cause,
      words.capEffect(atMost),
      advice(words.recommendChoice),
    ],
    seqs: [],
  }));
  return [...caps, ...tasks, ...choices];
}

/** What the team itself said of this objective; else the question that still has to be put. A cause is never made up. */
function causeOf({ book, context, words, scope, run }: ReportSource, objective: string): string {
  const said = scope.typed
    ? book.hotWash
        .filter((note) => note.kind !== 'plus' && note.objective === objective)
        .map(({ text }) => noteText(run.texts, text) ?? '')
    : [];
  const told = said.filter((text) => text !== '');
  if (told.length > 0) return words.causeSaid(told.join(' / '));
  const question = context.plan.scenario.questions.find((one) => one.objective === objective);
  return question ? words.causeOpen(say(context, question.text)) : words.causeNone;
}
