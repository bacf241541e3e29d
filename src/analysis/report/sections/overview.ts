import { afterEndex } from '../../../base/phase.ts';
import type { StoryTime } from '../../../base/time.ts';
import { say, storyAt } from '../../../projections/context.ts';
import { injectTitle, unmarked } from '../../../projections/message-text.ts';
import { receivers, shortOf } from '../../../projections/parties.ts';
import { endedEarly } from '../../../projections/unplayed.ts';
import { computerRoles } from '../computer-roles.ts';
import { dateWords, dayWords, hourWords, momentWords } from '../hours.ts';
import { playedMoves } from '../how-far.ts';
import type { Block, Section, Sentence, TableRow } from '../report.ts';
import { inside, listed, quoted, sentence, stopped } from '../sentences.ts';
import type { ReportSource } from '../source.ts';
import { playedStory } from './summary.ts';

export function overviewSection(source: ReportSource): Section {
  const { words, view, context, run, scope, language, fingerprint, evaluations } = source;
  const { plan, state } = context;
  const { overview: o } = words;
  const raters = [...new Set(evaluations.flatMap(({ ratings }) => ratings.map(({ rater }) => rater)))];
  const early = state.phase === 'stopped' ? 'stopped' : 'early';
  const ended = endedEarly(context) ? early : afterEndex(state.phase) ? 'whole' : 'running';
  const [from, to] = playedStory(source);
  const roles = plan.roles.map((role) => shortOf(context, role.id));
  const computer = computerRoles(run).map((id) => shortOf(context, id));
  const row = (name: string, value: string): TableRow => ({ cells: [name, value], seqs: [] });
  const rows = [
    row(o.exercise, view.title),
    ...(scope.real ? [row(o.run, run.name), row(o.date, dateWords(language, run.header.created))] : []),
    row(o.form, o.formText),
    row(o.version, `${run.header.scenario} ${run.header.scenarioVersion}`),
    row(
      o.duration,
      `${view.variant}: ${o.durationText(plan.variant.minutes, playedMoves(view, storyAt(context, state.now)).length)}`,
    ),
    row(o.story, o.storyText(from, to)),
    row(
      o.participants,
      scope.roles
        ? o.participantsText(plan.seatPlan.people, listed(roles, words.and))
        : o.participantsCount(plan.seatPlan.people),
    ),
    ...(computer.length === 0
      ? []
      : [row(o.computer, o.computerText(scope.roles ? listed(computer, words.and) : `${computer.length}`))]),
    row(
      o.evaluators,
      raters.length === 0
        ? o.noEvaluators
        : scope.raters && raters.some((name) => name !== '')
          ? `${raters.length}: ${listed(
              raters.filter((name) => name !== ''),
              words.and,
            )}`
          : `${raters.length}`,
    ),
    row(o.ended, o.endedText[ended]),
    row(o.fiction, o.fictionText),
    row(o.marking, scope.tlp),
    row(o.fingerprint, fingerprint),
  ];
  return {
    key: 'overview',
    level: 1,
    title: words.sections.overview,
    page: true,
    blocks: [
      {
        kind: 'table',
        table: {
          key: 'overview',
          caption: words.captions.overview,
          columns: [words.columns.what, words.columns.value],
          rows,
        },
      },
    ],
  };
}

