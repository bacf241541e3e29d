import type { Confidence } from '../../engine/command.ts';
import type { ColumnName } from '../../projections/views/role-view.ts';
import type { Handle } from '../../projections/views/shared.ts';

/**
 * An act as a seat can word it: names are handles out of its own view, texts are plain. The form in which a screen sends it
 * as well, so that a policy can hold a seat of a live run.
 */
export type SeatAct =
  | { readonly act: 'read'; readonly message: Handle }
  | { readonly act: 'share'; readonly item: SeatItem; readonly to: readonly Handle[] }
  | { readonly act: 'board'; readonly op: 'add'; readonly column: ColumnName; readonly fact: Handle }
  /** A card in one's own words. */
  | { readonly act: 'board'; readonly op: 'add'; readonly column: ColumnName; readonly text: string }
  | { readonly act: 'board'; readonly op: 'move'; readonly card: Handle; readonly column: ColumnName }
  | { readonly act: 'log'; readonly kind: Handle; readonly fields: Readonly<Record<Handle, string>> }
  | { readonly act: 'alternative'; readonly decision: Handle; readonly text: string; readonly criterion?: string }
  | {
      readonly act: 'decide';
      readonly decision: Handle;
      readonly option: Handle;
      readonly why: string;
      readonly confidence: Confidence;
      readonly overrule?: string;
    }
  | { readonly act: 'advise'; readonly decision: Handle; readonly option: Handle; readonly why?: string }
  | { readonly act: 'confirm'; readonly decision: Handle; readonly agree: boolean; readonly why?: string }
  | { readonly act: 'revise'; readonly decision: Handle; readonly option: Handle; readonly why: string }
  | { readonly act: 'send'; readonly request: Handle; readonly elements: readonly Handle[]; readonly text?: string }
  | {
      readonly act: 'product';
      readonly product: Handle;
      readonly fields: Readonly<Record<Handle, SeatField>>;
      readonly elements: readonly Handle[];
    }
  | { readonly act: 'prepare'; readonly product: Handle; readonly filled: readonly Handle[] }
  | { readonly act: 'call'; readonly conversation: Handle }
  | { readonly act: 'ask'; readonly conversation: Handle; readonly topic: Handle; readonly wording?: Handle }
  | { readonly act: 'hangUp'; readonly conversation: Handle }
  | { readonly act: 'reply'; readonly message: Handle; readonly text: string }
  | { readonly act: 'note'; readonly to: readonly Handle[]; readonly text: string }
  | { readonly act: 'chooseStart'; readonly obligation: Handle; readonly at: number; readonly why: string };

export type SeatItem =
  { readonly kind: 'message'; readonly message: Handle } | { readonly kind: 'fact'; readonly fact: Handle };

/** What stands in one field of a product: free text, sentences with what they rest on, or a choice. */
export interface SeatField {
  readonly text?: string;
  readonly sentences?: readonly { readonly sentence: Handle; readonly links: readonly Handle[] }[];
  readonly option?: Handle;
}

/** What a seat asks for, and as which of its roles. */
export interface SeatCommand {
  readonly as: Handle;
  readonly do: SeatAct;
}
