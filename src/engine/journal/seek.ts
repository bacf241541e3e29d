import { playTime, type PlayTime } from '../../base/time.ts';
import { advance, nextDue } from '../advance.ts';
import type { Plan } from '../plan.ts';
import { initialState } from '../start.ts';
import type { EngineState } from '../state/engine-state.ts';
import { step } from '../step.ts';
import type { JournalHeader, JournalRecord } from './record.ts';

/** A moment of a run: after this record (-1: before the first), at a play time from its own up to the next record's. */
export interface Position {
  readonly seq: number;
  readonly play: PlayTime;
}

/** Any moment of a recorded run, without folding it from the start. Equal to that fold everywhere (J6). */
export interface SeekIndex {
  /** Moment of the last record. */
  readonly end: Position;
  /** How many states are kept. */
  readonly kept: number;
  /** The moment just after a record; beyond the ends: the first or last moment. */
  afterRecord(seq: number): Position;
  /** The last moment of a play time: after all records stamped with it. */
  atPlay(play: PlayTime): Position;
  state(position: Position): EngineState;
}

/** Steps of the engine (records and instants of timers) from one kept state to the next. States share what did not change. */
const STRIDE = 12;

/**
 * Folds the run once. Between two records time goes on from timer to timer, which is the same as at once (T2), so that a
 * long stretch without records has kept states as well.
 * @throws Error when a record does not fit: only runs that replay are sought in
 */
export function seekIndex(plan: Plan, header: JournalHeader, records: readonly JournalRecord[]): SeekIndex {
  const kept: (Position & { readonly state: EngineState })[] = [];
  let state = initialState(plan, header.seed);
  let steps = 0;
  const keep = (position: Position): void => {
    if (steps++ % STRIDE === 0) kept.push({ ...position, state });
  };
  keep({ seq: -1, play: state.now });
  for (const record of records) {
    const { seq, play } = record;
    for (let due = nextDue(state); due !== undefined && due < play && due > state.now; due = nextDue(state)) {
      const moved = advance(plan, state, due).state;
      if (moved === state) break;
      state = moved;
      keep({ seq: seq - 1, play: due });
    }
    state = applied(plan, state, record);
    keep({ seq, play });
  }
  const end: Position = { seq: records.length - 1, play: records.at(-1)?.play ?? playTime(0) };
  const afterRecord = (seq: number): Position => {
    const at = Math.min(Math.max(seq, -1), end.seq);
    return { seq: at, play: records[at]?.play ?? playTime(0) };
  };
  return {
    end,
    kept: kept.length,
    afterRecord,
    atPlay(play) {
      const after = lastIndex(records, (record) => record.play <= play);
      return { seq: after, play: playTime(Math.max(0, Math.min(play, end.play))) };
    },
    state(position) {
      const from = kept[lastIndex(kept, (item) => item.seq <= position.seq && item.play <= position.play)] ?? kept[0];
      let found = from?.state ?? initialState(plan, header.seed);
      for (let seq = (from?.seq ?? -1) + 1; seq <= position.seq; seq += 1)
        found = applied(plan, found, records[seq] as JournalRecord);
      return advance(plan, found, position.play).state;
    },
  };
}

function applied(plan: Plan, state: EngineState, record: JournalRecord): EngineState {
  if (record.kind === 'mark') return advance(plan, state, record.play).state;
  const stepped = step(plan, state, record.input);
  if (!stepped.ok) throw new Error(`J6: record ${record.seq} is refused with ${stepped.error.code}`);
  return stepped.value.state;
}

/** Last index of an ordered list whose item passes; those that pass come first. -1 when none does. */
function lastIndex<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
