import type { StoryTime } from '../../src/base/time.ts';
import { parseInstant } from '../../src/scenario/instant.ts';
import type { Actor, Fact, Role, SeatPlan } from '../../src/scenario/model/cast.ts';
import type { Claim } from '../../src/scenario/model/claim.ts';
import type { Conversation, Topic } from '../../src/scenario/model/conversation.ts';
import type { Cap } from '../../src/scenario/model/debrief.ts';
import type { Effect } from '../../src/scenario/model/effect.ts';
import type { Expectation, Obligation, Signal } from '../../src/scenario/model/measure.ts';
import type { Product } from '../../src/scenario/model/product.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import type { Decision, Inject, LogKind, Option, Request } from '../../src/scenario/model/script.ts';
import type { Storyline, Transition } from '../../src/scenario/model/storyline.ts';
import type { Variant } from '../../src/scenario/model/variant.ts';
import { storyTimeOf } from '../../src/base/civil-time.ts';

/**
 * Small resolved scenarios for tests of the engine: no YAML, every member has a default, ids are plain strings. Three roles
 * (`ciso`, `press`, `law`), one actor (`reporter`), one move of two hours from D1 13:00 at ten story ms a real ms.
 */
export const dayOne: StoryTime = storyTimeOf({ year: 2024, month: 6, day: 4, hour: 0, minute: 0, second: 0 });

/** A story instant as authors write it. */
export function story(text: string): StoryTime {
  const found = parseInstant(text, dayOne);
  if (found === undefined) throw new Error(`no instant: ${text}`);
  return found;
}

/** Plain values in place of branded ids and instants as texts, so that tests read as scenarios do. */
export type Loose<T> = T extends number
  ? number
  : T extends string
    ? string
    : T extends boolean | undefined | null
      ? T
      : T extends readonly (infer Item)[]
        ? readonly Loose<Item>[]
        : { readonly [K in keyof T]: Loose<T[K]> };
type Some<T> = T extends unknown ? Partial<Loose<T>> & { readonly id: string } : never;
export type LooseEffect = Loose<Effect>;

const tight = <T>(value: unknown): T => value as T;

export const role = (given: Some<Role>): Role =>
  tight({
    name: `${given.id}.name`,
    short: `${given.id}.short`,
    brief: `${given.id}.brief`,
    wants: `${given.id}.wants`,
    chair: false,
    startFacts: [],
    startInjects: [],
    place: 0,
    ...given,
  });

export const actor = (given: Some<Actor>): Actor =>
  tight({
    name: `${given.id}.name`,
    short: `${given.id}.short`,
    temperament: `${given.id}.temperament`,
    portrait: 'journaliste',
    channels: ['mail'],
    lines: [],
    ...given,
  });

export const fact = (given: Some<Fact>): Fact =>
  tight({
    text: `${given.id}.text`,
    short: `${given.id}.short`,
    standing: 'known',
    truth: 'fictional',
    holders: [],
    supersedes: [],
    ...given,
  });

export const signal = (given: Some<Signal>): Signal =>
  tight({ title: `${given.id}.title`, parts: [], half: 0, ...given });

type Timed = {
  readonly at?: string;
  readonly when?: string;
  readonly after?: string;
  readonly delay?: number;
  readonly if?: string;
};
type InjectGiven = Omit<Some<Inject>, 'trigger'> &
  Timed & { readonly earlier?: readonly { readonly at: string; readonly if: string }[] };

/** An inject; `at`, `when`, or `after` with `delay` make its trigger, none of them a storyline that sends it. */
export function inject(given: InjectGiven): Inject {
  const { at, when, after, delay, earlier, if: condition, ...rest } = given;
  const guard = condition === undefined ? {} : { when: condition };
  const trigger =
    at !== undefined
      ? {
          kind: 'at',
          at: story(at),
          ...guard,
          earlier: (earlier ?? []).map((line) => ({ at: story(line.at), when: line.if })),
        }
      : when !== undefined
        ? { kind: 'when', when }
        : after !== undefined
          ? { kind: 'after', after, delay: delay ?? 0, ...guard }
          : { kind: 'storyline' };
  return tight({
    move: 'm1',
    trigger,
    channel: 'mail',
    from: 'reporter',
    to: 'all',
    facts: [],
    type: 'action',
    gist: `${given.id}.gist`,
    subject: `${given.id}.subject`,
    body: { pick: 'all', blocks: [{ id: 'main', key: `${given.id}.body` }] },
    guidance: `${given.id}.guidance`,
    attachments: [],
    effects: [],
    ...rest,
  });
}

