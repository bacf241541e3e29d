import { createContext, startTransition, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';
import type { SheetPlace } from '../../projections/authoring/sheet-source.ts';
import type { EditWish, SheetName, Sheets, StudioDesk } from '../../store/studio.ts';

/** What a table beside the text can do. */
export interface StudioHands {
  readonly desk: StudioDesk;
  /** Shows a place in the text. */
  show(place: SheetPlace): void;
  /** Makes an edit by form, in every file it concerns; why not, when it cannot be done. */
  edit(wish: EditWish): Promise<readonly Localized[]>;
  /** How many edits by form were made or taken back. */
  edits(): number;
  /** Plays from this inject. */
  play(inject: string): void;
  /** The ids at and above the cursor in the text, the nearest first; some are of nothing. */
  atCursor(): readonly string[];
  /** Shows where an element is named. */
  find(id: string): void;
}

const Hands = createContext<StudioHands | undefined>(undefined);
export const HandsProvider = Hands.Provider;

export function useHands(): StudioHands {
  const hands = useContext(Hands);
  if (!hands) throw new Error('a table outside the studio');
  return hands;
}

/** A table follows the text when it has come to rest for so long: real ms. */
const REST = 250;
/** Answers after an edit by form that are taken as they are: the first may still be of the text before it. */
const ANEW = 3;

/**
 * A table over the scenario, kept in step with the text; `undefined` while it cannot be read. What was shown stays until the new one is
 * there, and what says the same in it stays the same object. After an edit by form it is new in all its parts, so that a field says anew
 * what stands in the text.
 * @param ask must be the same object as long as it asks the same
 */
export function useSheet<N extends SheetName>(name: N, ask: Sheets[N]['ask']): Sheets[N]['answer'] | undefined {
  const { desk, edits } = useHands();
  const [sheet, setSheet] = useState<Sheets[N]['answer']>();
  const shown = useRef<Sheets[N]['answer']>(undefined);
  const seen = useRef({ edits: edits(), anew: 0 });
  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fetch = (): void =>
      void desk.sheet(name, ask, shown.current).then((answer) => {
        if (left || answer === undefined) return;
        if (seen.current.edits !== edits()) seen.current = { edits: edits(), anew: ANEW };
        const anew = seen.current.anew > 0;
        if (anew) seen.current.anew -= 1;
        const wanted = anew ? structuredClone(answer) : answer;
        // Not left to the state: it would hold on to every answer that changes nothing until something else draws the table.
        if (wanted === shown.current) return;
        shown.current = wanted;
        // Drawn in pieces between keystrokes, not instead of them.
        startTransition(() => setSheet(wanted));
      });
    const follow = (): void => {
      clearTimeout(timer);
      timer = setTimeout(fetch, REST);
    };
    if (desk.state.getState().revision > 0) fetch();
    const stop = desk.state.subscribe((now, before) => {
      if (before.revision === 0 && now.revision > 0) fetch();
      else if (now.revision !== before.revision) follow();
    });
    return () => {
      left = true;
      stop();
      clearTimeout(timer);
    };
  }, [desk, edits, name, ask]);
  // The browser would lay out what changed in the frame that draws it; asked for a size, it does so in the task before that.
  useLayoutEffect(() => void document.body.offsetHeight, [sheet]);
  return sheet;
}

/**
 * What takes a run to find out: asked for once, and again when something else is asked or the author says so. Meanwhile the worker checks
 * nothing, so it does not follow each change of the text by itself.
 * @param ask must be the same object as long as it asks the same
 */
export function useMeasured<N extends SheetName>(
  name: N,
  ask: Sheets[N]['ask'],
): {
  readonly sheet: Sheets[N]['answer'] | undefined;
  /** The text cannot be played as it stands; it is measured as soon as it can. */
  readonly refused: boolean;
  readonly stale: boolean;
  readonly again: () => void;
} {
  const { desk } = useHands();
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState<{ readonly sheet: Sheets[N]['answer']; readonly revision: number }>();
  const [refused, setRefused] = useState(false);
  // Asked again at every change while there is nothing to show for it.
  const waits = useStore(desk.state, (state) => (refused ? state.revision : 0));
  // Drawn again when it goes out of date, not at every change.
  const ready = useStore(desk.state, (state) => state.revision > 0);
  const stale = useStore(desk.state, (state) => found !== undefined && state.revision !== found.revision);
  useEffect(() => {
    if (!ready) return undefined;
    let left = false;
    const { revision: asked } = desk.state.getState();
    void desk.sheet(name, ask).then((sheet) => {
      if (left) return;
      setRefused(sheet === undefined);
      if (sheet !== undefined) setFound({ sheet, revision: asked });
    });
    return () => {
      left = true;
    };
  }, [desk, name, ask, ready, turn, waits]);
  return { sheet: found?.sheet, refused, stale, again: () => setTurn((before) => before + 1) };
}
