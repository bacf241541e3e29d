import type { PlayTime, StoryTime } from '../../base/time.ts';
import { sameGroup } from '../../engine/groups.ts';
import { say, storyAt } from '../../projections/context.ts';
import { shortOf } from '../../projections/parties.ts';
import { momentWords } from './hours.ts';
import type { Picture } from './picture.ts';
import type { ReportSource } from './source.ts';

export function profilePicture({ view, words }: ReportSource): Picture {
  const bars = view.dimensions.map(({ title, index }) => ({
    label: title,
    ...(index === undefined ? {} : { share: index }),
    words: index === undefined ? words.notObserved : words.band(index),
  }));
  return {
    kind: 'profile',
    key: 'profile',
    title: words.profileTitle,
    alt: words.profileAlt(bars.map((bar) => `${bar.label} ${bar.words}`).join(', ')),
    columns: words.pictureColumns.profile,
    bars,
  };
}

export function timelinePicture({ context, view, words }: ReportSource): Picture {
  const { timeline } = context.plan;
  const share = (play: number): number => (timeline.end === 0 ? 0 : Math.min(1, Math.max(0, play / timeline.end)));
  const playOf = (at: StoryTime): number => timeline.playOf(at) ?? 0;
  const marks = {
    decisions: view.decisions.flatMap((item) =>
      item.at === undefined ? [] : [{ at: share(playOf(item.at)), good: !item.default, words: item.title }],
    ),
    sent: view.sent.map((item) => ({
      at: share(playOf(item.at)),
      good: !view.said.some((said) => said.at === item.at && said.in === item.title && said.status !== 'supported'),
      words: item.title,
    })),
    tasks: view.expectations.flatMap((item) =>
      item.state === 'met' || item.state === 'partly' || item.state === 'late' || item.state === 'missed'
        ? [
            {
              at: share(item.at === undefined ? (item.zero.play ?? timeline.end) : playOf(item.at)),
              good: item.state === 'met',
              words: item.text,
            },
          ]
        : [],
    ),
    duties: view.obligations.flatMap((item) => {
      if (item.state === 'met' && item.metAt !== undefined)
        return [{ at: share(playOf(item.metAt)), good: true, words: item.title }];
      return item.state === 'breached'
        ? [{ at: share(item.due?.play ?? timeline.end), good: false, words: item.title }]
        : [];
    }),
  };
  const lanes = (['decisions', 'sent', 'tasks', 'duties'] as const).map((lane) => ({
    label: words.lanes[lane],
    marks: marks[lane],
  }));
  return {
    kind: 'timeline',
    key: 'timeline',
    title: words.timelineTitle,
    alt: words.timelineAlt(
      lanes
        .map(({ label, marks: all }) => {
          const good = all.filter((mark) => mark.good).length;
          return words.laneWords(label, good, all.length - good);
        })
        .join('; '),
    ),
    columns: words.pictureColumns.timeline,
    parts: view.moves.flatMap((move) => {
      const [first, last] = [move.windows[0], move.windows.at(-1)];
      return first && last
        ? [{ label: `${move.number}. ${move.title}`, from: share(first.playFrom), to: share(last.playTo) }]
        : [];
    }),
    lanes,
    legend: words.legend,
  };
}

/** A fact that lay with one person first: who has it, and since when. */
export interface LoneFact {
  readonly fact: string;
  readonly text: string;
  readonly holders: readonly {
    readonly role: string;
    readonly at: PlayTime;
    readonly passed: boolean;
    readonly first: boolean;
  }[];
}

/** Facts that one group of roles alone held at first, in the order in which they came up (MECHANICS.md section 8). */
export function loneFacts({ context }: ReportSource): readonly LoneFact[] {
  const { plan, state } = context;
  return plan.scenario.facts
    .flatMap((fact): LoneFact[] => {
      const held = plan.roles.flatMap((role) => {
        const known = state.knowledge[role.id]?.[fact.id];
        return known ? [{ role: role.id, at: known.at, passed: known.way === 'shared' || known.way === 'spoken' }] : [];
      });
      const given = held.filter((item) => !item.passed).toSorted((a, b) => a.at - b.at);
      const [first] = given;
      const alone =
        first !== undefined &&
        given.every((item) => item.at > first.at || sameGroup(state, item.role, first.role)) &&
        plan.roles.some((role) => !sameGroup(state, role.id, first.role));
      if (!alone) return [];
      const holders = held.map((item) => ({ ...item, first: sameGroup(state, item.role, first.role) }));
      return [{ fact: fact.id, text: say(context, fact.text), holders }];
    })
    .toSorted((a, b) => firstAt(a) - firstAt(b));
}

const firstAt = ({ holders }: LoneFact): number => Math.min(...holders.map(({ at }) => at));

/** Facts on a summary page; the table in the report has all. */
const MOST = 6;

export function knowledgePicture(source: ReportSource): Picture {
  const { context, words, language } = source;
  const all = loneFacts(source);
  const spread = ({ holders }: LoneFact): boolean => holders.some(({ first }) => !first);
  // What stayed with one person tells most; then what took longest.
  const shown = [...all.filter((fact) => !spread(fact)), ...all.filter(spread)].slice(0, MOST);
  const { roles } = context.plan;
  return {
    kind: 'knowledge',
    key: 'knowledge',
    title: words.knowledgeTitle,
    alt: words.knowledgeAlt(all.filter(spread).length, all.length),
    head: words.columns.fact,
    columns: roles.map((role) => shortOf(context, role.id)),
    rows: shown.map((lone) => ({
      label: say(context, context.plan.fact.get(lone.fact)?.short),
      cells: roles.map((role) => {
        const holder = lone.holders.find((one) => one.role === role.id);
        return holder ? { at: momentWords(language, storyAt(context, holder.at)), first: holder.first } : null;
      }),
    })),
    legend: words.knowledgeLegend,
  };
}
