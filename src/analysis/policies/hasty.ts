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
  (view, affordances, rng) => {
    const choose = drawingChooser(rng);
    const offered = affordances.filter((item) => item.act !== 'send' || hints.elements.has(item.ref));
    const chosen =
      nextCallAct(offered, view, hints) ??
      order
        .flatMap((act) => offered.filter((item) => item.act === act))
        .find((affordance) => stillToDo(affordance, view));
    if (!chosen) return { rng };
    return { command: fillInHinted(chosen, view, hints, choose), rng: choose.rng() };
  };
