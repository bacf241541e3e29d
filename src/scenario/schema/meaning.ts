import { z } from 'zod';
import type { NameKind } from '../names.ts';

/** Items that belong to an element and are named by their own id within it. */
export type MemberKind =
  'option' | 'element' | 'state' | 'part' | 'topic' | 'wording' | 'field' | 'fieldOption' | 'block';

/**
 * What a leaf of the schema means besides its shape: for whatever works on the written text (finding uses, renaming,
 * shifting times, completion, the reference).
 */
export type Meaning =
  /** The id of an element of one of these kinds. */
  | { readonly is: 'reference'; readonly to: readonly NameKind[] }
  /** The id of an item of another element. */
  | { readonly is: 'member'; readonly of: MemberKind }
  /** An id given here. */
  | { readonly is: 'id' }
  /** Prose; may hold links to facts and insertions. */
  | { readonly is: 'text' }
  | { readonly is: 'condition' }
  /** A story instant. */
  | { readonly is: 'instant' }
  /** A word, or two parted by a blank: an id of any kind, and a signal or an instant. */
  | { readonly is: 'entry' }
  /** `<decision>.<option>`. */
  | { readonly is: 'optionKey' };

export const meanings = z.registry<Meaning>();