type OptionGiven = Some<Option>;

export const option = (decision: string, given: OptionGiven): Option =>
  tight({
    text: `${decision}.${given.id}.text`,
    reason: `${decision}.${given.id}.reason`,
    ratings: {},
    adjust: [],
    cost: { min: 0, occ: 0, work: 0, values: 0 },
    effects: [],
    due: [],
    suits: [],
    ...given,
  });

/** A decision of `ciso` with options a (the default) and b, open from inject `in-open` until D1 14:00. */
export const decision = (
  given: Omit<Some<Decision>, 'options'> & { readonly options?: readonly OptionGiven[] },
): Decision => {
  const options = given.options ?? [{ id: 'a' }, { id: 'b' }];
  return tight({
    title: `${given.id}.title`,
    by: 'ciso',
    advice: ['press'],
    opens: { inject: 'in-open' },
    deadline: story('D1 14:00'),
    default: 'a',
    owner: 'ciso',
    objective: 'obj',
    lockedBy: [],
    ...given,
    options: options.map((item) => option(given.id, item)),
  });
};

export const request = (given: Omit<Some<Request>, 'elements'> & { readonly elements?: readonly string[] }): Request =>
  tight({
    title: `${given.id}.title`,
    by: ['ciso'],
    to: ['reporter'],
    toText: `${given.id}.to`,
    opens: { at: story('D1 13:00') },
    effects: [],
    answers: [],
    suits: [],
    ...given,
    elements: (given.elements ?? ['e1', 'e2']).map((id) => ({ id, text: `${given.id}.${id}.text`, trap: false })),
  });

export const logKind = (given: Some<LogKind>): LogKind =>
  tight({
    title: `${given.id}.title`,
    fields: [{ id: 'what', label: `${given.id}.what.label` }],
    by: 'all',
    effects: [],
    ...given,
  });

/** A sentence that one fact supports; its overclaim denies another. */
export const claim = (given: Some<Claim>): Claim =>
  tight({
    text: `${given.id}.text`,
    overclaim: `${given.id}.overclaim`,
    needs: [],
    denies: [],
    overclaimDenies: [],
    ...given,
  });

/** A product of `press` to the reporter, open from D1 13:00, that everybody drafts: one required field of text. */
export const product = (given: Omit<Some<Product>, 'elements'> & { readonly elements?: readonly string[] }): Product =>
  tight({
    title: `${given.id}.title`,
    by: ['press'],
    drafters: 'all',
    to: ['reporter'],
    toText: `${given.id}.to`,
    audience: 'press',
    opens: { at: story('D1 13:00') },
    fields: [{ id: 'core', label: `${given.id}.core.label`, required: true, kind: 'text' }],
    effects: [],
    rubric: [],
    answers: [],
    ...given,
    elements: (given.elements ?? []).map((id) => ({ id, text: `${given.id}.${id}.text`, trap: false })),
  });

/** A topic of two minutes. */
export const topic = (conversation: string, given: Some<Topic>): Topic =>
  tight({
    title: `${conversation}.${given.id}.title`,
    minutes: 2,
    ask: `${conversation}.${given.id}.ask`,
    answer: { pick: 'all', blocks: [{ id: 'main', key: `${conversation}.${given.id}.answer` }] },
    facts: [],
    effects: [],
    wordings: [],
    suits: [],
    ...given,
  });

