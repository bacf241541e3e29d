import type { AppState, Outcome } from '../../store/app-store.ts';

type Send = AppState['send'];

/** What is on its way, by the screen that sends: a form that was left and opened again meanwhile knows of it too. */
const underway = new WeakMap<Send, Map<string, Promise<Outcome>>>();

/** Sends it, unless the very same is on its way already: then the answer to that is the answer. One that never came is a refusal. */
export function sendOnce(send: Send, ...[action, empties]: Parameters<Send>): Promise<Outcome> {
  const all = underway.get(send) ?? new Map<string, Promise<Outcome>>();
  underway.set(send, all);
  const key = JSON.stringify(action);
  const found = all.get(key);
  if (found) return found;
  const sent = send(action, empties)
    .catch((): Outcome => ({ ok: false, rejection: { code: 'not-possible-now' } }))
    .finally(() => all.delete(key));
  all.set(key, sent);
  return sent;
}
