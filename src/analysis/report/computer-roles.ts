import type { RoleId } from '../../scenario/model/ids.ts';
import type { ReportRun } from './source.ts';

/** Roles for which the computer did something in this run, in the order of the scenario: no person's work, wholly or in part. */
export function computerRoles({ records, plan }: Pick<ReportRun, 'records' | 'plan'>): readonly RoleId[] {
  const acted = new Set<RoleId>();
  for (const record of records) {
    if (record.kind !== 'input') continue;
    const { by } = record.input.command;
    if (by.kind === 'role' && by.policy) acted.add(by.role);
  }
  return plan.roles.map(({ id }) => id).filter((id) => acted.has(id));
}
