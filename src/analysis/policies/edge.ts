import { edgeChooser } from './edge-chooser.ts';
import { fillIn } from './fill-in.ts';
import type { Policy } from './policy.ts';
import { stillToDo } from './still-to-do.ts';

const edge =
  (side: 'first' | 'last'): Policy =>
  (view, affordances, rng) => {
    const choose = edgeChooser(side);
    const offered = affordances.filter((affordance) => stillToDo(affordance, view));
    return offered.length > 0 ? { command: fillIn(choose.one(offered), view, choose), rng } : { rng };
  };

/** Takes the first of what is offered, each thing once, and of its choices the first. */
export const first = edge('first');

/** Takes the last of what is offered, each thing once, and of its choices the last. */
export const last = edge('last');
