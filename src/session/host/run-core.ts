import { afterEndex } from '../../base/phase.ts';
import { invariant } from '../../base/assert.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { playTime, type PlayTime } from '../../base/time.ts';
import { advance } from '../../engine/advance.ts';
import type { EngineEvent } from '../../engine/event.ts';
import type { Command, Input } from '../../engine/command.ts';
import type { Mark, TypedText } from '../../engine/journal/record.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Rejection } from '../../engine/rejection.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import { step } from '../../engine/step.ts';
import {
  stateDigest,
  withPolicy,
  type DraftField,
  type PlacedEvent,
  type Replayed,
} from '../../engine/journal/replay.ts';
import { summaryOf } from '../runs/summary-of.ts';
import type { StoreProblem } from '../store/journal-store.ts';
import type { HostEnvironment } from './host-environment.ts';
import type { Entry, RunJournal } from './run-journal.ts';

/** A digest of the state goes into the journal after each so many records, and at ENDEX. */
export const DIGEST_EVERY = 100;

/** The run as it stands after all that is in the journal; nothing here is ahead of what is stored, but for `force`. */
export interface RunCore {
  readonly plan: Plan;
  readonly journal: RunJournal;
  readonly state: EngineState;
  readonly events: readonly PlacedEvent[];
  readonly drafts: ReadonlyMap<string, DraftField>;
  readonly multiplier: number;
  /** Roles that a policy plays, with its name; another object whenever that changes. */
  readonly policies: Replayed['policies'];
  /** Real time of STARTEX, moved on by each stretch in which no host had the run: real time since then is time that people were there. */
  readonly started: number | undefined;
  /** Whether an input or draft with this command id is in the journal. */
  has(id: string): boolean;
  /** Judges commands one after another on the state each leaves, without changing anything. */
  judge(commands: readonly Planned[]): Result<Judged, Rejection>;
  /** Makes it so: durable first. On failure nothing has changed. */
  commit(judged: Judged, texts?: readonly TypedText[]): Promise<Result<void, StoreProblem>>;
  /** Puts one input in force though it could not be stored; it is stored before the next. */
  force(input: Input): void;
}

/** A step to be judged: an input at a play time, or a mark. */
export type Planned =
  | { readonly id: string; readonly at: PlayTime; readonly command: Command }
  | { readonly mark: Mark; readonly at: PlayTime };

/** What a list of steps comes to. */
export interface Judged {
  readonly from: EngineState;
  readonly state: EngineState;
  /** `seq` counts from the first of these steps. */
  readonly events: readonly PlacedEvent[];
  readonly entries: readonly Entry[];
}

/** Takes up a run whose journal has been replayed to `replayed`. */
export function createRunCore(
  plan: Plan,
  journal: RunJournal,
  replayed: Replayed,
  environment: Pick<HostEnvironment, 'wall'>,
): RunCore {
  let { state, drafts, multiplier, policies } = replayed;
  const events = [...replayed.events];
  const ids = new Set<string>();
  let started: number | undefined;
  /** Real time of the record before. */
  let last: number | undefined;
  let sinceDigest = 0;

  function note(entry: Entry, real: number): void {
    if ('input' in entry) {
      ids.add(entry.input.id);
      if (entry.input.command.do.act === 'start') started ??= real;
    } else {
      const away = last === undefined ? 0 : Math.max(0, real - last);
      if (entry.mark.kind === 'hostTaken' && started !== undefined) started += away;
      if (entry.mark.kind === 'pace') multiplier = entry.mark.multiplier;
      if (entry.mark.kind === 'draft' && entry.mark.id !== undefined) ids.add(entry.mark.id);
    }
    last = real;
  }
  for (const record of journal.records) {
    const entry: Entry = record.kind === 'input' ? { input: record.input } : { mark: record.mark, play: record.play };
    note(entry, record.real);
    sinceDigest = record.kind === 'mark' && record.mark.kind === 'digest' ? 0 : sinceDigest + 1;
  }

  /** The same entries, with a digest of the state after them when one is due. */
  function withDigest(judged: Judged): readonly Entry[] {
    const ended = judged.from.phase !== judged.state.phase && isOver(judged.state);
    if (!ended && sinceDigest + judged.entries.length < DIGEST_EVERY) return judged.entries;
    return [...judged.entries, { mark: { kind: 'digest', state: stateDigest(judged.state) }, play: judged.state.now }];
  }

  /** `first`: journal position of the first entry. */
  function adopt(judged: Judged, entries: readonly Entry[], first: number, real: number): void {
    state = judged.state;
    for (const { seq, event } of judged.events) events.push({ seq: first + seq, event });
    for (const entry of entries) {
      note(entry, real);
      if ('mark' in entry && entry.mark.kind === 'draft') drafts = withDraft(drafts, entry.mark);
      if ('mark' in entry && entry.mark.kind === 'policy') policies = withPolicy(policies, entry.mark);
      sinceDigest = 'mark' in entry && entry.mark.kind === 'digest' ? 0 : sinceDigest + 1;
    }
  }

  return {
    plan,
    journal,
    get state() {
      return state;
    },
    events,
    get drafts() {
      return drafts;
    },
    get multiplier() {
      return multiplier;
    },
    get policies() {
      return policies;
    },
    get started() {
      return started;
    },
    has: (id) => ids.has(id),
    judge: (planned) => judgeAll(plan, state, planned),
    async commit(judged, texts = []) {
      invariant(judged.from === state, 'J1', 'judged on the state in force');
      const entries = withDigest(judged);
      const first = journal.records.length;
      const real = environment.wall();
      const stored = await journal.append(entries, texts, summaryOf(plan, judged.state, environment.wall()));
      if (!stored.ok) return err(stored.error);
      adopt(judged, entries, first, real);
      return ok(undefined);
    },
    force(input) {
      const judged = judgeAll(plan, state, [input]);
      if (!judged.ok) return;
      const first = journal.records.length;
      for (const entry of judged.value.entries) journal.appendUnsaved(entry);
      adopt(judged.value, judged.value.entries, first, environment.wall());
    },
  };
}

/** The last writer wins per field; a cleared field is gone. */
function withDraft(
  drafts: ReadonlyMap<string, DraftField>,
  { role, save }: Extract<Mark, { kind: 'draft' }>,
): ReadonlyMap<string, DraftField> {
  const next = new Map(drafts);
  // Put last, as in a replay: of a draft that several seats write, the newest text stands.
  next.delete(`${role}/${save.field}`);
  if (save.text !== null) next.set(`${role}/${save.field}`, { role, field: save.field, text: save.text });
  return next;
}

const isOver = (state: EngineState): boolean => afterEndex(state.phase) || state.phase === 'stopped';

/** The state after these steps, or why the first that is refused is refused. Changes nothing. */
export function judgeAll(plan: Plan, from: EngineState, planned: readonly Planned[]): Result<Judged, Rejection> {
  let state = from;
  const events: PlacedEvent[] = [];
  const entries: Entry[] = [];
  const take = (fresh: readonly EngineEvent[]): void => {
    for (const event of fresh) events.push({ seq: entries.length, event });
  };
  for (const next of planned) {
    const at = playTime(Math.max(next.at, state.now));
    if ('command' in next) {
      const input: Input = { at, id: next.id, command: next.command };
      const stepped = step(plan, state, input);
      if (!stepped.ok) return stepped;
      state = stepped.value.state;
      take(stepped.value.events);
      entries.push({ input });
    } else {
      const moved = advance(plan, state, at);
      state = moved.state;
      take(moved.events);
      entries.push({ mark: next.mark, play: state.now });
    }
  }
  return ok({ from, state, events, entries });
}
