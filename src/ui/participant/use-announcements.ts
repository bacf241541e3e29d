import { useEffect, useRef } from 'react';
import type { RoleView } from '../../projections/views/role-view.ts';
import { useAnnounce } from '../shared/announcer.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { newSince } from './new-since.ts';
import { playLeft } from '../shared/time-left.ts';
import { useAppStore } from '../shared/store-context.tsx';

const SOON_MS = 2 * 60_000;

/**
 * Says what came in without moving the focus: messages and notes politely; a call for this seat, a deadline within two
 * minutes of play, and a pause or stop at once.
 */
export const useAnnouncements = (view: RoleView): void => {
  const t = useT('participant');
  const language = useLanguage();
  const announce = useAnnounce();
  const store = useAppStore();
  const before = useRef<RoleView | null>(null);

  useEffect(() => {
    const old = before.current;
    before.current = view;
    if (!old || old === view) return;
    for (const { words, urgent } of newSince(old, view, language)) announce(words, urgent ? 'alert' : 'status');
  }, [view, announce, language]);

  useEffect(() => {
    const warned = new Set<string>();
    return store.subscribe(({ view: now, clock }) => {
      if (now?.kind !== 'role' || !clock?.running) return;
      for (const one of now.deadlines) {
        const left = playLeft(clock, one.due);
        const key = `${one.handle}-${one.due.story}`;
        if (left === undefined || left > SOON_MS || warned.has(key)) continue;
        warned.add(key);
        announce(t('say.deadline', { title: one.title }), 'alert');
      }
    });
  }, [store, announce, t]);
};
