import { digestOf } from '../../base/hash.ts';
import type { TextRef } from '../command.ts';
import { advance } from '../advance.ts';
import type { EngineEvent } from '../event.ts';
import type { Plan } from '../plan.ts';
import { initialState } from '../start.ts';
import type { EngineState } from '../state/engine-state.ts';
import { step } from '../step.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import type { JournalHeader, JournalRecord, Mark } from './record.ts';

/** An event with the journal position that brought it about; before the first record: -1. */
export interface PlacedEvent {
  readonly seq: number;
  readonly event: EngineEvent;
}

export interface DraftField {
  readonly role: string;
  readonly field: string;
  readonly text: TextRef;
}

export interface Replayed {
  readonly state: EngineState;
  readonly events: readonly PlacedEvent[];
  /** Last text of each draft field that is not empty, keyed `<role>/<field>`. */
  readonly drafts: ReadonlyMap<string, DraftField>;
  /** Pace multiplier at the end. */
  readonly multiplier: number;
  /** Roles that a policy plays, with its name. */
  readonly policies: ReadonlyMap<RoleId, string>;
  /** First record that these rules do not reproduce: a refused input, or a digest that differs. */
  readonly divergedAt?: number;
}

/**
 * The fold that every reading of a run is: the state at the last record of either kind (J2). Marks move time as far as it was
 * shown. Stops at the first record that diverges. `visit` is given the state after each record that fits.
 */
export function replay(
  plan: Plan,
  header: JournalHeader,
  records: readonly JournalRecord[],
  visit: (seq: number, state: EngineState) => void = () => undefined,
): Replayed {
  let state = initialState(plan, header.seed);
  let multiplier = 1;
  const events: PlacedEvent[] = [];
  const drafts = new Map<string, DraftField>();
  let policies: Replayed['policies'] = new Map();
  const take = (seq: number, fresh: readonly EngineEvent[]): void => {
    for (const event of fresh) events.push({ seq, event });
  };
  for (const record of records) {
    if (record.kind === 'input') {
      const stepped = step(plan, state, record.input);
      if (!stepped.ok) return { state, events, drafts, multiplier, policies, divergedAt: record.seq };
      state = stepped.value.state;
      take(record.seq, stepped.value.events);
      visit(record.seq, state);
      continue;
    }
    const { mark } = record;
    const moved = advance(plan, state, record.play);
    state = moved.state;
    take(record.seq, moved.events);
    if (mark.kind === 'pace') multiplier = mark.multiplier;
    else if (mark.kind === 'policy') policies = withPolicy(policies, mark);
    else if (mark.kind === 'draft') saveDraft(drafts, mark);
    else if (mark.kind === 'digest' && mark.state !== stateDigest(state))
      return { state, events, drafts, multiplier, policies, divergedAt: record.seq };
    visit(record.seq, state);
  }
  return { state, events, drafts, multiplier, policies };
}

/** Who plays a role after a mark that says so. */
export function withPolicy(
  policies: Replayed['policies'],
  { role, policy }: Extract<Mark, { kind: 'policy' }>,
): Replayed['policies'] {
  const next = new Map(policies);
  if (policy === null) next.delete(role);
  else next.set(role, policy);
  return next;
}

/** Set anew, so that the order is that of the last writing. */
function saveDraft(drafts: Map<string, DraftField>, { role, save }: Extract<Mark, { kind: 'draft' }>): void {
  const key = `${role}/${save.field}`;
  drafts.delete(key);
  if (save.text !== null) drafts.set(key, { role, field: save.field, text: save.text });
}

/** The drafts as they stood just after a record, keyed as in `replay`. */
export function draftsAt(records: readonly JournalRecord[], seq: number): ReadonlyMap<string, DraftField> {
  const drafts = new Map<string, DraftField>();
  for (const record of records.slice(0, seq + 1))
    if (record.kind === 'mark' && record.mark.kind === 'draft') saveDraft(drafts, record.mark);
  return drafts;
}

/** Digest over the whole state; the same in every place that replays the journal. */
export const stateDigest = (state: EngineState): string => digestOf(state);
