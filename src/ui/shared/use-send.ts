import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppState, Outcome } from '../../store/app-store.ts';
import { sendOnce, underwayFrom } from './send-once.ts';
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

const none: readonly string[] = [];

/**
 * Sends commands of one form and keeps what became of the last one. `fields`: the draft fields of the form; what is on its way from them since
 * before it was left and opened anew, is waited for as its own.
 */
export const useSend = (fields = none): Sender => {
  const sendNow = useApp((state) => state.send);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const waiting = useRef(0);

  const follow = useCallback(async (sent: Promise<Outcome>): Promise<boolean> => {
    waiting.current += 1;
    setBusy(true);
    setRefusal(null);
    const outcome = await sent;
    waiting.current -= 1;
    setBusy(waiting.current > 0);
    if (!outcome.ok) setRefusal(outcome.rejection);
    return outcome.ok;
  }, []);
  const send = useCallback(
    (action: Action, empties?: readonly string[]) => follow(sendOnce(sendNow, action, empties)),
    [follow, sendNow],
  );
  // By what they are called: a form names them anew each time.
  const named = fields.join('\n');
  useEffect(() => {
    for (const sent of underwayFrom(sendNow, named.split('\n'))) void follow(sent);
  }, [follow, sendNow, named]);
  const clear = useCallback(() => setRefusal(null), []);
  return { send, busy, refusal, clear };
};
