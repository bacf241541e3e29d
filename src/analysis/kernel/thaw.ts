import type { Timer, TimerWork } from '../../engine/agenda.ts';
import type { TextRef } from '../../engine/command.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import { CONDITION_FAILED, RELEASED } from './injects.ts';
import { NOTHING, type Mail } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { thawCalls, thawDecisions, thawForms } from './thaw-records.ts';
import { moments, wordsFor, type Words } from './thaw-words.ts';
import { timerKinds } from './timer-queue.ts';

/** The engine's own state of a flat run. `refOf` gives the reference of a text by its number. */
export function thaw(run: FlatRun, refOf: (text: number) => TextRef): EngineState {
  const { tables } = run;
  const { plan } = tables;
  const words = wordsFor(run, refOf);
  const state: Record<keyof EngineState, unknown> = {
    now: run.now,
    phase: run.ended ? 'hotWash' : run.running ? 'running' : 'lobby',
    pauseReason: undefined,
    window: run.windowIndex,
    agenda: agendaOf(run, words),
    nextTimer: run.timers.nextSeq,
    charts: tables.charts.map(({ states }, index) => states[run.charts[index] as number]),
    stuck: tables.charts.flatMap(({ id }, index) => (run.stuck[index] ? [id] : [])),
    groups: plan.seatPlan.seats,
    injects: injectsOf(run, words),
    typed: run.sent.map((sent, index) => ({
      id: `x-${index + 1}`,
      kind: sent.kind,
      at: sent.at,
      from: sent.from,
      to: typeof sent.to === 'string' ? sent.to : sent.to.map(words.roleOf),
      channel: sent.channel,
      ...(sent.text >= 0 ? { text: refOf(sent.text) } : {}),
      ...(sent.line >= 0 ? { line: words.nameOf(sent.line) } : {}),
      ...(sent.about === NOTHING ? {} : { about: words.messageOf(sent.about) }),
    })),
    inboxes: byRole(run, (role) => (run.inboxes[role] ?? []).map((mail) => mailOf(mail, words))),
    knowledge: byRole(run, (role) => knowledgeOf(run, role, words)),
    shares: run.shares.map((share) => ({
      at: share.at,
      by: words.roleOf(share.by),
      item: share.isFact ? plan.scenario.facts[share.item]?.id : words.messageOf(share.item),
      kind: share.isFact ? 'fact' : 'message',
      to: share.to.map(words.roleOf),
      spoken: false,
    })),
    cards: run.cards.map((card) => ({
      id: `card-${card.number}`,
      column: (['known', 'said', 'unknown'] as const)[card.column],
      by: words.roleOf(card.by),
      at: card.at,
      fact: plan.scenario.facts[card.fact]?.id,
    })),
    nextCard: run.cards.length + 1,
    nextMessage: run.sent.length + 1,
    log: run.log.map(({ at, by, kind, fields }) => {
      const written = tables.logKinds[kind]?.kind;
      return {
        at,
        by: words.roleOf(by),
        kind: written?.id,
        fields: Object.fromEntries(
          (written?.fields ?? []).map((field, index) => [field.id, refOf(fields[index] as number)]),
        ),
      };
    }),
    ...figuresOf(run),
    decisions: thawDecisions(run, words),
    ...thawForms(run, words),
    calls: thawCalls(run, words),
    obligations: Object.fromEntries(
      tables.obligations.flatMap(({ obligation }, index) => {
        const state = run.obligations[index];
        if (!state?.known) return [];
        const { started, chosen, restarted, metAt, breachedAt } = state;
        return [
          [
            obligation.id,
            {
              seen: state.seen.map(words.roleOf),
              ...moments({ started, restarted, metAt, breachedAt }),
              ...(chosen ? { chosen: { at: chosen.at, why: refOf(chosen.why) } } : {}),
            },
          ],
        ];
      }),
    ),
    claims: claimsOf(run, words),
    reveal: { knowledge: false, unshared: false },
  };
  delete state.pauseReason;
  return state as unknown as EngineState;
}

/** What texts with insertions look at, each part made when it is asked for. `refOf` as in `thaw`. */
export function thawForTexts(run: FlatRun, refOf: Words['refOf']): EngineState {
  const words = wordsFor(run, refOf);
  const parts = {
    injects: () => injectsOf(run, words),
    knowledge: () => byRole(run, (role) => knowledgeOf(run, role, words)),
    decisions: () => thawDecisions(run, words),
    requests: () => thawForms(run, words).requests,
    products: () => thawForms(run, words).products,
    claims: () => claimsOf(run, words),
  };
  const state = { now: run.now } as unknown as EngineState;
  for (const [name, make] of Object.entries(parts))
    Object.defineProperty(state, name, {
      configurable: true,
      get: () => {
        const value = make();
        Object.defineProperty(state, name, { value });
        return value;
      },
    });
  return state;
}

const claimsOf = (run: FlatRun, words: Words) =>
  run.claims.map(({ by, in: text, audience, ...claim }) => ({
    ...claim,
    by: words.roleOf(by),
    in: words.nameOf(text),
    ...(audience === undefined ? {} : { audience }),
    links: [],
  }));

