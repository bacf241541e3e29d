/** What the crew of a load run is told to do, one order at a time. Times are in real ms. */
export type CrewOrder =
  | { readonly kind: 'join'; readonly base: string; readonly facilitator: string; readonly tokens: readonly string[] }
  /** The session's console asks something. */
  | { readonly kind: 'ask'; readonly ask: unknown }
  /** As `ask`; every screen is to be shown `words`, and the console is to be answered, within `patience`. */
  | { readonly kind: 'release'; readonly ask: unknown; readonly words: string; readonly patience: number }
  | { readonly kind: 'yardstick'; readonly port: number; readonly count: number }
  | { readonly kind: 'strike'; readonly patience: number };

export type CrewAnswer =
  | { readonly kind: 'done' }
  /** By screen: ms until it was there (-1: it never was), and the size of the frame that brought it. `last`: when it was at the last of all, in ms of the machine. */
  | {
      readonly kind: 'seen';
      readonly after: readonly number[];
      readonly bytes: readonly number[];
      readonly last: number;
    }
  | { readonly kind: 'failed'; readonly why: string };
