import { useState } from 'react';
import type { WireNote } from '../../session/wire-note.ts';
import { useAppStore } from '../shared/store-context.tsx';

/** Sends for the notebook; `refused` stays until something was kept. Resolves with whether it was. */
export function useNote(): { readonly send: (note: WireNote) => Promise<boolean>; readonly refused: boolean } {
  const store = useAppStore();
  const [refused, setRefused] = useState(false);
  const send = async (note: WireNote): Promise<boolean> => {
    const { ok } = await store.getState().note(note);
    setRefused(!ok);
    return ok;
  };
  return { send, refused };
}
