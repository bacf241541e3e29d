import { headerHash, recordHash } from '../../engine/journal/chain.ts';
import type { JournalRecord } from '../../engine/journal/record.ts';
import type { Position } from '../../engine/journal/seek.ts';
import type { Plan } from '../../engine/plan.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import type { HostEnvironment } from '../host/host-environment.ts';
import type { StoredRun } from '../store/journal-store.ts';
import { standingOf } from './summary-of.ts';

/**
 * A run of its own that begins as another did, up to a moment, to be played on by people from there. It has the header and the first
 * records of the other, which stays as it is, and none of its notebook: what was said about the end belongs to that end.
 * @param state that of the moment
 */
export function cutRun(
  run: StoredRun,
  plan: Plan,
  state: EngineState,
  cut: Position,
  name: string,
  environment: HostEnvironment,
): StoredRun {
  const shared = run.records.slice(0, cut.seq + 1);
  const last = shared.at(-1);
  const said = JSON.stringify(shared);
  const beyond: readonly JournalRecord[] =
    cut.play > (last?.play ?? 0)
      ? [
          {
            seq: shared.length,
            play: cut.play,
            real: last?.real ?? run.header.created,
            prev: last ? recordHash(last) : headerHash(run.header),
            kind: 'mark',
            mark: { kind: 'shown' },
          },
        ]
      : [];
  return {
    ...run,
    id: environment.randomId(),
    name,
    records: [...shared, ...beyond],
    // What was typed later was not said yet.
    texts: run.texts.filter(({ ref }) => said.includes(ref)),
    notes: [],
    summary: standingOf(plan, state, environment.wall()),
  };
}

/** The last moment that two runs share; undefined when one does not come from the other's journal. */
export function sharedUntil(
  a: Pick<StoredRun, 'header' | 'records'>,
  b: Pick<StoredRun, 'header' | 'records'>,
): Position | undefined {
  if (headerHash(a.header) !== headerHash(b.header)) return undefined;
  let seq = -1;
  // Chained: equal links mean equal beginnings.
  while (seq + 1 < Math.min(a.records.length, b.records.length)) {
    const [one, other] = [a.records[seq + 1], b.records[seq + 1]];
    if (!one || !other || recordHash(one) !== recordHash(other)) break;
    seq += 1;
  }
  const play = a.records[seq]?.play ?? b.records[0]?.play;
  return play === undefined || a.records.length === 0 ? undefined : { seq, play };
}
