import { performance } from 'node:perf_hooks';
import { getHeapSpaceStatistics } from 'node:v8';

/** What a machine tells of itself, and how its memory is gone through. */
export interface Memory {
  /** Bytes of what was made lately. */
  young(): number;
  /** The share of the time since it was asked last in which this process did something, from 0 to 1. */
  busy(): number;
  /** Throws away what of it nobody has any more. */
  collect(): void;
}

/** So many bytes are not worth it. A message to two hundred teams leaves more, and has room for itself beside as much. */
const WORTH = 16 * 1024 * 1024;
const LOOK_MS = 100;
/** A little goes on all the time, with many teams. */
const QUIET = 0.3;

/**
 * Collects garbage while little goes on. With thousands of screens that takes as long as to send all of them a message, and left to itself
 * it begins when much has just been made: in the middle of showing people something.
 * @param waited whether people wait for something that has only just begun
 * @returns how to end it
 */
export function collectWhenQuiet(memory: Memory, waited: () => boolean): () => void {
  const looking = setInterval(() => {
    if (memory.busy() < QUIET && !waited() && memory.young() > WORTH) memory.collect();
  }, LOOK_MS);
  looking.unref();
  return () => clearInterval(looking);
}

/** Of this process; undefined where it may not say when (it was started without `--expose-gc`). */
export function memoryOfProcess(): Memory | undefined {
  const { gc } = globalThis;
  if (!gc) return undefined;
  let last = performance.eventLoopUtilization();
  return {
    young: () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_used_size ?? 0,
    busy() {
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, last);
      last = now;
      return utilization;
    },
    collect: () => void gc({ type: 'minor', execution: 'sync' }),
  };
}
