import { useCallback, useState } from 'react';
import type { AppState } from '../../store/app-store.ts';
import { useSend } from '../shared/use-send.ts';
import type { Refusal, Sender } from '../shared/use-send.ts';
import { useApp } from '../shared/store-context.tsx';
import { ownCall } from './calls.ts';

/** Why acts are refused at this moment, known without asking; reading and drafting go on. */
export const useBlocked = (): Refusal['code'] | undefined =>
  useApp(({ view, clock }) => {
    if (view?.kind !== 'role') return 'not-possible-now';
    if (view.phase === 'lobby') return 'not-started';
    if (view.phase === 'paused') return 'paused';
    if (view.phase !== 'running') return 'closed';
    if (ownCall(view)) return 'occupied';
    return view.occupiedUntil !== undefined && clock !== null && clock.play < view.occupiedUntil
      ? 'occupied'
      : undefined;
  });

const inCall: ReadonlySet<string> = new Set(['board', 'ask', 'hangUp']);

/** Opening an item is always possible, and in a call one may mark, ask and hang up as well. */
const isFree = (act: string, blocked: Refusal['code']): boolean =>
  act === 'read' || (blocked === 'occupied' && inCall.has(act));

/** What a form without a draft field is known by: what it does, and with which thing. */
export const formOf = (
  act: 'share' | 'card' | 'fact' | 'call' | 'ask' | 'hangUp' | 'prepare' | 'product',
  handle: string,
): string => `${act} ${handle}`;

/**
 * Sends acts of this seat. What is refused for sure is not sent at all, and says the same. `names`: what the form is known by, as `useSend`
 * has it; what it had sent before it was opened, on this page or one that is gone, and the host refused, is said here. `onTaken`: as `useSend` has it.
 */
export const useAct = (names: readonly string[], onTaken?: () => void): Sender => {
  const blocked = useBlocked();
  const sender = useSend(names, onTaken);
  const [held, setHeld] = useState<Refusal | null>(null);
  const before = useApp(({ refusedBefore }) => names.map((name) => refusedBefore[name]).find(Boolean) ?? null);
  const forgetRefused = useApp((state) => state.forgetRefused);
  // By what they are: a form names them anew each time.
  const named = names.join('\n');
  const { send: sendOn, clear: clearSent } = sender;
  const send = useCallback(
    (action: Parameters<AppState['send']>[0], empties?: readonly string[]) => {
      const reason = blocked !== undefined && !isFree(action.act, blocked) ? blocked : undefined;
      setHeld(reason ? { code: reason } : null);
      forgetRefused(named.split('\n'));
      return reason ? Promise.resolve(false) : sendOn(action, empties);
    },
    [blocked, sendOn, forgetRefused, named],
  );
  const clear = useCallback(() => {
    setHeld(null);
    clearSent();
    forgetRefused(named.split('\n'));
  }, [clearSent, forgetRefused, named]);
  // What was in the way then and is no longer, is not said any more.
  return { ...sender, send, clear, refusal: (held && held.code === blocked ? held : sender.refusal) ?? before };
};