/** What happened, part by part: what was decided, what went out, what could be read, which duties were met or passed. */
export function courseSections(source: ReportSource): readonly Section[] {
  const { words, view, context, language } = source;
  const { timeline } = context.plan;
  const now = storyAt(context, context.state.now);
  const moves = playedMoves(view, now);
  const parts = moves.map((move): Section => {
    const [first, last] = [move.windows[0], move.windows.at(-1)];
    const within = (at: StoryTime): boolean => {
      const play = timeline.playOf(at);
      return play !== undefined && move.windows.some(({ playFrom, playTo }) => play >= playFrom && play <= playTo);
    };
    const days = new Set(move.windows.map(({ from }) => dayWords(language, from)));
    const hour = (at: StoryTime): string => (days.size > 1 ? momentWords(language, at) : hourWords(at));
    const told = [...tellings(source, within, hour)].toSorted((a, b) => a.at - b.at).map(({ said }) => said);
    const when = first && last ? whenWords(language, first.from, last.to) : '';
    const tasks = view.expectations.filter(
      ({ full, state }) => state !== 'out' && state !== 'waiting' && state !== 'notPlayed' && within(full.story),
    );
    const counts = words.counts(
      view.decisions.filter(({ at, default: byDefault }) => at !== undefined && !byDefault && within(at)).length,
      view.sent.filter(({ at }) => within(at)).length,
      tasks.filter(({ state }) => state === 'met').length,
      tasks.length,
    );
    const blocks: Block[] = [
      {
        kind: 'text',
        sentences: [
          sentence(
            `course.${move.id}.counts`,
            counts,
            tasks.map(({ seq }) => seq),
          ),
        ],
      },
    ];
    blocks.push(
      told.length > 0
        ? { kind: 'list', items: told }
        : { kind: 'text', sentences: [sentence(`course.${move.id}.quiet`, words.quietMove)] },
    );
    return { key: `course.${move.id}`, level: 2, title: words.move(move.number, move.title, when), blocks };
  });
  const open = view.decisions.filter(({ state }) => state === 'open' || state === 'proposed' || state === 'closed');
  return [
    {
      key: 'course',
      level: 1,
      title: words.sections.course,
      page: true,
      blocks: [
        {
          kind: 'text',
          sentences: [
            sentence('course.story', stopped(unmarked(say(context, context.plan.scenario.summary)))),
            ...open.map(({ id, title }) => sentence(`course.open.${id}`, words.undecided(title))),
          ],
        },
      ],
    },
    ...parts,
  ];
}

const whenWords = (language: ReportSource['language'], from: StoryTime, to: StoryTime): string =>
  dayWords(language, from) === dayWords(language, to)
    ? `${dayWords(language, from)}, ${hourWords(from)}-${hourWords(to)}`
    : `${momentWords(language, from)} – ${momentWords(language, to)}`;

interface Telling {
  readonly at: StoryTime;
  readonly said: Sentence;
}

function* tellings(
  source: ReportSource,
  within: (at: StoryTime) => boolean,
  hour: (at: StoryTime) => string,
): Generator<Telling> {
  const { words, view, context, run } = source;
  for (const item of view.decisions) {
    if (item.at === undefined || !within(item.at)) continue;
    const at = hour(item.at);
    const option = stopped(item.options.find(({ id }) => id === item.chosen)?.text ?? '');
    const text = item.default
      ? words.decidedDefault(item.title, option, at)
      : item.chosen === undefined
        ? words.decidedOwn(item.by, item.title, at)
        : words.decided(item.by, item.title, option, at);
    yield { at: item.at, said: sentence(`course.decision.${item.id}`, text, [item.seq]) };
  }
  for (const item of view.sent)
    if (within(item.at))
      yield {
        at: item.at,
        said: sentence(`course.sent.${item.id}`, words.sent(item.by.short, item.title, item.to, hour(item.at)), [
          item.seq,
        ]),
      };
  for (const item of view.obligations) {
    if (item.state === 'met' && item.metAt !== undefined && item.type !== 'reference' && within(item.metAt))
      yield {
        at: item.metAt,
        said: sentence(`course.duty.${item.id}`, words.dutyMet(inside(item.title), hour(item.metAt)), [item.seq]),
      };
    const due = item.due?.story;
    if (item.state === 'breached' && due !== undefined && within(due))
      yield {
        at: due,
        said: sentence(`course.duty.${item.id}`, words.dutyBreached(inside(item.title), hour(due)), [item.seq]),
      };
  }
  for (const { seq, event } of run.replayed.events) {
    if (event.type !== 'injectReleased') continue;
    const inject = context.plan.inject.get(event.inject);
    const headline = unmarked(say(context, inject?.headline));
    const at = storyAt(context, event.at);
    if (!inject || !within(at)) continue;
    if (headline !== '')
      yield { at, said: sentence(`course.news.${inject.id}`, words.reached(stopped(headline), hour(at)), [seq]) };
    else if (inject.type === 'action') {
      const title = stopped(quoted(unmarked(injectTitle(context, inject))));
      const to = listed(receivers(context, inject.to), words.and);
      const text = words.came(title, shortOf(context, inject.from), to, hour(at));
      yield { at, said: sentence(`course.came.${inject.id}`, text, [seq]) };
    }
  }
}
