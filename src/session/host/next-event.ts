import type { PlayTime } from '../../base/time.ts';
import { advance, endOfMove } from '../../engine/advance.ts';
import type { EngineEvent } from '../../engine/event.ts';
import type { Plan } from '../../engine/plan.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';

/** What somebody at the table or in the staff would notice; timers also do much that nobody sees. */
const noticed: ReadonlySet<EngineEvent['type']> = new Set([
  'injectReleased',
  'messageSent',
  'decisionTaken',
  'decisionUnrated',
  'expectationMissed',
  'obligationBreached',
  'storylineMoved',
]);

/** When something happens next if nobody does anything, as if the clock ran; at the latest the end of this part. */
export function nextEvent(plan: Plan, state: EngineState): PlayTime {
  const end = endOfMove(plan, state);
  const { events } = advance(plan, { ...state, phase: 'running' }, end);
  return events.find(({ type }) => noticed.has(type))?.at ?? end;
}
