import fc from 'fast-check';
import { expect, it } from 'vitest';
import { playTime } from '../../src/base/time.ts';
import { advance } from '../../src/engine/advance.ts';
import type { JournalHeader, JournalRecord } from '../../src/engine/journal/record.ts';
import { replay } from '../../src/engine/journal/replay.ts';
import { seekIndex } from '../../src/engine/journal/seek.ts';
import { compilePlan, type Plan } from '../../src/engine/plan.ts';
import { generatedScenario } from './support/generated-scenario.ts';
import { headerOf, recordsOf } from './support/journal.ts';
import { playRun, randomMoves } from './support/random-play.ts';
import { webex } from './support/webex.ts';

const MINUTE = 60_000;

/** The fold from the start up to a play time: all records stamped before or at it, then time. */
function foldTo(plan: Plan, header: JournalHeader, records: readonly JournalRecord[], play: number) {
  const part = records.filter((record) => record.play <= play);
  return advance(plan, replay(plan, header, part).state, playTime(play)).state;
}

function holds(plan: Plan, moves: Parameters<typeof playRun>[1], stride: number): void {
  const header = headerOf(plan);
  const records = recordsOf(plan, playRun(plan, moves));
  const index = seekIndex(plan, header, records);
  const end = records.at(-1)?.play ?? 0;
  expect(index.end).toEqual({ seq: records.length - 1, play: end });
  for (let seq = -1; seq < records.length; seq += stride) {
    const folded = replay(plan, header, records.slice(0, seq + 1)).state;
    expect(index.state(index.afterRecord(seq))).toEqual(folded);
  }
  for (const share of [0, 0.13, 0.5, 0.77, 0.999, 1]) {
    const play = playTime(Math.round(end * share));
    const position = index.atPlay(play);
    expect(position.play).toBe(play);
    expect(index.state(position)).toEqual(foldTo(plan, header, records, play));
  }
  // Going back gives what going forth gave: a seek leaves nothing behind.
  expect(index.state(index.afterRecord(0))).toEqual(replay(plan, header, records.slice(0, 1)).state);
}

it('J6 seeking to any record or play time equals a fold from the start, in small scenarios', () =>
  fc.assert(
    fc.property(generatedScenario, fc.constantFrom(1, 3, 4), randomMoves(25, 20 * MINUTE), (scenario, people, moves) =>
      holds(compilePlan(scenario, { variant: 'v', people }), moves, 1),
    ),
    { seed: 20_261_128, numRuns: 25 },
  ));

it('J6 seeking to any record or play time equals a fold from the start, in the Webex exercise', () => {
  const plan = compilePlan(webex(), { variant: '60', people: 5 });
  fc.assert(
    fc.property(randomMoves(50, 12 * MINUTE), (moves) => holds(plan, moves, 9)),
    { seed: 20_261_128, numRuns: 1 },
  );
});

it('J6 a journal without records has one moment', () => {
  const plan = compilePlan(webex(), { variant: '20', people: 1 });
  const header = headerOf(plan);
  const index = seekIndex(plan, header, []);
  expect(index.atPlay(playTime(9 * MINUTE))).toEqual({ seq: -1, play: 0 });
  expect(index.state(index.afterRecord(5))).toEqual(replay(plan, header, []).state);
});
