import { say, storyAt } from '../../../projections/context.ts';
import { injectTitle, unmarked } from '../../../projections/message-text.ts';
import { isNobodysClock } from '../../../projections/nobodys-clock.ts';
import { lengthWords, momentWords } from '../hours.ts';
import { counted, judgedObjectives } from '../judged.ts';
import type { Section, TableRow } from '../report.ts';
import { inside, sentence } from '../sentences.ts';
import type { ReportSource } from '../source.ts';

export function objectivesSection(source: ReportSource): Section {
  const { words, evaluations } = source;
  const c = words.columns;
  const rows = judgedObjectives(source).map((judged): TableRow => {
    const { review, tags, given } = judged;
    const critical = counted(judged).filter((one) => one.critical);
    const done = critical.filter(({ credit }) => credit > 0).length;
    const raters = evaluations.find(({ objective }) => objective === review.id)?.ratings.length ?? 0;
    return {
      cells: [
        review.title,
        tags.join(', '),
        words.tasks(done, critical.length),
        given.length > 1 ? words.differ(given.join(', ')) : (given[0] ?? '–'),
        String(raters),
        review.letter === undefined ? words.notObserved : review.letter,
      ],
      seqs: critical.flatMap(({ seq }) => seq ?? []),
    };
  });
  const columns = [c.objective, c.tags, c.tasks, c.letter, c.raters, c.suggested];
  return {
    key: 'objectives',
    level: 1,
    title: words.sections.objectives,
    page: true,
    blocks: [
      { kind: 'text', sentences: [sentence('objectives.hindsight', words.method.hindsight)] },
      { kind: 'table', table: { key: 'objectives', caption: words.captions.objectives, columns, rows } },
    ],
  };
}

/** Expected beside actual: the message that asked for it, what was expected, when it was done, and how late. */
export function expectedSection(source: ReportSource): Section {
  const { words, view, context, run, language } = source;
  const c = words.columns;
  const released = new Map(
    run.replayed.events.flatMap(({ event }) =>
      event.type === 'injectReleased' ? [[event.inject as string, storyAt(context, event.at)] as const] : [],
    ),
  );
  const rows = view.expectations
    .filter(({ state }) => state !== 'waiting')
    .map((item): TableRow => {
      const inject = context.plan.inject.get(context.plan.expectation.get(item.id)?.opens ?? '');
      const opened = inject && released.get(inject.id);
      const actual =
        item.state === 'out'
          ? words.out
          : item.at !== undefined
            ? `${momentWords(language, item.at)}${item.state === 'partly' ? `, ${words.partly}` : ''}`
            : item.state === 'notPlayed'
              ? words.notPlayed
              : words.never;
      const over = item.at === undefined ? 0 : item.at - item.full.story;
      const delay = item.at === undefined ? '' : over <= 0 ? words.onTime : words.late(lengthWords(language, over));
      return {
        cells: [
          opened === undefined ? '' : momentWords(language, opened),
          inject ? unmarked(injectTitle(context, inject)) : '',
          `${inside(item.text)} (${item.role.short}; ${momentWords(language, item.full.story)})`,
          item.spoken ? `${actual} (${words.spokenMark})` : actual,
          delay,
        ],
        seqs: item.seq === undefined ? [] : [item.seq],
      };
    });
  const columns = [c.when, c.opens, c.expected, c.actual, c.delay];
  return {
    key: 'expected',
    level: 1,
    title: words.sections.expected,
    page: true,
    blocks: [{ kind: 'table', table: { key: 'expected', caption: words.captions.expected, columns, rows } }],
  };
}

export function clocksSection(source: ReportSource): Section {
  const { words, view, context, language } = source;
  const c = words.columns;
  const at = (time: Parameters<typeof momentWords>[1] | undefined): string =>
    time === undefined ? '' : momentWords(language, time);
  const rows = view.obligations.map((item): TableRow => {
    const due = item.due?.story;
    const ended = item.metAt;
    // Of an event there is nothing to be early or late with.
    const event = isNobodysClock(item);
    const margin =
      due === undefined || ended === undefined || event
        ? ''
        : ended <= due
          ? words.clock.before(lengthWords(language, due - ended))
          : words.clock.after(lengthWords(language, ended - due));
    const note = say(context, context.plan.obligation.get(item.id)?.note);
    return {
      cells: [
        item.title,
        item.owner,
        at(item.started),
        due === undefined ? words.clock.noDue : at(due),
        ended === undefined
          ? event && item.state !== 'waiting'
            ? words.clock.outside
            : words.clock[item.state]
          : `${words.clock[item.state]}, ${at(ended)}`,
        margin,
        note,
      ],
      seqs: item.seq === undefined ? [] : [item.seq],
    };
  });
  const columns = [c.duty, c.owner, c.began, c.due, c.done, c.margin, c.reference];
  return {
    key: 'clocks',
    level: 1,
    title: words.sections.clocks,
    blocks: [{ kind: 'table', table: { key: 'clocks', caption: words.captions.clocks, columns, rows } }],
  };
}

export function decisionsSection(source: ReportSource): Section {
  const { words, view, language } = source;
  const c = words.columns;
  const rows = view.decisions
    .filter(({ state }) => state !== 'waiting')
    .map((item): TableRow => {
      const option = item.options.find(({ id }) => id === item.chosen)?.text;
      const how = item.default
        ? 'defaulted'
        : item.own !== undefined
          ? 'own'
          : item.at === undefined
            ? 'none'
            : 'taken';
      const choice = item.own ?? (item.at === undefined ? '' : (option ?? ''));
      return {
        cells: [
          item.title,
          item.at === undefined ? '' : momentWords(language, item.at),
          item.default ? '' : item.by,
          item.why === undefined ? choice : `${choice} (${item.why})`,
          words.how[how],
          String(item.knownThen.length),
          String(item.elsewhere.length),
          String(item.alternatives),
          item.confidence === undefined ? '' : words.confidence[item.confidence],
          item.ratings.map(({ dimension, rating }) => words.ofThree(dimension, rating)).join('; '),
        ],
        seqs: item.seq === undefined ? [] : [item.seq],
      };
    });
  const columns = [
    c.decision,
    c.when,
    c.who,
    c.choice,
    c.how,
    c.known,
    c.elsewhere,
    c.alternatives,
    c.confidence,
    c.quality,
  ];
  return {
    key: 'decisions',
    level: 1,
    title: words.sections.decisions,
    blocks: [{ kind: 'table', table: { key: 'decisions', caption: words.captions.decisions, columns, rows } }],
  };
}
