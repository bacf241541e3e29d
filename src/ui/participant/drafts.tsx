import { createContext, useCallback, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { RoleView } from '../../projections/views/role-view.ts';
import { useApp, useAppStore } from '../shared/store-context.tsx';
import { createDraftBook } from './draft-book.ts';
import type { DraftBook, DraftShelf } from './draft-book.ts';

const DraftContext = createContext<DraftBook | null>(null);

const useDraftBook = (): DraftBook => {
  const book = useContext(DraftContext);
  if (!book) throw new Error('DraftProvider is missing above this component');
  return book;
};

/** By seat, as its first role is called on the wire: with several seats in one window their screens come and go. */
const shelves = new Map<string, DraftShelf>();

function shelfOf(seat: string): DraftShelf {
  const found: DraftShelf = shelves.get(seat) ?? new Map();
  shelves.set(seat, found);
  return found;
}

/** Keeps the drafts of this screen in step with those of the host. */
export const DraftProvider = (props: {
  readonly seat: string;
  readonly stored: RoleView['drafts'];
  readonly children: ReactNode;
}) => {
  const store = useAppStore();
  const book = useMemo(
    () =>
      createDraftBook({
        shelf: shelfOf(props.seat),
        save: async (field, text) => {
          const { view, send } = store.getState();
          // Written with other seats: clearing it is a text too, or what another seat wrote before would come back.
          const shared = view?.kind === 'role' && view.products.some(({ handle }) => field.startsWith(`${handle}.`));
          const outcome = await send({ act: 'draft', field, text: text ?? (shared ? '' : null) });
          return outcome.ok && outcome.stands !== undefined ? { stands: outcome.stands } : outcome.ok;
        },
        later: (callback, ms) => {
          const timer = setTimeout(callback, ms);
          return () => clearTimeout(timer);
        },
      }),
    [store, props.seat],
  );
  const connected = useApp((state) => state.connection === 'open');
  useEffect(() => book.adopt(props.stored), [book, props.stored]);
  useEffect(() => {
    if (connected) book.retry();
  }, [book, connected]);
  useEffect(() => {
    // A reload, a closed lid or another app on the phone: what was typed a moment ago waits for no rest.
    const leave = (): void => {
      if (document.visibilityState === 'hidden') book.leaveAll();
    };
    addEventListener('pagehide', book.leaveAll);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', book.leaveAll);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [book]);
  return <DraftContext value={book}>{props.children}</DraftContext>;
};

export interface Draft {
  readonly field: string;
  readonly text: string;
  /** Somebody else who is typing in it. */
  readonly typing: string | undefined;
  set(text: string): void;
  /** The same, stored at once: for what is ticked. */
  put(text: string): void;
  /** The text that stands here was sent; what is typed until that is known stays. */
  drop(): void;
  /** The same for fields of one form. */
  dropAll(fields: readonly string[]): void;
  /** For a text field: value, change, and storing on leaving it. */
  readonly bind: {
    readonly value: string;
    readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
}

/** One draft field, `<handle>.<field>`. */
export const useDraft = (field: string): Draft => {
  const book = useDraftBook();
  const setTyping = useApp((state) => state.setTyping);
  const typing = useApp((state) => state.typing[field]);
  const read = (): string => book.text(field);
  const text = useSyncExternalStore(book.subscribe, read, read);
  const set = useCallback((next: string) => book.edit(field, next), [book, field]);
  const put = useCallback(
    (next: string) => {
      book.edit(field, next);
      book.leave(field);
    },
    [book, field],
  );
  const drop = useCallback(() => book.sent(field, text), [book, field, text]);
  const dropAll = useCallback((fields: readonly string[]) => book.drop(...fields), [book]);
  useEffect(() => () => book.leave(field), [book, field]);
  return {
    field,
    text,
    typing,
    set,
    put,
    drop,
    dropAll,
    bind: {
      value: text,
      onChange: (event) => set(event.target.value),
      onFocus: () => setTyping(field),
      onBlur: () => {
        setTyping(null);
        book.leave(field);
      },
    },
  };
};

/** The texts of several draft fields, for a form that looks at them together. */
export const useDraftTexts = (fields: readonly string[]): ((field: string) => string) => {
  const book = useDraftBook();
  // One string, so that the screen renders again only when one of them changed.
  const read = (): string => fields.map((field) => book.text(field)).join('\u0000');
  useSyncExternalStore(book.subscribe, read, read);
  return (field) => book.text(field);
};
