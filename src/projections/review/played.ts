import type { JournalRecord } from '../../engine/journal/record.ts';
import type { ViewContext } from '../context.ts';
import { roleTag } from '../facilitator/injects.ts';
import type { PlayedRole } from '../views/review-view.ts';

/** Roles for which a policy acted, told by the mark on its inputs (L3). */
export function playedRoles(context: ViewContext, records: readonly JournalRecord[]): readonly PlayedRole[] {
  const acts = records.flatMap((record) => {
    const by = record.kind === 'input' ? record.input.command.by : undefined;
    return by?.kind === 'role' ? [by] : [];
  });
  return context.plan.roles.flatMap(({ id }) => {
    const own = acts.filter(({ role }) => role === id);
    const played = own.filter(({ policy }) => policy === true).length;
    return played > 0 ? [{ role: roleTag(context, id), acts: played, of: own.length }] : [];
  });
}
