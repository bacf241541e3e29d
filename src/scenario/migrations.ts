import type { Json } from '../base/canonical-json.ts';
import { SCENARIO_FORMAT } from './model/scenario.ts';

/** The joined top level of a scenario as plain data. */
export type RawScenario = Readonly<Record<string, Json | undefined>>;

/** One upgrade: from the version before to `to`. Never changed once released; files of every age pass through them. */
export interface Migration {
  readonly to: number;
  /** What changed, for the author. */
  readonly summary: string;
  /** Gives the same scenario in the newer form; does not change its argument. */
  upgrade(raw: RawScenario): RawScenario;
}

/** Append only, numbered without gaps from 2. */
export const migrations: readonly Migration[] = [];

export type FormatVerdict =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly given: string }
  | { readonly kind: 'tooNew'; readonly given: number }
  | { readonly kind: 'readable'; readonly format: number };

/** Whether a file of this version can be read: the present one, or one that the upgrades lead from. */
export function judgeFormat(given: unknown, current: number = SCENARIO_FORMAT): FormatVerdict {
  if (given === undefined || given === null) return { kind: 'missing' };
  if (typeof given !== 'number' || !Number.isInteger(given) || given < 1)
    return { kind: 'unknown', given: String(given) };
  return given > current ? { kind: 'tooNew', given } : { kind: 'readable', format: given };
}

/** Brings a scenario to the last version of `list`, one upgrade after another, and writes the version reached into it. */
export function migrate(raw: RawScenario, from: number, list: readonly Migration[] = migrations): RawScenario {
  return list
    .filter(({ to }) => to > from)
    .reduce<RawScenario>((data, { to, upgrade }) => ({ ...upgrade(data), format: to }), raw);
}
