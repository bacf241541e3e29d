import type { PlayTime } from '../base/time.ts';
import type { FactId, RoleId } from '../scenario/model/ids.ts';
import type { MessageId } from '../engine/command.ts';
import { groupOf } from '../engine/world.ts';
import type { ViewContext } from './context.ts';

type Seen = Pick<ViewContext, 'plan' | 'state'>;

/** Play time since when every role has the message (itself or through a role of the same person); undefined while one has not. */
export function commonSince({ plan, state }: Seen, message: MessageId): PlayTime | undefined {
  let last = -1;
  for (const role of plan.roles) {
    const at = groupOf(state, role.id)
      .flatMap((member) => state.inboxes[member] ?? [])
      .filter((item) => item.message === message)
      .reduce<number | undefined>(
        (first, item) => (first === undefined ? item.at : Math.min(first, item.at)),
        undefined,
      );
    if (at === undefined) return undefined;
    last = Math.max(last, at);
  }
  return last as PlayTime;
}

/** Every role knows the fact. */
export const isCommonFact = ({ plan, state }: Seen, fact: FactId): boolean =>
  plan.roles.every((role) => state.knowledge[role.id]?.[fact] !== undefined);

/** Facts that a group of roles holds, that lie on no board and that not everybody has. */
export function unsharedFacts(context: Seen, roles: readonly RoleId[]): readonly FactId[] {
  const { knowledge, cards } = context.state;
  const laid = new Set(cards.map((card) => card.fact));
  return context.plan.scenario.facts.flatMap(({ id }) =>
    roles.some((role) => knowledge[role]?.[id] !== undefined) && !laid.has(id) && !isCommonFact(context, id)
      ? [id]
      : [],
  );
}

/** Facts that only this group holds. */
export const onlyHere = (context: Seen, roles: readonly RoleId[]): readonly FactId[] =>
  unsharedFacts(context, roles).filter((fact) =>
    context.plan.roles.every(
      (role) => roles.includes(role.id) || context.state.knowledge[role.id]?.[fact] === undefined,
    ),
  );
