import { canonicalJson } from '../src/base/canonical-json.ts';
import { createHandles } from '../src/projections/handles.ts';
import { roleView } from '../src/projections/role-view.ts';
import { realTime } from '../src/base/time.ts';
import { decodeRun } from '../src/session/runs/run-file.ts';
import { readRun } from '../src/session/runs/read-run.ts';
import type { CrewScreen, Said } from './chaos-crew.ts';

export interface Findings {
  readonly acknowledged: number;
  /** Acknowledged, and not in the journal. */
  readonly lost: number;
  /** In the journal more than once, or refused and there all the same. */
  readonly doubled: number;
  /** Screens that show something else than a replay of the journal does. */
  readonly diverged: number;
}

let ids = 0;
const machine = { wall: () => realTime(0), steady: () => 0, randomId: () => `check-${++ids}` };

/** Holds a team's run, as the server gives it, against what its screens were told. */
export function checkRun(file: string, said: readonly Said[], seats: readonly CrewScreen[]): Findings {
  const decoded = decodeRun(file, machine);
  if (!decoded.ok) throw new Error(`the run cannot be read: ${decoded.error}`);
  const read = readRun(decoded.value);
  if (!read.ok) throw new Error(`the run cannot be replayed: ${JSON.stringify(read.error)}`);
  const { run, plan, replayed } = read.value;
  const texts = new Map(run.texts.map(({ ref, text }) => [ref, text]));
  const counts = new Map<string, number>();
  for (const record of run.records) {
    if (record.kind !== 'input') continue;
    const { do: act } = record.input.command;
    if (act.act !== 'note') continue;
    const text = texts.get(act.text) ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const countOf = ({ text }: Said): number => counts.get(text) ?? 0;
  const accepted = said.filter(({ outcome }) => outcome === 'accepted');
  const refused = said.filter(({ outcome }) => outcome === 'refused');
  const handles = createHandles(plan, run.header.seed);
  const { state, drafts } = replayed;
  const takenSeats = new Set(state.groups.keys());
  const diverged = seats.filter(({ screen, view }) => {
    if (screen.kind !== 'seat') return false;
    const context = { plan, state, language: 'nl', texts, handles, drafts, takenSeats } as const;
    return canonicalJson(roleView(context, state.groups[screen.seat] ?? [])) !== canonicalJson(view());
  });
  return {
    acknowledged: accepted.length,
    lost: accepted.filter((one) => countOf(one) === 0).length,
    doubled: said.filter((one) => countOf(one) > 1).length + refused.filter((one) => countOf(one) > 0).length,
    diverged: diverged.length,
  };
}
