import { UNREADABLE } from '../source/repair.ts';
import type { LintContext } from './lint-context.ts';

/** Every role has exactly one seat in every plan, and every number of people that a variant allows has a plan. */
export function lintSeats({ scenario, report, path }: LintContext): void {
  scenario.seatPlans.forEach((plan, index) => {
    const at = ['seatPlans', index];
    const { people } = plan;
    if (scenario.seatPlans.findIndex((other) => other.people === people) < index)
      report.at('duplicateSeatPlan', [...at, 'people'], { people });
    if (plan.seats.length !== people) report.at('seatCount', [...at, 'people'], { people, seats: plan.seats.length });
    const seated = plan.seats.flat();
    if (seated.some((role) => (role as string) === UNREADABLE)) return;
    for (const { id: role } of scenario.roles) {
      const times = seated.filter((one) => one === role).length;
      if (times === 0) report.at('roleWithoutSeat', [...at, 'people'], { role, people });
      if (times > 1) report.at('roleWithTwoSeats', [...at, 'people'], { role, people });
    }
  });
  for (const { id, people } of scenario.variants)
    for (let n = people.min; n <= people.max; n++)
      if (!scenario.seatPlans.some((plan) => plan.people === n))
        report.at('seatPlanMissing', path(id, 'people'), { variant: id, people: n });
}
