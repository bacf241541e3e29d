import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { InjectRow } from '../../projections/views/facilitator-view.ts';
import type { WireDirective } from '../../session/wire.ts';
import type { Outcome } from '../../store/app-store.ts';
import { useAnnounce } from '../shared/announcer.tsx';
import { useT } from '../shared/i18n.ts';
import { useAppStore } from '../shared/store-context.tsx';
import { useHostStatus } from './host-context.tsx';
import { contrary } from './contrary.ts';
import { keepBack, splitDue, takeBack } from './undo-queue.ts';
import type { PendingRelease } from './undo-queue.ts';
import { rowTitle, toWhom } from './row-words.ts';

/** What was just done, for the bar below the script; gone after a while. */
export interface DoneNotice {
  readonly text: string;
  readonly undo?: WireDirective;
  readonly failed: boolean;
}

export interface ConsoleActions {
  /** Sends at once; `said` is shown when it is done, with an undo where there is a contrary directive. */
  act(directive: WireDirective, said?: string): Promise<boolean>;
  /** Runs an operation of the host with the same notice. */
  run(operation: () => Promise<Outcome>, said?: string): Promise<boolean>;
  /** Keeps the release back for five real seconds, then sends it. */
  release(row: InjectRow, reason?: string): void;
  /** Takes back the last release that is still kept back, else the last directive with a contrary. */
  undo(inject?: string): void;
  readonly pending: readonly PendingRelease[];
  readonly notice: DoneNotice | null;
  dismiss(): void;
}

const ActionsContext = createContext<ConsoleActions | null>(null);

const NOTICE_MS = 8_000;

export const useConsole = (): ConsoleActions => {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('ConsoleActionsProvider is missing above this component');
  return actions;
};

export const ConsoleActionsProvider = (props: { readonly children: ReactNode }) => {
  const t = useT('facilitator');
  const words = useT('shared');
  const store = useAppStore();
  const announce = useAnnounce();
  const [pending, setPending] = useState<readonly PendingRelease[]>([]);
  const [notice, setNotice] = useState<DoneNotice | null>(null);
  // Timers and keys read the queue outside rendering.
  const queue = useRef<readonly PendingRelease[]>([]);
  const storage = useHostStatus((status) => status.storage);
  const stuck = useRef(false);
  useEffect(() => {
    stuck.current = storage === 'full' || storage === 'failing';
  }, [storage]);
  const change = useCallback((next: readonly PendingRelease[]) => {
    queue.current = next;
    setPending(next);
  }, []);

  const run = useCallback(
    async (operation: () => Promise<Outcome>, said?: string, undo?: WireDirective): Promise<boolean> => {
      const outcome = await operation().catch((): Outcome => ({ ok: false, rejection: { code: 'not-possible-now' } }));
      // The host says that it stands still; that it cannot store is why.
      const text = outcome.ok
        ? said
        : stuck.current
          ? t('notice.notStored')
          : t('notice.refused', { why: words(`rejection.${outcome.rejection.code}`) });
      if (text !== undefined) {
        announce(text);
        setNotice({ text, failed: !outcome.ok, ...(outcome.ok && undo ? { undo } : {}) });
      }
      return outcome.ok;
    },
    [announce, t, words],
  );

  const act = useCallback(
    (directive: WireDirective, said?: string) => run(() => store.getState().send(directive), said, contrary(directive)),
    [run, store],
  );

  const release = useCallback(
    (row: InjectRow, reason?: string) => {
      const to = toWhom(row, t);
      const next = keepBack(
        queue.current,
        { inject: row.id, title: rowTitle(row), to, ...(reason ? { reason } : {}) },
        Date.now(),
      );
      if (next === queue.current) return;
      setNotice(null);
      announce(t('notice.sending', { what: rowTitle(row), to }));
      change(next);
    },
    [announce, change, t],
  );

  useEffect(() => {
    const first = pending[0];
    if (!first) return undefined;
    const timer = setTimeout(
      () => {
        const { due, waiting } = splitDue(queue.current, Date.now());
        change(waiting);
        for (const item of due) {
          const { inject, reason } = item;
          void act(
            { act: 'release', inject, ...(reason ? { reason } : {}) },
            t('notice.sent', { what: item.title, to: item.to }),
          );
        }
      },
      Math.max(0, first.goesAt - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [pending, change, act, t]);

  useEffect(() => {
    if (!notice || notice.failed) return undefined;
    const timer = setTimeout(() => setNotice(null), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  const undo = useCallback(
    (inject?: string) => {
      const last = inject === undefined ? queue.current.at(-1) : queue.current.find((item) => item.inject === inject);
      if (last) {
        change(takeBack(queue.current, last.inject));
        const text = t('notice.takenBack', { what: last.title });
        announce(text);
        setNotice({ text, failed: false });
      } else if (notice?.undo) {
        void act(notice.undo, t('notice.undone'));
      }
    },
    [act, announce, change, notice, t],
  );

  const actions = useMemo(
    () => ({ act, run, release, undo, pending, notice, dismiss: () => setNotice(null) }),
    [act, run, release, undo, pending, notice],
  );
  return <ActionsContext value={actions}>{props.children}</ActionsContext>;
};
