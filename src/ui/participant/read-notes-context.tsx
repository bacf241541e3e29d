import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { keepReadNotes, readNotesHere } from './read-notes.ts';
import { useRoleView } from './role-view-context.tsx';

interface ReadNotes {
  readonly read: ReadonlySet<string>;
  readonly add: (handles: readonly string[]) => void;
}

const ReadNotesContext = createContext<ReadNotes>({ read: new Set(), add: () => undefined });

/** Which notes were read at this seat. To an onlooker none is new: they are not theirs to read. */
export const ReadNotesProvider = (props: {
  readonly seat: string;
  readonly onlooker: boolean;
  readonly children: ReactNode;
}) => {
  const { seat, onlooker } = props;
  const { notes } = useRoleView();
  const [read, setRead] = useState(() => readNotesHere(seat));
  useEffect(() => {
    if (!onlooker) keepReadNotes(seat, read);
  }, [seat, onlooker, read]);
  const add = useCallback(
    (handles: readonly string[]) =>
      setRead((old) => (handles.every((one) => old.has(one)) ? old : new Set([...old, ...handles]))),
    [],
  );
  const value = useMemo(
    () => ({ read: onlooker ? new Set(notes.map(({ handle }) => handle)) : read, add }),
    [onlooker, notes, read, add],
  );
  return <ReadNotesContext value={value}>{props.children}</ReadNotesContext>;
};

export const useReadNotes = (): ReadNotes => useContext(ReadNotesContext);
