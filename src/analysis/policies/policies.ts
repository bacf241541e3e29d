import { passive } from './passive.ts';
import type { Policy } from './policy.ts';
import { random } from './random.ts';

/** Simulated participants by name. */
export const policies = { random, passive } satisfies Readonly<Record<string, Policy>>;

export type PolicyName = keyof typeof policies;

export const isPolicyName = (name: string): name is PolicyName => Object.hasOwn(policies, name);
