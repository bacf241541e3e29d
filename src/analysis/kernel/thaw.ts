import type { EngineState } from '../../engine/state/engine-state.ts';
import { CONDITION_FAILED, RELEASED } from './injects.ts';
import type { FlatRun } from './flat-run.ts';
import { agendaOf } from './thaw-agenda.ts';
import { thawExpectations, thawMoments, thawObligations, thawSignals } from './thaw-figures.ts';
import { thawCard, thawEntry, thawKnowledge, thawMail, thawSent, thawShare } from './thaw-letters.ts';
import { thawCalls, thawDecision, thawProduct, thawRequest } from './thaw-records.ts';
import { wordsFor, type Words } from './thaw-words.ts';

type Part = Exclude<keyof EngineState, 'pauseReason'>;
type Parts = Readonly<Record<Part, () => unknown>>;

/** The engine's own state of a flat run. `refOf` gives the reference of a text by its number. */
export const thaw = (run: FlatRun, refOf: Words['refOf']): EngineState =>
  Object.fromEntries(
    Object.entries(partsOf(run, wordsFor(run, refOf))).map(([name, make]) => [name, make()]),
  ) as unknown as EngineState;

/**
 * As `thaw`, but each part, and of injects, decisions, requests and products each record, is made when it is first asked for by name: for who
 * looks at few of them, while the run stands still.
 */
export function thawAsAsked(run: FlatRun, refOf: Words['refOf']): EngineState {
  const words = wordsFor(run, refOf);
  const { injectOf, decisionOf, requestOf, productOf } = run.tables;
  const parts: Parts = {
    ...partsOf(run, words),
    injects: () => asAsked((id) => thawInject(run, injectOf.get(id) ?? -1, words)),
    decisions: () => asAsked((id) => thawDecision(run, decisionOf.get(id) ?? -1, words)),
    requests: () => asAsked((id) => thawRequest(run, requestOf.get(id) ?? -1, words)),
    products: () => asAsked((id) => thawProduct(run, productOf.get(id) ?? -1, words)),
  };
  return asAsked((name) => parts[name as Part]?.()) as EngineState;
}

/** A record of which each value is made when it is first asked for; it does not know its own names. */
function asAsked(make: (name: string) => unknown): object {
  const made = new Map<string | symbol, unknown>();
  return new Proxy(
    {},
    {
      get(_record, name) {
        if (!made.has(name)) made.set(name, make(String(name)));
        return made.get(name);
      },
      ownKeys() {
        throw new Error('what is made as asked is asked by name');
      },
    },
  );
}

/** Without what has not been touched. */
const known = (records: readonly (readonly [id: string, record: unknown])[]) =>
  Object.fromEntries(records.filter(([, record]) => record !== undefined));

function partsOf(run: FlatRun, words: Words): Parts {
  const { tables } = run;
  const byRole = <T>(make: (role: number) => T) =>
    Object.fromEntries(tables.roles.map(({ id }, role) => [id, make(role)]));
  return {
    now: () => run.now,
    phase: () => (run.ended ? 'hotWash' : run.running ? 'running' : 'lobby'),
    window: () => run.windowIndex,
    agenda: () => agendaOf(run, words),
    nextTimer: () => run.timers.nextSeq,
    charts: () => tables.charts.map(({ states }, index) => states[run.charts[index] as number]),
    stuck: () => tables.charts.flatMap(({ id }, index) => (run.stuck[index] ? [id] : [])),
    groups: () => tables.plan.seatPlan.seats,
    injects: () => known(tables.injects.map(({ inject }, place) => [inject.id, thawInject(run, place, words)])),
    typed: () => run.sent.map((sent, index) => thawSent(sent, index, words)),
    inboxes: () => byRole((role) => (run.inboxes[role] ?? []).map((mail) => thawMail(mail, words))),
    knowledge: () => byRole((role) => thawKnowledge(run, role, words)),
    shares: () => run.shares.map((share) => thawShare(run, share, words)),
    cards: () => run.cards.map((card) => thawCard(run, card, words)),
    nextCard: () => run.cards.length + 1,
    nextMessage: () => run.sent.length + 1,
    log: () => run.log.map((entry) => thawEntry(run, entry, words)),
    signals: () => thawSignals(run),
    values: () => Object.fromEntries(tables.values.map(({ id }, index) => [id, run.values[index]])),
    flags: () => thawMoments(tables.flags, run.flags),
    decisions: () =>
      known(tables.decisions.map(({ decision }, place) => [decision.id, thawDecision(run, place, words)])),
    requests: () => known(tables.requests.map(({ request }, place) => [request.id, thawRequest(run, place, words)])),
    products: () => known(tables.products.map(({ product }, place) => [product.id, thawProduct(run, place, words)])),
    calls: () => thawCalls(run, words),
    expectations: () => thawExpectations(run),
    obligations: () => thawObligations(run, words),
    occupied: () => thawMoments(tables.roles, run.occupied),
    claims: () => run.claims,
    reveal: () => ({ knowledge: false, unshared: false }),
    rng: () => run.rng.state(),
  };
}

function thawInject(run: FlatRun, place: number, words: Words) {
  const by = run.injectSentBy[place] ?? -1;
  const sentBy = by < 0 ? {} : { sentBy: words.nameOf(by) };
  switch (run.injectStatus[place]) {
    case RELEASED:
      return { status: 'released', at: run.injectAt[place], blocks: run.injectBlocks[place], ...sentBy };
    case CONDITION_FAILED:
      return { status: 'conditionFailed', ...sentBy };
    default:
      return by < 0 ? undefined : { status: 'planned', ...sentBy };
  }
}
