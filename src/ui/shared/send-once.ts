import type { AppState, Outcome } from '../../store/app-store.ts';

type Send = AppState['send'];

interface Underway {
  readonly from: readonly string[];
  readonly outcome: Promise<Outcome>;
}

/** What is on its way, by the screen that sends: a form that was left and opened again meanwhile knows of it too. */
const underway = new WeakMap<Send, Map<string, Underway>>();

/** The forms that stand open, by the screen that sends: each tells itself what becomes of what was sent from it. */
const open = new WeakMap<Send, Set<readonly string[]>>();

/** A form of these names stands open, until what it returns is called. */
export function openForm(send: Send, names: readonly string[]): () => void {
  const all = open.get(send) ?? new Set();
  open.set(send, all);
  const form = [...names];
  all.add(form);
  return () => void all.delete(form);
}

const isOpen = (send: Send, names: readonly string[]): boolean =>
  [...(open.get(send) ?? [])].some((form) => form.some((name) => names.includes(name)));

/**
 * Sends it from the form of these names, unless the very same is on its way already: then the answer to that is the answer. One that never came
 * is a refusal. `untold`: is given a refusal that no form of these names stands open to tell.
 */
export function sendOnce(
  send: Send,
  from: readonly string[],
  action: Parameters<Send>[0],
  empties?: readonly string[],
  untold?: AppState['keepRefused'],
): Promise<Outcome> {
  const all = underway.get(send) ?? new Map<string, Underway>();
  underway.set(send, all);
  const key = JSON.stringify(action);
  const found = all.get(key);
  if (found) return found.outcome;
  const outcome = send(action, empties, from)
    .catch((): Outcome => ({ ok: false, rejection: { code: 'not-possible-now' } }))
    .then((answer) => {
      all.delete(key);
      if (!answer.ok && !isOpen(send, from)) untold?.(from, answer.rejection);
      return answer;
    });
  all.set(key, { from, outcome });
  return outcome;
}

/** The answers still to come to what was sent from a form of any of these names. */
export const underwayFrom = (send: Send, names: readonly string[]): readonly Promise<Outcome>[] =>
  [...(underway.get(send)?.values() ?? [])]
    .filter(({ from }) => from.some((name) => names.includes(name)))
    .map(({ outcome }) => outcome);