/** A call of `press` to the reporter from D1 13:00 to D1 14:00 with five minutes for two topics of two, t1 and t2, and one of three, t3. */
export const conversation = (
  given: Omit<Some<Conversation>, 'topics' | 'windows'> & {
    readonly topics?: readonly Some<Topic>[];
    readonly windows?: readonly (readonly [string, string])[];
  },
): Conversation =>
  tight({
    title: `${given.id}.title`,
    callers: ['press'],
    partner: 'reporter',
    budget: 5,
    ...(given.openedBy === undefined ? { open: `${given.id}.open` } : {}),
    close: `${given.id}.close`,
    effects: [],
    ...given,
    windows: (given.windows ?? [['D1 13:00', 'D1 14:00']]).map(([from, to]) => ({ from: story(from), to: story(to) })),
    topics: (given.topics ?? [{ id: 't1' }, { id: 't2' }, { id: 't3', minutes: 3 }]).map((item) =>
      topic(given.id, item),
    ),
  });

/** An expectation of `ciso` that `in-open` opens: full until D1 14:00, nothing from D1 14:30. */
export const expectation = (given: Some<Expectation>): Expectation =>
  tight({
    role: 'ciso',
    text: `${given.id}.text`,
    evidence: { kind: 'all', signals: ['s'] },
    opens: 'in-open',
    full: story('D1 14:00'),
    zero: story('D1 14:30'),
    critical: false,
    objective: 'obj',
    dimension: 'dim',
    ...given,
  });

export const obligation = (given: Some<Obligation>): Obligation =>
  tight({
    title: `${given.id}.title`,
    note: `${given.id}.note`,
    type: 'duty',
    seen: { inject: 'in-open' },
    met: [],
    ...given,
  });

type Arrow = Timed & {
  readonly from: string;
  readonly to?: string;
  readonly on?: string;
  readonly effects?: readonly LooseEffect[];
};

function transition(index: number, arrow: Arrow): Transition {
  const trigger =
    arrow.on !== undefined
      ? { kind: 'on', signal: arrow.on }
      : arrow.at !== undefined
        ? { kind: 'at', at: story(arrow.at) }
        : arrow.delay !== undefined
          ? { kind: 'after', delay: arrow.delay }
          : { kind: 'when', when: arrow.when };
  return tight({
    id: `${arrow.from}->${arrow.to ?? arrow.from}#${index}`,
    from: arrow.from,
    ...(arrow.to === undefined ? {} : { to: arrow.to }),
    trigger,
    ...(arrow.if === undefined ? {} : { guard: arrow.if }),
    effects: arrow.effects ?? [],
  });
}

/** A storyline; its states are those that its arrows name, the first is where it begins. An arrow has one of on, at, delay, when. */
export function storyline(id: string, arrows: readonly Arrow[], states: readonly string[] = []): Storyline {
  const named = [
    ...new Set([
      ...states,
      ...arrows.flatMap((arrow) => (arrow.to === undefined ? [arrow.from] : [arrow.from, arrow.to])),
    ]),
  ];
  return tight({
    id,
    title: `${id}.title`,
    initial: named[0] ?? 'start',
    states: (named.length ? named : ['start']).map((state) => ({
      id: state,
      title: `${id}.${state}.title`,
      mood: 'calm',
    })),
    transitions: arrows.map((arrow, index) => transition(index, arrow)),
  });
}

export interface Parts {
  readonly roles?: readonly Role[];
  readonly seatPlans?: readonly Loose<SeatPlan>[];
  readonly actors?: readonly Actor[];
  readonly facts?: readonly Fact[];
  readonly signals?: readonly Signal[];
  readonly values?: readonly { readonly id: string; readonly start: number }[];
  readonly flags?: readonly string[];
  readonly injects?: readonly Inject[];
  readonly decisions?: readonly Decision[];
  readonly requests?: readonly Request[];
  readonly logKinds?: readonly LogKind[];
  readonly expectations?: readonly Expectation[];
  readonly obligations?: readonly Obligation[];
  readonly storylines?: readonly Storyline[];
  readonly claims?: readonly Claim[];
  readonly products?: readonly Product[];
  readonly conversations?: readonly Conversation[];
  readonly caps?: readonly Cap[];
  readonly windows?: readonly {
    readonly move?: string;
    readonly from: string;
    readonly to: string;
    readonly pace?: number;
  }[];
  readonly variant?: Partial<Loose<Variant>>;
  readonly changes?: Partial<Loose<Variant['changes']>>;
}

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map((item) => item.id);

