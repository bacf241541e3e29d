import { realTime } from '../../src/base/time.ts';
import { decodeRun } from '../../src/session/runs/run-file.ts';
import type { Sent } from './playing-seat.ts';

/** What the journals hold of what the seats were told. */
export interface JournalFindings {
  /** Acknowledged, and not there. */
  readonly lost: number;
  /** There more than once, or rejected and there all the same. */
  readonly doubled: number;
  /** Times that a run's clock was stopped because its server had stood still for too long. */
  readonly gaps: number;
  /** Story ms that the run played. */
  readonly played: number;
}

let salts = 0;
const machine = { wall: () => realTime(0), steady: () => 0, randomId: () => `check-${++salts}` };

/** Holds a team's run, as the server gives it, against what its seats were told. */
export function checkJournal(file: string, sent: readonly Sent[]): JournalFindings {
  const decoded = decodeRun(file, machine);
  if (!decoded.ok) throw new Error(`a run cannot be read: ${decoded.error}`);
  const { records } = decoded.value;
  const inputs = records.flatMap((record) => (record.kind === 'input' ? [record.input] : []));
  const counts = new Map<string, number>();
  for (const { id } of inputs) counts.set(id, (counts.get(id) ?? 0) + 1);
  const times = ({ id }: Sent): number => counts.get(id) ?? 0;
  return {
    lost: sent.filter((one) => one.outcome === 'acknowledged' && times(one) === 0).length,
    doubled: sent.filter((one) => times(one) > (one.outcome === 'rejected' ? 0 : 1)).length,
    gaps: inputs.filter(({ command: { do: act } }) => act.act === 'pause' && act.reason === 'gap').length,
    played: records.at(-1)?.play ?? 0,
  };
}
