import type { EngineState } from '../../engine/state/engine-state.ts';
import { CONDITION_FAILED, RELEASED } from './injects.ts';
import type { FlatRun } from './flat-run.ts';
import { agendaOf } from './thaw-agenda.ts';
import { thawExpectations, thawMoments, thawObligations, thawSignals } from './thaw-figures.ts';
import { thawCard, thawClaims, thawEntry, thawKnowledge, thawMail, thawSent, thawShare } from './thaw-letters.ts';
import { thawCalls, thawDecisions, thawProduct, thawRequest } from './thaw-records.ts';
import { wordsFor, type Words } from './thaw-words.ts';

type Part = Exclude<keyof EngineState, 'pauseReason'>;
type Parts = Readonly<Record<Part, () => unknown>>;

/** The engine's own state of a flat run. `refOf` gives the reference of a text by its number. */
export const thaw = (run: FlatRun, refOf: Words['refOf']): EngineState =>
  Object.fromEntries(
    Object.entries(partsOf(run, wordsFor(run, refOf))).map(([name, make]) => [name, make()]),
  ) as unknown as EngineState;

/** As `thaw`, but each part is made when it is first asked for: for who looks at few of them, while the run stands still. */
export function thawAsAsked(run: FlatRun, refOf: Words['refOf']): EngineState {
  const words = wordsFor(run, refOf);
  const { requests, products } = run.tables;
  const parts: Parts = {
    ...partsOf(run, words),
    requests: () => asAsked(requests.map(({ request }, place) => [request.id, () => thawRequest(run, place, words)])),
    products: () => asAsked(products.map(({ product }, place) => [product.id, () => thawProduct(run, place, words)])),
  };
  return asAsked(Object.entries(parts)) as EngineState;
}

/** A record of which each value is made when it is first asked for. */
function asAsked(parts: readonly (readonly [name: string, make: () => unknown])[]): object {
  const record = {};
  for (const [name, make] of parts)
    Object.defineProperty(record, name, {
      configurable: true,
      get: () => {
        const value = make();
        Object.defineProperty(record, name, { value });
        return value;
      },
    });
  return record;
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
    injects: () => injectsOf(run, words),
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
    decisions: () => thawDecisions(run, words),
    requests: () => known(tables.requests.map(({ request }, place) => [request.id, thawRequest(run, place, words)])),
    products: () => known(tables.products.map(({ product }, place) => [product.id, thawProduct(run, place, words)])),
    calls: () => thawCalls(run, words),
    expectations: () => thawExpectations(run),
    obligations: () => thawObligations(run, words),
    occupied: () => thawMoments(tables.roles, run.occupied),
    claims: () => thawClaims(run, words),
    reveal: () => ({ knowledge: false, unshared: false }),
    rng: () => run.rng.state(),
  };
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
