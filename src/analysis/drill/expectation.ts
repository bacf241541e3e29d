import { afterEndex } from '../../base/phase.ts';
import type { Plan } from '../../engine/plan.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import type { CallRecord } from '../../engine/state/words.ts';
import type { DrillExpectation } from '../../scenario/drill/drill.ts';
import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';
import type { ExpectationId, InjectId, ProductId, RequestId } from '../../scenario/model/ids.ts';
import { isUnplayed } from '../../projections/unplayed.ts';
import { profileOf } from '../weighted-index.ts';

/** How far an index may lie from the expected one, in hundredths. */
const profileTolerance = 3;

const said = (nl: string, en: string): Localized => ({ nl, en });

/** What is not as an expectation of a drill says, in its order; nothing when all holds. */
export function unmet(plan: Plan, state: EngineState, expected: DrillExpectation): readonly Localized[] {
  const found: Localized[] = [];
  const check = (holds: boolean, text: () => Localized): void => {
    if (!holds) found.push(text());
  };
  for (const [storyline, position] of Object.entries(expected.state)) {
    const index = plan.chartIndex.get(storyline);
    const is = index === undefined ? '-' : (state.charts[index] ?? '-');
    check(is === position, () =>
      said(`${storyline} staat in ${is}, verwacht ${position}`, `${storyline} is in ${is}, expected ${position}`),
    );
  }
  const knowing = (role: string, fact: string): boolean =>
    (state.knowledge as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[role]?.[fact] !== undefined;
  for (const [role, facts] of Object.entries(expected.knows))
    for (const fact of facts)
      check(knowing(role, fact), () => said(`${role} weet ${fact} niet`, `${role} does not know ${fact}`));
  for (const [role, facts] of Object.entries(expected.knowsNot))
    for (const fact of facts)
      check(!knowing(role, fact), () => said(`${role} weet ${fact} al`, `${role} already knows ${fact}`));
  for (const signal of expected.happened)
    check(!!state.signals[signal]?.raises.length, () =>
      said(`${signal} is niet gebeurd`, `${signal} has not happened`),
    );
  for (const signal of expected.not)
    check(!state.signals[signal]?.raises.length, () => said(`${signal} is gebeurd`, `${signal} has happened`));
  for (const inject of expected.released)
    check(isOut(state, inject), () => {
      const status = state.injects[inject]?.status ?? 'planned';
      return said(`${inject} is niet vrijgegeven (${status})`, `${inject} is not released (${status})`);
    });
  for (const inject of expected.notReleased)
    check(!isOut(state, inject), () => said(`${inject} is vrijgegeven`, `${inject} is released`));
  for (const id of expected.met)
    check(standing(plan, state, id) === 'met', () => {
      const now = standing(plan, state, id);
      return said(`${id} is niet gehaald (${standings[now].nl})`, `${id} is not met (${standings[now].en})`);
    });
  for (const id of expected.missed)
    check(standing(plan, state, id) === 'missed', () => {
      const now = standing(plan, state, id);
      return said(`${id} is niet gemist (${standings[now].nl})`, `${id} is not missed (${standings[now].en})`);
    });
  for (const [decision, option] of Object.entries(expected.chose)) {
    const is = (state.decisions as Readonly<Record<string, { readonly option?: string }>>)[decision]?.option;
    check(is === option, () =>
      said(
        is === undefined
          ? `${decision} is niet genomen, verwacht ${option}`
          : `${decision} is ${is}, verwacht ${option}`,
        is === undefined ? `${decision} is not taken, expected ${option}` : `${decision} is ${is}, expected ${option}`,
      ),
    );
  }
  for (const [value, number] of Object.entries(expected.value))
    check(state.values[value] === number, () =>
      said(
        `${value} is ${state.values[value]}, verwacht ${number}`,
        `${value} is ${state.values[value]}, expected ${number}`,
      ),
    );
  for (const flag of expected.flag)
    check(state.flags[flag] !== undefined, () => said(`${flag} is niet gezet`, `${flag} is not set`));
  for (const item of expected.sent)
    check(timesSent(state, item) > 0, () => said(`${item} is niet verzonden`, `${item} has not been sent`));
  for (const overclaim of [false, true])
    for (const claim of overclaim ? expected.overclaimed : expected.claimed)
      check(
        state.claims.some((item) => item.claim === claim && item.overclaim === overclaim),
        () =>
          overclaim
            ? said(`de overdrijving van ${claim} is niet gezegd`, `the overclaim of ${claim} has not been made`)
            : said(`${claim} is niet gezegd`, `${claim} has not been made`),
      );
  for (const [conversation, topics] of Object.entries(expected.asked))
    for (const topic of topics)
      check((state.calls as Readonly<Record<string, CallRecord>>)[conversation]?.asked.includes(topic) ?? false, () =>
        said(`${conversation} ${topic} is niet beantwoord`, `${conversation} ${topic} has not been answered`),
      );
  for (const [inject, blocks] of Object.entries(expected.shows)) {
    const shown = (isOut(state, inject as InjectId) && state.injects[inject as InjectId]?.blocks) || [];
    for (const block of blocks)
      check(shown.includes(block), () =>
        said(
          `${inject} toont ${block} niet (wel: ${shown.join(', ') || '-'})`,
          `${inject} does not show ${block} (it does show: ${shown.join(', ') || '-'})`,
        ),
      );
  }
  const profile = profileOf(plan, state);
  const indexes: readonly (readonly [string, number | undefined, number])[] = [
    ...Object.entries(expected.dimensions).map(([id, index]) => [id, profile.dimensions[id], index] as const),
    ...(expected.total === undefined ? [] : [['total', profile.total, expected.total] as const]),
  ];
  for (const [name, share, index] of indexes) {
    const is = share === undefined ? '-' : Math.round(share * 100);
    check(typeof is === 'number' && Math.abs(is - index) <= profileTolerance, () =>
      said(
        `${name} is ${is}, verwacht ${index} (3 ernaast mag)`,
        `${name} is ${is}, expected ${index} (3 off is allowed)`,
      ),
    );
  }
  return found;
}

const timesSent = (state: EngineState, item: RequestId | ProductId): number =>
  (state.requests[item as RequestId]?.sent.length ?? 0) + (state.products[item as ProductId]?.sent.length ?? 0);

const isOut = (state: EngineState, inject: InjectId): boolean => {
  const status = state.injects[inject]?.status;
  return status === 'released' || status === 'withdrawn';
};

const standings = {
  absent: said('doet in deze variant niet mee', 'takes no part in this variant'),
  unopened: said('is nooit geopend', 'was never opened'),
  out: said('telt niet mee', 'does not count'),
  open: said('kan nog', 'is still open'),
  met: said('gehaald', 'met'),
  missed: said('gemist', 'missed'),
  notPlayed: said('niet gespeeld', 'not played'),
} as const;

/** How an expectation stands; what is open at the planned end was missed. */
function standing(plan: Plan, state: EngineState, id: ExpectationId): keyof typeof standings {
  const record = state.expectations[id];
  if (!plan.expectation.has(id)) return 'absent';
  if (!record) return 'unopened';
  if (record.out) return 'out';
  if (record.override ? record.override.met : (record.credit ?? 0) > 0) return 'met';
  if (isUnplayed({ plan, state }, record)) return 'notPlayed';
  const over = record.judged || record.override !== undefined || afterEndex(state.phase);
  return over ? 'missed' : 'open';
}
