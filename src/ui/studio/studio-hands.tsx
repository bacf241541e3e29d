import { createContext, useContext, useEffect, useState } from 'react';
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
  /** Plays from this inject. */
  play(inject: string): void;
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

/**
 * A table over the scenario, kept in step with the text; `undefined` while it cannot be read. What was shown stays until the new one is
 * there.
 * @param ask must be the same object as long as it asks the same
 */
export function useSheet<N extends SheetName>(name: N, ask: Sheets[N]['ask']): Sheets[N]['answer'] | undefined {
  const { desk } = useHands();
  const revision = useStore(desk.state, (state) => state.revision);
  const [sheet, setSheet] = useState<Sheets[N]['answer']>();
  useEffect(() => {
    if (revision === 0) return undefined;
    let left = false;
    const timer = setTimeout(
      () => {
        void desk.sheet(name, ask).then((answer) => {
          if (!left && answer !== undefined) setSheet(answer);
        });
      },
      revision === 1 ? 0 : REST,
    );
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [desk, name, ask, revision]);
  return sheet;
}
