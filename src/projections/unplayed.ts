import { afterEndex } from '../base/phase.ts';
import type { ExpectationId, SignalId } from '../scenario/model/ids.ts';
import type { EngineState, ExpectationRecord } from '../engine/state/engine-state.ts';
import type { ViewContext } from './context.ts';

type Looked = Pick<ViewContext, 'plan' | 'state'>;

/** Somebody ended the exercise before its planned end, or stopped it for a real emergency. One that goes on after all is not over. */
export const endedEarly = ({ plan, state }: Looked): boolean =>
  (afterEndex(state.phase) || state.phase === 'stopped') && state.now < plan.timeline.end;

/**
 * Not played (S7): the exercise was ended while the expectation could still earn something and nobody had done it. It says nothing of the
 * team, so it stands in no denominator. Derived, never stored: a record of staff after ENDEX is looked at like any other.
 */
export const isUnplayed = (looked: Looked, record: ExpectationRecord): boolean =>
  !record.judged && !record.out && !record.override && !record.credit && endedEarly(looked);

/**
 * The state as it would be if all had been done for which an early end left no time; undefined when there is nothing of that kind. What holds
 * now and not then, holds only because the exercise was cut short.
 */
export function asIfPlayedOn({ plan, state }: Looked): EngineState | undefined {
  if (!endedEarly({ plan, state })) return undefined;
  const left = plan.expectations.filter(({ id }) => {
    const record = state.expectations[id];
    return !record || isUnplayed({ plan, state }, record);
  });
  if (left.length === 0) return undefined;
  const { now } = state;
  const expectations: Record<ExpectationId, ExpectationRecord> = { ...state.expectations };
  const signals: Record<SignalId, EngineState['signals'][SignalId]> = { ...state.signals };
  for (const { id, evidence } of left) {
    expectations[id] = { opened: now, full: now, zero: now, ...state.expectations[id], credit: 1, at: now };
    for (const signal of evidence.kind === 'holds' ? [] : evidence.signals) {
      const { raises = [], parts = [] } = state.signals[signal] ?? {};
      signals[signal] = { raises: [...raises, { at: now, counts: now, credit: 1, spoken: false }], parts };
    }
  }
  return { ...state, expectations, signals };
}
