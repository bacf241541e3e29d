import type { Plan } from '../../../engine/plan.ts';
import type { Effect } from '../../../scenario/model/effect.ts';
import { avoidFinding, type Property } from '../subject.ts';

/** No storyline turns round without time passing. */
export const storylineRests: Property = {
  name: 'storyline-rests',
  title: { nl: 'geen verhaallijn draait rond zonder tijd', en: 'no storyline loops without time' },
  judge(subject) {
    const looping = inCircles(subject.plan);
    return subject.plan.scenario.storylines.map(({ id }) =>
      avoidFinding(subject, {
        property: 'storyline-rests',
        element: id,
        mark: `stuck ${id}`,
        proof: !looping.has(id),
        happens: {
          nl: `${id} draait rond zonder dat er tijd verstrijkt; de oefening zet hem stil.`,
          en: `${id} goes round without time passing; the exercise stops it.`,
        },
        holds: { nl: `${id} komt telkens tot rust.`, en: `${id} always comes to rest.` },
      }),
    );
  },
};

/** Storylines with a transition that can set itself off again within one instant, by way of whatever. */
function inCircles({ scenario, charts }: Plan): ReadonlySet<string> {
  const nodes = scenario.storylines.flatMap((storyline, index) =>
    storyline.transitions
      .filter(({ trigger }) => trigger.kind === 'on' || trigger.kind === 'when')
      .map((transition) => ({ storyline: storyline.id as string, watches: charts[index]?.watches ?? [], transition })),
  );
  type Node = (typeof nodes)[number];
  const gives = ({ storyline, transition }: Node): readonly string[] => [
    ...(transition.to === undefined || transition.to === transition.from
      ? []
      : [`state:${storyline}`, `own:${storyline}.${transition.to}`]),
    ...transition.effects.flatMap(depsOf),
  ];
  const looksAt = ({ storyline, watches, transition: { trigger, from } }: Node): readonly string[] =>
    trigger.kind === 'on' ? [`signal:${trigger.signal}`] : [...watches, `own:${storyline}.${from}`];
  const signals = scenario.signals.filter(({ when }) => when !== undefined).map(({ id }) => `signal:${id}`);
  const next = new Map(
    nodes.map((node) => {
      // Signals that the system raises can follow from anything.
      const given = new Set([...gives(node), ...(node.transition.effects.length > 0 ? signals : [])]);
      return [
        node,
        nodes.filter((other) => looksAt(other).some((dep) => given.has(dep)) && follows(node, other)),
      ] as const;
    }),
  );
  const found = new Set<string>();
  for (const start of nodes) {
    const open = [...(next.get(start) ?? [])];
    const seen = new Set<Node>();
    for (let node = open.pop(); node; node = open.pop()) {
      if (node === start) {
        found.add(start.storyline);
        break;
      }
      if (seen.has(node)) continue;
      seen.add(node);
      open.push(...(next.get(node) ?? []));
    }
  }
  return found;
}

interface Step {
  readonly storyline: string;
  readonly transition: { readonly from: string; readonly to?: string };
}

/** Within one storyline the next transition starts where this one led. */
const follows = (a: Step, b: Step): boolean =>
  a.storyline !== b.storyline || (a.transition.to ?? a.transition.from) === b.transition.from;

function depsOf(effect: Effect): readonly string[] {
  switch (effect.kind) {
    case 'raise':
      return [`signal:${effect.signal}`];
    case 'value':
      return [`value:${effect.value}`];
    case 'flag':
      return [`flag:${effect.flag}`];
    case 'send':
      return [`inject:${effect.inject}`];
    default:
      return [];
  }
}
