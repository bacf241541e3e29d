import type { PlayTime } from '../../base/time.ts';
import type { Input } from '../../engine/command.ts';
import type { TypedText } from '../../engine/journal/record.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import { policyFor, type PolicyName } from '../policies/policies.ts';
import { playOn } from '../table/play-run.ts';
import { createRun, submit } from '../table/recorded-run.ts';
import type { Recorded } from './branch.ts';

/** Simulated participants take every seat from a state on; a run that stood still is resumed for them. */
export function playOnWith(
  { plan, header }: Pick<Recorded, 'plan' | 'header'>,
  state: EngineState,
  policy: PolicyName,
): { readonly inputs: readonly Input[]; readonly end: PlayTime; readonly texts: readonly TypedText[] } {
  const run = createRun(plan, header.seed);
  run.state = state;
  const lead = { kind: 'facilitator' } as const;
  if (state.phase === 'lobby') submit(run, { by: lead, do: { act: 'start' } });
  if (state.phase === 'paused' || state.phase === 'stopped') submit(run, { by: lead, do: { act: 'resume' } });
  playOn(run, policyFor(policy, plan, header.seed));
  return { inputs: run.inputs, end: run.state.now, texts: [...run.texts.values()] };
}
