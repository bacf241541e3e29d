import { createHandles, type Handles } from '../../projections/handles.ts';
import type { Plan } from '../../engine/plan.ts';
import { diligent } from './diligent.ts';
import { first, last } from './edge.ts';
import { hasty } from './hasty.ts';
import { hintsOf, type Hints } from './hints.ts';
import { passive } from './passive.ts';
import type { Policy } from './policy.ts';
import { random } from './random.ts';

/** Simulated participants by name, that see nothing but their view. */
export const policies = { random, passive, first, last } satisfies Readonly<Record<string, Policy>>;

/** Those that also follow what authors wrote for them. */
const hinted = { hasty, diligent } satisfies Readonly<Record<string, (hints: Hints) => Policy>>;

export type PolicyName = keyof typeof policies | keyof typeof hinted;

export const policyNames: readonly PolicyName[] = ['random', 'passive', 'first', 'last', 'hasty', 'diligent'];

/** The participant for one run: hints speak in its handles, those of its seed unless it has others. */
export const policyFor = (name: PolicyName, plan: Plan, seed: string, handles?: Handles): Policy =>
  takesHints(name) ? hinted[name](hintsOf(plan, handles ?? createHandles(plan, seed), name)) : policies[name];

export const takesHints = (name: PolicyName): name is keyof typeof hinted => name in hinted;
