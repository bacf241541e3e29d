import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppState, Outcome } from '../../store/app-store.ts';
import { openForm, sendOnce, underwayFrom } from './send-once.ts';
import { useApp } from './store-context.tsx';

type Action = Parameters<AppState['send']>[0];
export type Refusal = Extract<Outcome, { readonly ok: false }>['rejection'];

export interface Sender {
  /**
   * True when the host has stored it. False: refused, or lost on the way; then `refusal` says why and nothing is cleared. The same again
   * while it is on its way is sent once. `empties`: the draft fields in which it was typed, which its form empties when it is taken; should
   * the page be gone by then, the next one does.
   */
  send(action: Action, empties?: readonly string[]): Promise<boolean>;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  clear(): void;
}

/**
 * Sends commands of one form and keeps what became of the last one. `names`: what the form is known by, its draft fields where it has any; what is
 * on its way from it since before it was left and opened anew, is waited for as its own; a refusal that comes while it is closed is kept for when
 * it is opened. `onTaken`: the host has stored something that was sent
 * from it, and it is still there.
 */
export const useSend = (names: readonly string[], onTaken?: () => void): Sender => {
  const sendNow = useApp((state) => state.send);
  const keepRefused = useApp((state) => state.keepRefused);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const waiting = useRef(0);
  const told = useRef<(() => void) | undefined>(undefined);
  useEffect(() => {
    told.current = onTaken;
    return () => {
      told.current = undefined;
    };
  });

  const follow = useCallback(async (sent: Promise<Outcome>): Promise<boolean> => {
    waiting.current += 1;
    setBusy(true);
    setRefusal(null);
    const outcome = await sent;
    waiting.current -= 1;
    setBusy(waiting.current > 0);
    if (outcome.ok) told.current?.();
    else setRefusal(outcome.rejection);
    return outcome.ok;
  }, []);
  // By what they are: a form names them anew each time.
  const named = names.join('\n');
  const send = useCallback(
    (action: Action, empties?: readonly string[]) =>
      follow(sendOnce(sendNow, named.split('\n'), action, empties, keepRefused)),
    [follow, sendNow, keepRefused, named],
  );
  useEffect(() => {
    const names = named.split('\n');
    for (const sent of underwayFrom(sendNow, names)) void follow(sent);
    return openForm(sendNow, names);
  }, [follow, sendNow, named]);
  const clear = useCallback(() => setRefusal(null), []);
  return { send, busy, refusal, clear };
};
