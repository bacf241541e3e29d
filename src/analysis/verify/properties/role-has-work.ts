import type { Plan } from '../../../engine/plan.ts';
import type { RoleId } from '../../../scenario/model/ids.ts';
import type { Finding } from '../finding.ts';
import type { Property } from '../subject.ts';

/** Each role has something to decide, advise on, send, write or call about. */
export const roleHasWork: Property = {
  name: 'role-has-work',
  title: { nl: 'elke rol heeft iets te doen', en: 'each role has something to do' },
  judge: ({ plan }) =>
    plan.roles.map(({ id }): Finding => {
      const { decisions, texts, calls } = workOf(plan, id);
      const seat = plan.seatPlan.seats.find((roles) => roles.includes(id)) ?? [id];
      const all = seat.map((role) => workOf(plan, role)).reduce((sum, work) => sum + total(work), 0);
      return {
        property: 'role-has-work',
        verdict: total({ decisions, texts, calls }) > 0 ? 'holds' : all > 0 ? 'information' : 'violated',
        element: id,
        how: 'proof',
        message: {
          nl: `${id}: ${decisions} beslissingen, ${texts} verzoeken en producten, ${calls} gesprekken.`,
          en: `${id}: ${decisions} decisions, ${texts} requests and products, ${calls} calls.`,
        },
      };
    }),
};

interface Work {
  readonly decisions: number;
  readonly texts: number;
  readonly calls: number;
}

const total = ({ decisions, texts, calls }: Work): number => decisions + texts + calls;

const workOf = (plan: Plan, id: RoleId): Work => ({
  decisions: plan.decisions.filter(({ by, owner, advice, confirm }) => [by, owner, ...advice, confirm].includes(id))
    .length,
  texts: [...plan.requests, ...plan.products].filter(({ by }) => by.includes(id)).length,
  calls: plan.conversations.filter(({ callers }) => callers.includes(id)).length,
});
