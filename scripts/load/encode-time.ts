import { getMessageBytes, Protocol } from '@colyseus/core';
import { step } from '../../src/engine/step.ts';
import type { TextRef } from '../../src/engine/command.ts';
import type { Plan } from '../../src/engine/plan.ts';
import type { EngineState } from '../../src/engine/state/engine-state.ts';
import type { ActorId } from '../../src/scenario/model/ids.ts';
import { createHandles } from '../../src/projections/handles.ts';
import { createViewMemory } from '../../src/projections/memory.ts';
import { roleView } from '../../src/projections/role-view.ts';
import type { RoleView } from '../../src/projections/views/role-view.ts';
import { changeOf } from '../../src/session/change/change-of.ts';
import { percentile } from './figures.ts';

/**
 * Real ms that it takes to make and encode what all seats of so many teams are told of one message, without a step, a store or a socket:
 * each team with a state and names of its own, in a process that does nothing else. The median of three, after one that warms up.
 */
export function encodeTime(plan: Plan, state: EngineState, actor: string, words: string, teams: number): number {
  const texts = { get: () => words } as unknown as ReadonlyMap<TextRef, string>;
  const looking = { plan, language: 'nl', texts, drafts: new Map(), takenSeats: new Set<number>() } as const;
  const text = 'text' as TextRef;
  const act = { act: 'improvise', from: actor as ActorId, to: 'all', channel: 'mail', subject: text, text } as const;
  const after = (from: EngineState): EngineState => {
    const sent = step(plan, from, { at: from.now, id: 'x', command: { by: { kind: 'facilitator' }, do: act } });
    if (!sent.ok) throw new Error(sent.error.code);
    return sent.value.state;
  };
  const all = Array.from({ length: teams }, (_, team) => ({
    handles: createHandles(plan, `load ${team}`),
    state: { ...state, phase: 'running' } as EngineState,
    seats: state.groups.map((group) => ({
      group,
      memory: createViewMemory(),
      view: undefined as RoleView | undefined,
    })),
  }));
  const wave = (): number => {
    for (const team of all) team.state = after(team.state);
    const start = performance.now();
    for (const { handles, state: now, seats } of all)
      for (const seat of seats) {
        const view = roleView({ ...looking, handles, state: now }, seat.group, seat.memory);
        const change = seat.view && changeOf(seat.view, view);
        if (change) getMessageBytes.raw(Protocol.ROOM_DATA, 'm', { type: 'change', version: 2, change });
        seat.view = view;
      }
    return performance.now() - start;
  };
  // The first shows everything whole.
  wave();
  wave();
  return percentile([wave(), wave(), wave()], 0.5);
}
