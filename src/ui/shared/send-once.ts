import type { AppState, Outcome } from '../../store/app-store.ts';

type Send = AppState['send'];

interface Underway {
  readonly from: readonly string[];
  readonly outcome: Promise<Outcome>;
}

/** What is on its way, by the screen that sends: a form that was left and opened again meanwhile knows of it too. */
const underway = new WeakMap<Send, Map<string, Underway>>();

/**
 * Sends it from the form of these names, unless the very same is on its way already: then the answer to that is the answer. One that never came
 * is a refusal.
 */
export function sendOnce(
  send: Send,
  from: readonly string[],
  action: Parameters<Send>[0],
  empties?: readonly string[],
): Promise<Outcome> {
  const all = underway.get(send) ?? new Map<string, Underway>();
  underway.set(send, all);
  const key = JSON.stringify(action);
  const found = all.get(key);
  if (found) return found.outcome;
  const outcome = send(action, empties, from)
    .catch((): Outcome => ({ ok: false, rejection: { code: 'not-possible-now' } }))
    .finally(() => all.delete(key));
  all.set(key, { from, outcome });
  return outcome;
}

/** The answers still to come to what was sent from a form of any of these names. */
export const underwayFrom = (send: Send, names: readonly string[]): readonly Promise<Outcome>[] =>
  [...(underway.get(send)?.values() ?? [])]
    .filter(({ from }) => from.some((name) => names.includes(name)))
    .map(({ outcome }) => outcome);