/** A whole scenario with one variant `v` in which everything takes part; `in-open` to all at D1 13:00 unless injects are given. */
export function scenarioOf(parts: Parts = {}): Scenario {
  const roles = parts.roles ?? [role({ id: 'ciso', chair: true }), role({ id: 'press' }), role({ id: 'law' })];
  const injects = parts.injects ?? [inject({ id: 'in-open', at: 'D1 13:00' })];
  const { decisions = [], requests = [], expectations = [], obligations = [] } = parts;
  const { claims = [], products = [], conversations = [], caps = [] } = parts;
  const windows = (parts.windows ?? [{ from: 'D1 13:00', to: 'D1 15:00' }]).map((window) => ({
    move: window.move ?? 'm1',
    from: story(window.from),
    to: story(window.to),
    pace: window.pace ?? 10,
  }));
  const variant = {
    id: 'v',
    title: 'v.title',
    minutes: 60,
    people: { min: 1, max: roles.length, advised: roles.length },
    windows,
    topicSeconds: 6,
    injects: idsOf(injects),
    decisions: idsOf(decisions),
    requests: idsOf(requests),
    expectations: idsOf(expectations),
    obligations: idsOf(obligations),
    products: idsOf(products),
    conversations: idsOf(conversations),
    claims: idsOf(claims),
    caps: idsOf(caps),
    bridges: [],
    cut: [],
    ...parts.variant,
    changes: {
      injects: {},
      decisions: {},
      expectations: {},
      obligations: {},
      requests: {},
      products: {},
      conversations: {},
      options: {},
      ...parts.changes,
    },
  };
  const moves = [...new Set(windows.map((window) => window.move))];
  const scenario = {
    format: 1,
    id: 'test',
    version: '1',
    title: 'test.title',
    summary: 'test.summary',
    question: 'test.question',
    zone: 'Europe/Amsterdam',
    dayOne,
    language: 'nl',
    languages: ['nl', 'en'],
    moves: moves.map((id) => ({ id, title: `${id}.title`, intro: `${id}.intro`, light: 'dag' })),
    variants: [variant],
    roles,
    seatPlans: parts.seatPlans ?? [
      { people: roles.length, seats: roles.map((item) => [item.id]), later: [] },
      { people: 1, seats: [roles.map((item) => item.id)], later: [] },
    ],
    actors: parts.actors ?? [actor({ id: 'reporter', fallback: 'reporter.fallback' })],
    facts: parts.facts ?? [],
    signals: parts.signals ?? [],
    values: (parts.values ?? []).map((value) => ({ ...value, title: `${value.id}.title` })),
    flags: (parts.flags ?? []).map((id) => ({ id, title: `${id}.title` })),
    dimensions: [{ id: 'dim', title: 'dim.title', short: 'dim.short', weight: 100 }],
    objectives: [
      {
        id: 'obj',
        title: 'obj.title',
        short: 'obj.short',
        tags: [],
        bands: { P: 'obj.P', S: 'obj.S', M: 'obj.M', U: 'obj.U' },
      },
    ],
    injects,
    decisions,
    requests,
    logKinds: parts.logKinds ?? [],
    expectations,
    obligations,
    storylines: parts.storylines ?? [],
    claims,
    products,
    conversations,
    caps,
    patterns: [],
    questions: [],
  };
  const keys = textKeys(scenario);
  const texts = Object.fromEntries(keys.map((key) => [key, `§${key}§`]));
  return tight({ ...scenario, texts: { nl: texts, en: texts } });
}

/** Everything in a scenario that looks like the key of a text: dots, and neither a condition nor a date. */
export function textKeys(data: unknown): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/^[\w-]+(\.[\w-]+)+$/.test(value) && !/^\d/.test(value)) found.add(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(data);
  return [...found];
}
