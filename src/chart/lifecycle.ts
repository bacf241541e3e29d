import { createMachine, transition, type AnyStateMachine } from 'xstate';
import type { Phase } from '../base/phase.ts';

/** What moves an exercise as a whole on: one small chart above the storylines. */
export type LifecycleEvent = 'start' | 'pause' | 'resume' | 'endex' | 'close' | 'emergency';

const states = {
  lobby: { on: { start: 'running', emergency: 'stopped' } },
  running: { on: { pause: 'paused', endex: 'hotWash', emergency: 'stopped' } },
  paused: { on: { resume: 'running', endex: 'hotWash', emergency: 'stopped' } },
  // A false alarm: the exercise stands paused where it was, and the facilitator resumes or ends it.
  stopped: { on: { resume: 'paused', endex: 'hotWash', close: 'closed' } },
  hotWash: { on: { close: 'closed', emergency: 'stopped' } },
  closed: {},
} as const;

/** The lifecycle as serialisable data; `export` writes it beside the storylines. */
export const lifecycleConfig = { id: 'lifecycle', initial: 'lobby', states } as const;

const machine = createMachine(lifecycleConfig) as unknown as AnyStateMachine;

/** The next phase, or undefined when the event does nothing in this one. */
export function nextPhase(phase: Phase, event: LifecycleEvent): Phase | undefined {
  const [snapshot] = transition(machine, machine.resolveState({ value: phase, context: {} }), { type: event });
  const next = snapshot.value as Phase;
  return next === phase ? undefined : next;
}
