import { applyChange } from '../change/apply-change.ts';
import type { ObjectChange } from '../change/change.ts';
import { changeOf } from '../change/change-of.ts';
import type { SessionOverview } from './session-wire.ts';

/** With the teams by their number, so that of a team whose clock ran on nothing else is told. */
const byTeam = ({ teams, ...rest }: SessionOverview) => ({
  ...rest,
  teams: Object.fromEntries(teams.map((one) => [String(one.team), one])),
});

/** Undefined: both say the same. */
export const overviewChange = (before: SessionOverview, after: SessionOverview): ObjectChange | undefined =>
  changeOf(byTeam(before), byTeam(after));

/**
 * The overview after a change.
 * @throws Error when it is not a change of this overview: all must be asked for anew
 */
export function changedOverview(before: SessionOverview, change: ObjectChange): SessionOverview {
  const { teams, ...rest } = applyChange(byTeam(before), change);
  return { ...rest, teams: Object.values(teams).toSorted((a, b) => a.team - b.team) };
}
