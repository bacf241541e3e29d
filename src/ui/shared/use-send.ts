import { useCallback, useRef, useState } from 'react';
import type { AppState, Outcome } from '../../store/app-store.ts';
import { sendOnce } from './send-once.ts';
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

/** Sends commands of one form and keeps what became of the last one. */
export const useSend = (): Sender => {
  const sendNow = useApp((state) => state.send);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const waiting = useRef(0);

  const send = useCallback(
    async (action: Action, empties?: readonly string[]): Promise<boolean> => {
      waiting.current += 1;
      setBusy(true);
      setRefusal(null);
      const outcome = await sendOnce(sendNow, action, empties);
      waiting.current -= 1;
      setBusy(waiting.current > 0);
      if (!outcome.ok) setRefusal(outcome.rejection);
      return outcome.ok;
    },
    [sendNow],
  );
  const clear = useCallback(() => setRefusal(null), []);
  return { send, busy, refusal, clear };
};
