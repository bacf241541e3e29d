import { drawingChooser } from './chooser.ts';
import { fillIn } from './fill-in.ts';
import type { Policy } from './policy.ts';

/**
 * Does any of what is offered: first the kind of act is drawn, then what it is about, then its choices. So a decision, of which
 * there are few, is as likely as passing something on, of which there is always much.
 */
export const random: Policy = (view, offers, start) => {
  if (offers.acts.length === 0) return { rng: start };
  const choose = drawingChooser(start);
  const act = choose.one(offers.acts);
  const affordance = offers.at(act, choose.between(0, offers.count(act) - 1));
  const command = fillIn(affordance, view, offers, choose);
  return { command, rng: choose.rng() };
};
