import { useEffect, useRef } from 'react';
import type { MessageView } from '../../projections/views/role-view.ts';
import { useApp } from '../shared/store-context.tsx';

/**
 * Tells the host which messages this person has in front of them; opening is a fact of the record. What could not be told
 * is told again with the next view.
 */
export const useMarkRead = (messages: readonly MessageView[]): void => {
  const send = useApp((state) => state.send);
  const told = useRef(new Set<string>());
  useEffect(() => {
    for (const { handle, state } of messages) {
      if (state !== 'unread' || told.current.has(handle)) continue;
      told.current.add(handle);
      void send({ act: 'read', message: handle }).then((outcome) => {
        if (!outcome.ok) told.current.delete(handle);
      });
    }
  }, [messages, send]);
};
