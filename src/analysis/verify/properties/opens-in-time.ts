import type { Plan } from '../../../engine/plan.ts';
import type { Decision } from '../../../scenario/model/script.ts';
import { avoidFinding, type Property } from '../subject.ts';

/** No decision opens after its own deadline. */
export const opensInTime: Property = {
  name: 'opens-in-time',
  title: { nl: 'geen beslissing opent na haar termijn', en: 'no decision opens after its deadline' },
  judge: (subject) =>
    subject.plan.decisions
      .filter(({ id }) => subject.may.has(`decision ${id}`))
      .map((decision) =>
        avoidFinding(subject, {
          property: 'opens-in-time',
          element: decision.id,
          mark: `late ${decision.id}`,
          proof: latestOpening(subject.plan, decision) <= subject.plan.timeline.playFrom(decision.deadline),
          happens: { nl: `${decision.id} opent na haar termijn.`, en: `${decision.id} opens after its deadline.` },
          holds: { nl: `${decision.id} opent op tijd.`, en: `${decision.id} opens in time.` },
        }),
      ),
};

/** The last play time at which it can open, as far as that follows from the timetable; Infinity otherwise. */
function latestOpening(plan: Plan, { id, opens }: Decision): number {
  const elsewhere = JSON.stringify([
    plan.injects,
    plan.requests,
    plan.products,
    plan.decisions,
    plan.conversations,
  ]).includes(`{"kind":"open","target":"${id}"`);
  const moved =
    'inject' in opens && JSON.stringify(plan.scenario).includes(`{"kind":"reschedule","inject":"${opens.inject}"`);
  if (elsewhere || moved || !('inject' in opens)) return Infinity;
  return latestRelease(plan, opens.inject);
}

function latestRelease(plan: Plan, id: string): number {
  const inject = plan.inject.get(id);
  if (!inject) return 0;
  const { timeline, variant } = plan;
  const bridges = variant.bridges.filter(({ injects }) => injects.some((item) => item === id));
  const handed = Math.max(0, ...bridges.map(({ to }) => timeline.playFrom(to)));
  if (inject.trigger.kind === 'at') return Math.max(handed, timeline.playOf(inject.trigger.at, inject.move) ?? 0);
  if (inject.trigger.kind !== 'storyline') return Infinity;
  // Sent by a storyline: at the hours at which its transitions can go off, when those have hours.
  const sendings = plan.scenario.storylines.flatMap(({ transitions }) =>
    transitions.flatMap(({ trigger, effects }) =>
      effects.flatMap((effect) =>
        effect.kind === 'send' && effect.inject === id ? [{ trigger, time: effect.time }] : [],
      ),
    ),
  );
  const times = sendings.map(({ trigger, time }) => {
    const from = trigger.kind === 'at' ? (timeline.playOf(trigger.at) ?? 0) : Infinity;
    return time.at === undefined ? from + (time.delay ?? 0) : Math.max(from, timeline.playFrom(time.at));
  });
  return Math.max(handed, ...times);
}
