import { draw, drawBelow, seedRng } from '../../src/base/rng.ts';
import { canonicalJson } from '../../src/base/canonical-json.ts';
import { playTime } from '../../src/base/time.ts';
import { advance } from '../../src/engine/advance.ts';
import type { JournalHeader, JournalRecord } from '../../src/engine/journal/record.ts';
import { replay } from '../../src/engine/journal/replay.ts';
import { seekIndex } from '../../src/engine/journal/seek.ts';
import { compilePlan } from '../../src/engine/plan.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';

/** All times in real ms. */
export interface Seeks {
  readonly inputs: number;
  /** States that the index keeps, and what it cost to make. */
  readonly kept: number;
  readonly build: number;
  readonly seeks: number;
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
  /** A fold from the start to where a seek went: median and worst of those compared. */
  readonly folds: number;
  readonly foldMedian: number;
  readonly foldWorst: number;
  /** Of the folds compared, how many gave another state than the seek; must be 0. */
  readonly different: number;
}

/** Seeks to moments drawn at random, half of them records and half play times, and compares some with folds from the start. */
export function measureSeeks(file: string, seeks: number, folds: number): Seeks {
  const { header, scenario, records } = JSON.parse(file) as {
    header: JournalHeader;
    scenario: Scenario;
    records: readonly JournalRecord[];
  };
  const plan = compilePlan(scenario, { variant: header.variant, people: header.people });
  const started = performance.now();
  const index = seekIndex(plan, header, records);
  const build = performance.now() - started;
  let rng = seedRng('moments');
  const times: number[] = [];
  const foldTimes: number[] = [];
  let different = 0;
  for (let turn = 0; turn < seeks; turn += 1) {
    const [share, drawn] = draw(rng);
    const [seq, next] = drawBelow(drawn, records.length);
    rng = next;
    const position =
      turn % 2 === 0 ? index.afterRecord(seq) : index.atPlay(playTime(Math.round(share * index.end.play)));
    const from = performance.now();
    const state = index.state(position);
    times.push(performance.now() - from);
    if (turn % Math.ceil(seeks / folds) !== 0) continue;
    const before = performance.now();
    const folded = advance(plan, replay(plan, header, records.slice(0, position.seq + 1)).state, position.play).state;
    foldTimes.push(performance.now() - before);
    if (canonicalJson(state) !== canonicalJson(folded)) different += 1;
  }
  const at = (list: readonly number[], share: number): number =>
    list.toSorted((a, b) => a - b)[Math.floor(share * (list.length - 1))] ?? Number.NaN;
  return {
    inputs: records.filter(({ kind }) => kind === 'input').length,
    kept: index.kept,
    build,
    seeks,
    median: at(times, 0.5),
    p99: at(times, 0.99),
    worst: at(times, 1),
    folds: foldTimes.length,
    foldMedian: at(foldTimes, 0.5),
    foldWorst: at(foldTimes, 1),
    different,
  };
}
