/** What a person has typed in one field and not yet sent. */
interface Entry {
  readonly text: string;
  /** Typed here and not yet stored by the host. */
  readonly dirty: boolean;
}

/**
 * What the host has not taken, because it has not answered yet or would not, as when its disk is full, by field: it outlives the screen,
 * for the next book of the same seat in this window. `over`: what the host held then; once that is something else, somebody has gone on
 * from there.
 */
export type DraftShelf = Map<string, { readonly text: string; readonly over: string }>;

export interface DraftBookOptions {
  readonly shelf: DraftShelf;
  /**
   * Stores a field; null clears it. Resolves to false when the host did not take it, and to what stands in the field when that was written
   * elsewhere meanwhile, so that this text was laid beside it.
   */
  save(field: string, text: string | null): Promise<boolean | { readonly stands: string }>;
  /** Calls back after `ms` real ms, and gives a way to call that off. */
  later(callback: () => void, ms: number): () => void;
}

export interface DraftBook {
  text(field: string): string;
  /** Typed: shown at once, stored after 2 s of rest. */
  edit(field: string, text: string): void;
  /** The field was left: stored now. */
  leave(field: string): void;
  /** The page is hidden or closed: everything is stored now. */
  leaveAll(): void;
  /** Sent: nothing is left of it, here or at the host. */
  drop(...fields: readonly string[]): void;
  /** This was sent. What was typed after it meanwhile, on a slow line, stays. */
  sent(field: string, text: string): void;
  /** What the host holds. The last writer wins, but never over something that is being typed here. */
  adopt(stored: readonly { readonly field: string; readonly text: string }[]): void;
  /** Stores again what could not be stored; after a lost connection. */
  retry(): void;
  subscribe(listener: () => void): () => void;
}

const REST_MS = 2_000;

/** The drafts of one screen. They outlive the forms that show them, so that no text is lost by looking elsewhere. */
export const createDraftBook = (options: DraftBookOptions): DraftBook => {
  const entries = new Map<string, Entry>();
  const resting = new Map<string, () => void>();
  /** On their way to the host, or waiting for a line to it. */
  const underway = new Map<string, Entry>();
  const listeners = new Set<() => void>();
  const { shelf } = options;
  /** What the host holds, as far as it was told. */
  let held: ReadonlyMap<string, string> = new Map();
  const tell = (): void => listeners.forEach((listener) => listener());

  const calm = (field: string): void => {
    resting.get(field)?.();
    resting.delete(field);
  };
  const store = async (field: string): Promise<void> => {
    calm(field);
    const entry = entries.get(field);
    if (!entry?.dirty) return;
    const untaken = { text: entry.text, over: held.get(field) ?? '' };
    shelf.set(field, untaken);
    underway.set(field, entry);
    const stored = await options.save(field, entry.text === '' ? null : entry.text).catch(() => false);
    if (underway.get(field) === entry) underway.delete(field);
    // What was typed on meanwhile stands there by itself.
    if (stored !== false && shelf.get(field) === untaken) shelf.delete(field);
    const now = entries.get(field);
    if (typeof stored === 'object') {
      // Typed on at that very moment: both stand in the field.
      if (now === entry) entries.set(field, { text: stored.stands, dirty: false });
      else edit(field, `${stored.stands}\n${now?.text ?? ''}`);
      tell();
    }
    // Typed on meanwhile: the newer text is stored in its own time.
    else if (stored && now === entry) entries.set(field, { text: entry.text, dirty: false });
  };

  const edit = (field: string, text: string): void => {
    entries.set(field, { text, dirty: true });
    calm(field);
    resting.set(
      field,
      options.later(() => void store(field), REST_MS),
    );
    tell();
  };
  const drop = (...fields: readonly string[]): void => {
    for (const field of fields) {
      if (!entries.has(field)) continue;
      entries.set(field, { text: '', dirty: true });
      void store(field);
    }
    tell();
  };

  return {
    text: (field) => entries.get(field)?.text ?? '',
    edit,
    leave: (field) => void store(field),
    leaveAll() {
      for (const field of entries.keys()) void store(field);
    },
    drop,
    sent(field, text) {
      const now = entries.get(field)?.text ?? '';
      if (now === text) drop(field);
      else if (text !== '' && now.startsWith(text)) edit(field, now.slice(text.length).trimStart());
    },
    adopt(stored) {
      let changed = false;
      held = new Map(stored.map(({ field, text }) => [field, text]));
      for (const [field, { text, over }] of shelf) {
        if ((held.get(field) ?? '') !== over) shelf.delete(field);
        else if (!entries.has(field)) {
          entries.set(field, { text, dirty: true });
          changed = true;
        }
      }
      const put = (field: string, text: string): void => {
        const entry = entries.get(field);
        if (entry?.dirty || (entry?.text ?? '') === text) return;
        entries.set(field, { text, dirty: false });
        changed = true;
      };
      const named = new Set(stored.map(({ field }) => field));
      for (const { field, text } of stored) put(field, text);
      for (const field of entries.keys()) if (!named.has(field)) put(field, '');
      if (changed) tell();
    },
    retry() {
      for (const [field, entry] of entries)
        if (entry.dirty && !resting.has(field) && underway.get(field) !== entry) void store(field);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
