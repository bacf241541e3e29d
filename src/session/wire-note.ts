import type { Rated, TaskSeen } from '../engine/notebook/entry.ts';

/** What an evaluator's window sends for the notebook; whose it is, the host knows. */
export type WireNote =
  | { readonly kind: 'name'; readonly text: string }
  | {
      readonly kind: 'observation';
      /** Play and story ms at which typing began. */
      readonly play: number;
      readonly story: number;
      readonly text: string;
      readonly objective?: string;
      readonly sign?: 'plus' | 'delta';
    }
  | {
      readonly kind: 'rating';
      readonly objective: string;
      readonly rated: Rated;
      readonly tasks: Readonly<Record<string, TaskSeen>>;
      readonly why: string;
    }
  | { readonly kind: 'freeze'; readonly objective: string };
