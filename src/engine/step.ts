import { invariant } from '../base/assert.ts';
import { err, ok, type Result } from '../base/result.ts';
import { perform } from './acts/perform.ts';
import { advanceWorld, type Stepped } from './advance.ts';
import type { Command, Input } from './command.ts';
import { direct } from './directives/direct.ts';
import type { Plan } from './plan.ts';
import type { Rejection } from './rejection.ts';
import { settle } from './settle.ts';
import type { EngineState } from './state/engine-state.ts';
import { openWorld, type World } from './world.ts';

/**
 * The only way the world changes: play time moves to the input's own, then the command is judged against the state on arrival. The
 * state given is never mutated; a refused command leaves no trace, not even the passing of time.
 * @throws Error when the input is stamped before `state.now`: our bug, inputs are stamped by the host
 */
export function step(plan: Plan, state: EngineState, input: Input): Result<Stepped, Rejection> {
  invariant(input.at >= state.now, 'J1', `input at ${input.at}, state at ${state.now}`);
  const world = openWorld(plan, state);
  advanceWorld(world, input.at);
  const refused = stepWorld(world, input.command);
  return refused ? err(refused) : ok({ state: world.state, events: world.events });
}

/**
 * A command judged at `now` in a world of ours: as `step`, but the state that it stood in is gone. After a refusal the world may no longer
 * be used.
 */
export function stepWorld(world: World, command: Command): Rejection | undefined {
  // As if time had been advanced by itself before (T2).
  world.turns = { instant: world.state.now, count: 0 };
  const refused = run(world, command);
  if (refused) return refused;
  settle(world);
  world.spoken = null;
  advanceWorld(world, world.state.now);
  return undefined;
}

/** Drafts are kept in a side lane of the journal and never come here. */
function run(world: World, command: Command): Rejection | undefined {
  if (command.by.kind === 'facilitator')
    return direct(world, (command as Extract<Command, { by: { kind: 'facilitator' } }>).do);
  const act = (command as Extract<Command, { by: { kind: 'role' } }>).do;
  invariant(act.act !== 'draft', 'J4', 'a draft is no input of a rule');
  return perform(world, command.by.role, act);
}
