import { sha256Hex } from '../../../src/base/hash.ts';
import { decodeJournal } from '../../../src/engine/journal/file.ts';
import { replay, stateDigest } from '../../../src/engine/journal/replay.ts';
import { compilePlan } from '../../../src/engine/plan.ts';
import { screensOf } from '../../properties/support/views.ts';

/** What a run file comes to: digests of the state and of all screens, half-way and at the end. */
export interface Digests {
  readonly rules: string;
  readonly states: readonly string[];
  readonly screens: readonly string[];
  readonly events: number;
  readonly divergedAt: number | null;
}

/** Reads a run file and replays it, with nothing but what runs in Node and in a browser alike. */
export function digestsOf(file: string): Digests {
  const read = decodeJournal(file);
  if (!read.ok) throw new Error(read.error.code);
  const { header, scenario, records } = read.value;
  const plan = compilePlan(scenario, header);
  const screens = screensOf(plan, header.seed);
  const ends = [records.slice(0, records.length >> 1), records].map((part) => replay(plan, header, part));
  return {
    rules: plan.rules,
    states: ends.map(({ state }) => stateDigest(state)),
    screens: ends.flatMap(({ state }) => screens.all(state)).map(sha256Hex),
    events: ends.at(-1)?.events.length ?? 0,
    divergedAt: ends.at(-1)?.divergedAt ?? null,
  };
}
