import { err, ok, type Result } from '../../base/result.ts';
import { playTime, realTime, type PlayTime } from '../../base/time.ts';
import { advance } from '../../engine/advance.ts';
import type { Input } from '../../engine/command.ts';
import type { EngineEvent } from '../../engine/event.ts';
import type { JournalHeader, JournalRecord, TypedText } from '../../engine/journal/record.ts';
import type { Position, SeekIndex } from '../../engine/journal/seek.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Rejection } from '../../engine/rejection.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import { step } from '../../engine/step.ts';
import type { PolicyName } from '../policies/policies.ts';
import { answersIn, resultOf, type Result as CommandResult } from './command-result.ts';
import { playOnWith } from './play-on-with.ts';

/** A recorded run as branches see it. */
export interface Recorded {
  readonly plan: Plan;
  readonly header: JournalHeader;
  readonly records: readonly JournalRecord[];
  readonly index: SeekIndex;
}

/** Where a branch leaves the record, what is put in there, and how it goes on. */
export interface BranchWish {
  readonly cut: Position;
  /** In order, none before the cut. */
  readonly inputs: readonly Input[];
  readonly goesOn:
    | { readonly kind: 'recorded' }
    | { readonly kind: 'policies'; readonly policy: PolicyName }
    | { readonly kind: 'byHand'; readonly until: PlayTime };
}

/** What became of a recorded input after the cut. `past`: the branch had already gone beyond its time. */
export type Fate = { readonly seq: number; readonly input: Input } & (
  | { readonly kind: 'kept' }
  | { readonly kind: 'differing'; readonly was: CommandResult; readonly is: CommandResult }
  | { readonly kind: 'dropped'; readonly why: Rejection['code'] | 'past' }
);

/** A model of how a run could have gone. It shares the record's beginning and never touches it. */
export interface Branch {
  readonly wish: BranchWish;
  /** Its own journal: the shared records, then its own. Replays like any other; not sealed, because it is no record. */
  readonly records: readonly JournalRecord[];
  /** Of all recorded inputs after the cut, when it goes on with them; else empty. */
  readonly fates: readonly Fate[];
  readonly kept: number;
  readonly dropped: number;
  /** Of those kept. */
  readonly differing: number;
  /** Under half of the recorded inputs after the cut were kept, so that it says little about this team. */
  readonly speculative: boolean;
  /** What simulated participants wrote in it. */
  readonly texts: readonly TypedText[];
}

/** One of the inputs put in at the cut is not possible there. */
export interface BranchProblem {
  readonly input: number;
  readonly rejection: Rejection;
}

/**
 * Runs a branch (MECHANICS.md section 16): each recorded input after the cut is submitted again at its own play time and judged by `step`;
 * nothing is moved in time or rewritten. Without inputs of its own it is the record.
 */
export function runBranch(recorded: Recorded, wish: BranchWish): Result<Branch, BranchProblem> {
  const { plan, records, index } = recorded;
  const { cut, goesOn } = wish;
  const own: JournalRecord[] = [];
  const add = (play: PlayTime, what: { readonly input: Input } | { readonly shown: true }): void => {
    const stamp = { seq: cut.seq + 1 + own.length, play, real: realTime(0), prev: '' };
    own.push(
      'input' in what
        ? { ...stamp, kind: 'input', input: what.input }
        : { ...stamp, kind: 'mark', mark: { kind: 'shown' } },
    );
  };
  let state = index.state(cut);
  // Where it leaves the record lies between two records: what fell due until then is part of what it shares.
  if (cut.play > (records[cut.seq]?.play ?? 0)) add(cut.play, { shown: true });
  for (const [place, input] of wish.inputs.entries()) {
    const stepped = step(plan, state, input);
    if (!stepped.ok) return err({ input: place, rejection: stepped.error });
    state = stepped.value.state;
    add(input.at, { input });
  }
  let fates: readonly Fate[] = [];
  let texts: readonly TypedText[] = [];
  if (goesOn.kind === 'recorded') {
    const again = submitAgain(recorded, cut, state);
    fates = again.fates;
    for (const { kind, input } of fates) if (kind !== 'dropped') add(input.at, { input });
    const end = index.end.play;
    if (end > 0) add(end, { shown: true });
  } else if (goesOn.kind === 'policies') {
    const played = playOnWith(recorded, state, goesOn.policy);
    texts = played.texts;
    for (const input of played.inputs) add(input.at, { input });
    add(played.end, { shown: true });
  } else add(playTime(Math.max(goesOn.until, state.now)), { shown: true });
  const dropped = fates.filter(({ kind }) => kind === 'dropped').length;
  const kept = fates.length - dropped;
  return ok({
    wish,
    records: [...records.slice(0, cut.seq + 1), ...own],
    fates,
    kept,
    dropped,
    differing: fates.filter(({ kind }) => kind === 'differing').length,
    speculative: goesOn.kind === 'recorded' && kept * 2 < fates.length,
    texts,
  });
}

/** Puts the recorded inputs after the cut to a state that went another way, beside the record itself. */
function submitAgain(recorded: Recorded, cut: Position, start: EngineState): { readonly fates: readonly Fate[] } {
  const { plan, records, index } = recorded;
  let there = index.state(cut);
  let here = start;
  const events = { there: [] as EngineEvent[], here: [] as EngineEvent[] };
  const judged: { seq: number; input: Input; was: CommandResult; is: CommandResult | Rejection['code'] | 'past' }[] =
    [];
  for (const record of records.slice(cut.seq + 1)) {
    const passed = advance(plan, there, record.play);
    there = passed.state;
    events.there.push(...passed.events);
    if (record.kind === 'mark') continue;
    const { seq, input } = record;
    const original = step(plan, there, input);
    if (!original.ok) throw new Error(`J2: record ${seq} is refused with ${original.error.code}`);
    there = original.value.state;
    events.there.push(...original.value.events);
    const was = resultOf(original.value.events);
    if (input.at < here.now) {
      judged.push({ seq, input, was, is: 'past' });
      continue;
    }
    const moved = advance(plan, here, input.at);
    const again = step(plan, moved.state, input);
    if (!again.ok) {
      judged.push({ seq, input, was, is: again.error.code });
      continue;
    }
    here = again.value.state;
    events.here.push(...moved.events, ...again.value.events);
    judged.push({ seq, input, was, is: resultOf(again.value.events) });
  }
  events.there.push(...advance(plan, there, index.end.play).events);
  events.here.push(...advance(plan, here, index.end.play).events);
  const answers = { there: answersIn(events.there), here: answersIn(events.here) };
  return {
    fates: judged.map(({ seq, input, was, is }): Fate => {
      if (typeof is === 'string') return { seq, input, kind: 'dropped', why: is };
      // The answer to a question comes later, when its minutes have passed.
      const before = [...was, ...answers.there(input)];
      const after = [...is, ...answers.here(input)];
      return before.join('\n') === after.join('\n')
        ? { seq, input, kind: 'kept' }
        : { seq, input, kind: 'differing', was: before, is: after };
    }),
  };
}
