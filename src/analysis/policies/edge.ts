import type { Affordance } from '../../projections/views/role-view.ts';
import { edgeChooser } from './edge-chooser.ts';
import { fillIn } from './fill-in.ts';
import type { Policy } from './policy.ts';
import { stillToDo } from './still-to-do.ts';

const edge =
  (side: 'first' | 'last'): Policy =>
  (view, offers, rng) => {
    const isNew = (affordance: Affordance): boolean => stillToDo(affordance, view);
    const offered = offers.all();
    const chosen = side === 'first' ? offered.find(isNew) : offered.findLast(isNew);
    return chosen ? { command: fillIn(chosen, view, offers, edgeChooser(side)), rng } : { rng };
  };

/** Takes the first of what is offered, each thing once, and of its choices the first. */
export const first = edge('first');

/** Takes the last of what is offered, each thing once, and of its choices the last. */
export const last = edge('last');
