import { useEffect, useRef } from 'react';
import type { MessageView } from '../../projections/views/role-view.ts';
import { useApp } from '../shared/store-context.tsx';
import { useBlocked } from './use-act.ts';

/**
 * Tells the host which messages this person has in front of them; opening is a fact of the record. While acts are refused
 * (a pause, a call) the text can be read anyway, and it is told as soon as acts are taken again.
 */
export const useMarkRead = (messages: readonly MessageView[]): void => {
  const send = useApp((state) => state.send);
  const blocked = useBlocked() !== undefined;
  const told = useRef(new Set<string>());
  useEffect(() => {
    if (blocked) return;
    for (const { handle, state } of messages) {
      if (state !== 'unread' || told.current.has(handle)) continue;
      told.current.add(handle);
      void send({ act: 'read', message: handle }).then((outcome) => {
        if (!outcome.ok) told.current.delete(handle);
      });
    }
  }, [messages, blocked, send]);
};
