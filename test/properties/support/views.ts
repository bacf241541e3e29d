import type { TextRef } from '../../../src/engine/command.ts';
import type { Plan } from '../../../src/engine/plan.ts';
import type { EngineState } from '../../../src/engine/state/engine-state.ts';
import type { DraftField } from '../../../src/engine/journal/replay.ts';
import type { ViewContext } from '../../../src/projections/context.ts';
import { createHandles, type Handles } from '../../../src/projections/handles.ts';
import { roleView } from '../../../src/projections/role-view.ts';
import { stageView } from '../../../src/projections/stage-view.ts';

/** Views as texts, as they would go over the wire. */
export interface Screens {
  seat(state: EngineState, seat: number, drafts?: ReadonlyMap<string, DraftField>): string;
  stage(state: EngineState): string;
  all(state: EngineState, drafts?: ReadonlyMap<string, DraftField>): readonly string[];
}

export function screensOf(plan: Plan, seed = 'seed', text: (ref: TextRef) => string = String): Screens {
  const handles: Handles = createHandles(plan, seed);
  const context = (state: EngineState, drafts: ReadonlyMap<string, DraftField> = new Map()): ViewContext => ({
    plan,
    state,
    language: 'nl',
    texts: { get: text } as unknown as ViewContext['texts'],
    handles,
    drafts,
    takenSeats: new Set(state.groups.keys()),
  });
  const seat: Screens['seat'] = (state, index, drafts) =>
    JSON.stringify(roleView(context(state, drafts), state.groups[index] ?? []));
  const stage: Screens['stage'] = (state) => JSON.stringify(stageView(context(state)));
  return {
    seat,
    stage,
    all: (state, drafts) => [...state.groups.map((_, index) => seat(state, index, drafts)), stage(state)],
  };
}
