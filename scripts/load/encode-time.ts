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

/** Real ms that it takes to make and encode what all seats of so many teams are told of one message, without sending anything. */
export function encodeTime(plan: Plan, state: EngineState, actor: string, words: string, teams: number): number {
  const handles = createHandles(plan, 'load');
  const texts = { get: () => words } as unknown as ReadonlyMap<TextRef, string>;
  const looking = { plan, language: 'nl', texts, handles, drafts: new Map(), takenSeats: new Set<number>() } as const;
  const running = { ...state, phase: 'running' } as EngineState;
  const text = 'text' as TextRef;
  const act = { act: 'improvise', from: actor as ActorId, to: 'all', channel: 'mail', subject: text, text } as const;
  const after = (from: EngineState): EngineState => {
    const sent = step(plan, from, { at: from.now, id: 'x', command: { by: { kind: 'facilitator' }, do: act } });
    if (!sent.ok) throw new Error(sent.error.code);
    return sent.value.state;
  };
  const seats = Array.from({ length: teams }, () => running.groups)
    .flat()
    .map((group) => ({ group, memory: createViewMemory(), view: undefined as RoleView | undefined }));
  let now = running;
  /** As in the run itself, a message has gone before. */
  const wave = (): number => {
    const start = performance.now();
    for (const seat of seats) {
      const view = roleView({ ...looking, state: now }, seat.group, seat.memory);
      const change = seat.view && changeOf(seat.view, view);
      if (change) getMessageBytes.raw(Protocol.ROOM_DATA, 'm', { type: 'change', version: 2, change });
      seat.view = view;
    }
    now = after(now);
    return performance.now() - start;
  };
  return [wave(), wave(), wave()].at(-1) ?? 0;
}
