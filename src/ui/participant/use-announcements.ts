import { useEffect, useRef } from 'react';
import type { RoleView } from '../../projections/views/role-view.ts';
import { useAnnounce } from '../shared/announcer.tsx';
import { useT } from '../shared/i18n.ts';
import { playLeft } from '../shared/time-left.ts';
import { useAppStore } from '../shared/store-context.tsx';

const SOON_MS = 2 * 60_000;

/**
 * Says what came in without moving the focus: messages and notes politely; a call for this seat, a deadline within two
 * minutes of play, and a pause or stop at once.
 */
export const useAnnouncements = (view: RoleView): void => {
  const t = useT('participant');
  const announce = useAnnounce();
  const store = useAppStore();
  const before = useRef<RoleView | null>(null);

  useEffect(() => {
    const old = before.current;
    before.current = view;
    if (!old || old === view) return;
    const had = new Set(old.messages.map((one) => one.handle));
    for (const one of view.messages) {
      if (had.has(one.handle)) continue;
      if (one.state === 'ringing') announce(t('call.rings-name', { name: one.from.name }), 'alert');
      else announce(t('say.message', { name: one.from.name, subject: one.subject }));
    }
    const noted = new Set(old.notes.map((one) => one.handle));
    for (const one of view.notes)
      if (!noted.has(one.handle) && !one.mine) announce(t('say.note', { name: one.from.name, text: one.text }));
    const decided = new Set(old.decisions.map((one) => one.handle));
    for (const one of view.decisions)
      if (!decided.has(one.handle) && one.part !== 'watch') announce(t('say.decision', { title: one.title }));
    if (old.phase !== view.phase) announce(t(`say.phase.${view.phase}`), 'alert');
  }, [view, announce, t]);

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
