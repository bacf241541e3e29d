import type { RealTime } from '../../base/time.ts';
import type { Plan } from '../../engine/plan.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import { endedMove } from '../../projections/head.ts';
import type { RunSummary } from '../store/journal-store.ts';

/** How a run stands in this state, for lists. */
export function summaryOf(plan: Plan, state: EngineState, saved: RealTime): RunSummary {
  const ended = endedMove({ plan, state });
  return {
    phase: state.phase,
    ...(ended !== undefined && { ended }),
    play: state.now,
    story: plan.timeline.storyOf(state.now),
    saved,
  };
}

/** The same of a run that nobody runs: one that ran stands paused. */
export function standingOf(plan: Plan, state: EngineState, saved: RealTime): RunSummary {
  const summary = summaryOf(plan, state, saved);
  return summary.phase === 'running' ? { ...summary, phase: 'paused' } : summary;
}
