import type { Affordance } from '../../projections/views/role-view.ts';
import { drawingChooser } from './chooser.ts';
import type { Hints } from './hints.ts';
import { fillInHinted } from './hinted.ts';
import { nextCallAct } from './next-call-act.ts';
import type { Policy } from './policy.ts';
import { stillToDo } from './still-to-do.ts';

/** What it does at all, most pressing first. */
const order = ['read', 'confirm', 'decide', 'product', 'send', 'call'] as const;

/**
 * Decides as soon as a decision is open, says more than is known, and sends what an author thought a hasty team would send. Shares
 * nothing, lays nothing on the board and hears nobody.
 */
export const hasty =
  (hints: Hints): Policy =>
  (view, offers, rng) => {
    const choose = drawingChooser(rng);
    const isWanted = (item: Affordance): boolean =>
      (item.act !== 'send' || hints.elements.has(item.ref)) && stillToDo(item, view);
    let chosen = nextCallAct(offers, view, hints);
    for (const act of order) chosen ??= offers.of(act).find(isWanted);
    if (!chosen) return { rng };
    return { command: fillInHinted(chosen, view, offers, hints, choose), rng: choose.rng() };
  };