const byRole = <T>({ tables }: FlatRun, make: (role: number) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(tables.roles.map(({ id }, role) => [id, make(role)]));

function mailOf({ message, at, way, by, byStaff, read, ringsUntil }: Mail, words: Words) {
  const mail: Record<string, unknown> = { message: words.messageOf(message), at, way };
  if (by >= 0) mail.by = words.roleOf(by);
  else if (byStaff) mail.by = 'facilitator';
  if (read >= 0) mail.read = read;
  if (ringsUntil >= 0) mail.ringsUntil = ringsUntil;
  return mail;
}

function knowledgeOf(run: FlatRun, role: number, words: Words) {
  const { facts } = run.tables.plan.scenario;
  const known: Record<string, object> = {};
  for (const fact of run.known[role] ?? []) {
    const place = role * facts.length + fact;
    const [at, way, from] = [run.knownAt[place], run.knownWay[place], run.knownFrom[place] as number];
    known[facts[fact]?.id ?? ''] = from < 0 ? { at, way } : { at, way, from: words.nameOf(from) };
  }
  return known;
}

function injectsOf(run: FlatRun, words: Words) {
  return Object.fromEntries(
    run.tables.injects.flatMap(({ inject }, index) => {
      const status = run.injectStatus[index];
      const by = run.injectSentBy[index] as number;
      const sentBy = by < 0 ? {} : { sentBy: words.nameOf(by) };
      if (status === RELEASED)
        return [
          [inject.id, { status: 'released', at: run.injectAt[index], blocks: run.injectBlocks[index], ...sentBy }],
        ];
      if (status === CONDITION_FAILED) return [[inject.id, { status: 'conditionFailed', ...sentBy }]];
      return by < 0 ? [] : [[inject.id, { status: 'planned', ...sentBy }]];
    }),
  );
}

/** Signals, values, flags, expectations and chance: what holds no text. */
export function figuresOf(run: FlatRun) {
  const { tables } = run;
  return {
    signals: Object.fromEntries(
      tables.signals.flatMap(({ signal }, index) =>
        run.signalKnown[index]
          ? [
              [
                signal.id,
                {
                  raises: (run.raises[index] ?? []).map(({ at, credit, given }) => ({
                    at,
                    counts: at,
                    credit,
                    spoken: false,
                    ...(given ? { given } : {}),
                  })),
                  parts: run.parts[index],
                },
              ],
            ]
          : [],
      ),
    ),
    values: Object.fromEntries(tables.values.map(({ id }, index) => [id, run.values[index]])),
    flags: Object.fromEntries(
      tables.flags.flatMap(({ id }, index) => {
        const at = run.flags[index] as number;
        return at < 0 ? [] : [[id, at]];
      }),
    ),
    expectations: Object.fromEntries(
      tables.expectations.flatMap(({ expectation }, index) => {
        const state = run.expectations[index];
        if (!state) return [];
        const { opened, full, zero, out, credit, at, judged } = state;
        return [
          [
            expectation.id,
            {
              opened,
              full,
              zero,
              ...(out ? { out } : {}),
              ...moments({ credit, at }),
              ...(judged ? { judged } : {}),
            },
          ],
        ];
      }),
    ),
    occupied: Object.fromEntries(
      tables.roles.flatMap(({ id }, role) => {
        const until = run.occupied[role] as number;
        return until < 0 ? [] : [[id, until]];
      }),
    ),
    rng: run.rng.state(),
  };
}

function agendaOf(run: FlatRun, words: Words): readonly Timer[] {
  const { timers } = run;
  const found: Timer[] = [];
  for (let index = timers.head; index < timers.tail; index++) {
    const slot = timers.order[index] as number;
    const [a, b, c] = [timers.a, timers.b, timers.c].map((list) => list[slot] as number) as [number, number, number];
    found.push({
      due: timers.due[slot] as Timer['due'],
      seq: timers.seq[slot] as number,
      work: workOf(run, words, timers.kind[slot] as number, a, b, c),
    });
  }
  return found;
}

function workOf({ tables }: FlatRun, words: Words, number: number, a: number, b: number, c: number): TimerWork {
  const { plan } = tables;
  const kind = timerKinds[number] as TimerWork['kind'];
  const id = <T extends string>(list: readonly { readonly id: T }[]): T => list[a]?.id as T;
  switch (kind) {
    case 'inject':
      return { kind, inject: id(plan.injects), ...(b >= 0 ? { earlier: b } : {}) };
    case 'sent':
      return { kind, inject: id(plan.injects), by: words.nameOf(b) };
    case 'chartAt':
      return { kind, chart: a, event: words.nameOf(b) };
    case 'chartAfter':
      return { kind, chart: a, event: words.nameOf(b), id: words.nameOf(c) };
    case 'deadline':
    case 'confirmActor':
      return { kind, decision: id(plan.decisions) };
    case 'judge':
      return { kind, expectation: id(plan.expectations) };
    case 'obligation':
    case 'obligationStarts':
      return { kind, obligation: id(plan.obligations) };
    case 'fallback':
      return { kind, reply: `x-${a}` };
    case 'answer':
      return { kind, request: words.nameOf(a), index: b, answer: words.nameOf(c) };
    case 'ringEnd':
      return { kind, message: id(plan.injects) };
    case 'startFacts':
      return tables.later[a]?.work as TimerWork;
    case 'productOpens':
      return { kind, product: id(plan.products) };
    case 'topicEnd':
      return { kind, conversation: id(plan.conversations) };
    case 'requestOpens':
      return { kind, request: id(plan.requests) };
    case 'free':
      return { kind, role: id(plan.roles) };
    case 'boundary':
      return { kind, window: a };
  }
}
