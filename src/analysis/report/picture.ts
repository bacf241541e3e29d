/** A picture as data, with what it shows in words. `at`, `from` and `to` are shares 0-1 of what was played. */
export type Picture =
  | {
      readonly kind: 'profile';
      readonly key: string;
      readonly title: string;
      readonly alt: string;
      /** Heads for what it shows as a table. */
      readonly columns: readonly [string, string, string];
      readonly bars: readonly {
        readonly label: string;
        /** Share 0-1; absent: not observed. */
        readonly share?: number;
        readonly words: string;
      }[];
    }
  | {
      readonly kind: 'timeline';
      readonly key: string;
      readonly title: string;
      readonly alt: string;
      readonly columns: readonly [string, string, string];
      readonly parts: readonly { readonly label: string; readonly from: number; readonly to: number }[];
      readonly lanes: readonly {
        readonly label: string;
        readonly marks: readonly { readonly at: number; readonly good: boolean; readonly words: string }[];
      }[];
      /** How the two kinds of mark are told apart, in words. */
      readonly legend: { readonly good: string; readonly bad: string };
    }
  | {
      readonly kind: 'knowledge';
      readonly key: string;
      readonly title: string;
      readonly alt: string;
      readonly head: string;
      readonly columns: readonly string[];
      readonly rows: readonly {
        readonly label: string;
        /** One a column; absent: never known there. */
        readonly cells: readonly ({ readonly at: string; readonly first: boolean } | null)[];
      }[];
      readonly legend: { readonly first: string; readonly later: string; readonly never: string };
    };
