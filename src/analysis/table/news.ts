import type { EngineEvent } from '../../engine/event.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Delivery, EngineState } from '../../engine/state/engine-state.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import { readingParts, type ReadingPart } from './concerns.ts';
import type { AlreadyRead } from './reading.ts';

/** How often, in a run, something came open to somebody, and something was said in a call. */
export interface Tally {
  opened: number;
  called: number;
}

export function countInto(tally: Tally, { type }: EngineEvent): void {
  switch (type) {
    case 'decisionOpened':
    case 'requestOpened':
    case 'productOpened':
    case 'obligationSeen':
      tally.opened += 1;
      return;
    case 'callBegun':
    case 'topicAsked':
    case 'topicAnswered':
    case 'callEnded':
      tally.called += 1;
  }
}

/** How a run stood when a seat last looked, as far as it holds what can be read. */
export interface Glimpse extends AlreadyRead, Readonly<Tally> {
  readonly groups: EngineState['groups'];
  readonly inboxes: readonly (readonly Delivery[] | undefined)[];
  readonly nextCard: number;
}

export const glimpseOf = (
  { conversations }: Plan,
  state: EngineState,
  { opened, called }: Tally,
  roles: readonly RoleId[],
  before: Glimpse | undefined,
): Glimpse => ({
  groups: state.groups,
  inboxes: roles.map((role) => state.inboxes[role]),
  calls: before?.called === called ? before.calls : conversations.map(({ id }) => state.calls[id]),
  typed: state.typed.length,
  nextCard: state.nextCard,
  opened,
  called,
});

/**
 * The parts in which a seat can have got something new to read since it looked: as `partsWithNews`, of a run that writes on in one
 * state. May name more, never fewer.
 */
export function newsSince(
  { plan, state, tally }: { readonly plan: Plan; readonly state: EngineState; readonly tally: Tally },
  roles: readonly RoleId[],
  before: Glimpse | undefined,
): readonly ReadingPart[] {
  if (!before || before.groups !== state.groups) return readingParts;
  const found: ReadingPart[] = [];
  if (before.inboxes.some((inbox, index) => inbox !== state.inboxes[roles[index] as RoleId])) found.push('messages');
  if (before.typed !== state.typed.length) found.push('notes');
  if (before.nextCard !== state.nextCard) found.push('board');
  if (before.opened !== tally.opened) found.push('decisions', 'requests', 'products', 'obligations');
  // In a call, what can be raised changes with the hour and with what is known.
  if (before.called !== tally.called || isInCall(plan, state, roles)) found.push('calls');
  return found;
}

function isInCall(plan: Plan, state: EngineState, roles: readonly RoleId[]): boolean {
  for (const { id } of plan.conversations) {
    const by = state.calls[id]?.active?.by;
    if (by !== undefined && roles.includes(by)) return true;
  }
  return false;
}
