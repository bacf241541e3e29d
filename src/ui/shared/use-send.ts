import { useCallback, useRef, useState } from 'react';
import type { AppState, Outcome } from '../../store/app-store.ts';
import { useApp } from './store-context.tsx';

type Action = Parameters<AppState['send']>[0];
export type Refusal = Extract<Outcome, { readonly ok: false }>['rejection'];

export interface Sender {
  /** True when the host has stored it. False: refused, or lost on the way; then `refusal` says why and nothing is cleared. */
  send(action: Action): Promise<boolean>;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  clear(): void;
}

/** Sends commands of one form and keeps what became of the last one. */
export const useSend = (): Sender => {
  const sendNow = useApp((state) => state.send);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const underway = useRef(0);

  const send = useCallback(
    async (action: Action): Promise<boolean> => {
      underway.current += 1;
      setBusy(true);
      setRefusal(null);
      const outcome = await sendNow(action).catch((): Outcome => ({
        ok: false,
        rejection: { code: 'not-possible-now' },
      }));
      underway.current -= 1;
      setBusy(underway.current > 0);
      if (!outcome.ok) setRefusal(outcome.rejection);
      return outcome.ok;
    },
    [sendNow],
  );
  const clear = useCallback(() => setRefusal(null), []);
  return { send, busy, refusal, clear };
};
