import type { StoryTime } from '../../base/time.ts';
import type { Effect } from './effect.ts';
import type { ActorId, ClaimId, Condition, ProductId, RoleId, SignalId, TextKey } from './ids.ts';
import type { RequestElement } from './script.ts';

/** Who reads it: decides which overclaim signal a text raises, and what may quote it. */
export type Audience = 'press' | 'public' | 'office' | 'supervisor' | 'parliament' | 'staff' | 'vendor';

/** A field of a form. `claims`: sentences to choose from besides free text; `choice`: one of a few authored options. */
export type ProductField = {
  readonly id: string;
  readonly label: TextKey;
  readonly help?: TextKey;
  readonly required: boolean;
} & (
  | { readonly kind: 'text' }
  | { readonly kind: 'claims'; readonly claims: readonly ClaimId[] }
  | { readonly kind: 'choice'; readonly options: readonly { readonly id: string; readonly text: TextKey }[] }
);

/** An artefact that the team writes together and one seat sends; a sent product is frozen. */
export interface Product {
  readonly id: ProductId;
  readonly title: TextKey;
  /** Roles that may send it. */
  readonly by: readonly RoleId[];
  /** Roles that may write in its draft. */
  readonly drafters: readonly RoleId[] | 'all';
  readonly to: readonly (ActorId | RoleId)[];
  readonly toText: TextKey;
  readonly audience: Audience;
  readonly opens: { readonly at?: StoryTime; readonly when?: Condition };
  readonly target?: StoryTime;
  readonly limit?: StoryTime;
  readonly fields: readonly ProductField[];
  /** Tick-box elements that the form asks for. */
  readonly elements: readonly RequestElement[];
  /**
   * Raised at sending. Conditions here may use ticked, count, filled('field'), picked('field', 'option'), making('claim') and
   * overclaiming().
   */
  readonly effects: readonly Effect[];
  /** Raised once when this many fields of the saved draft are filled. */
  readonly drafted?: { readonly fields: number; readonly effects: readonly Effect[] };
  /** Raised when the text holds an overclaim; the record names text and sentence. */
  readonly overclaims?: SignalId;
  readonly rubric: readonly { readonly id: string; readonly text: TextKey }[];
  readonly answers: readonly { readonly when?: Condition; readonly text: TextKey; readonly from: ActorId }[];
}
