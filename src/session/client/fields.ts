import type { AnyView } from '../wire.ts';
import { draftFieldOf, type UnsentCommand } from './unsent.ts';

/** A text that was typed here without a line, in a field that was written elsewhere meanwhile. */
export interface Beside {
  readonly id: string;
  readonly field: string;
  readonly text: string;
}

type Sent = Pick<UnsentCommand, 'command' | 'over'>;

/** What the host holds in a draft field, as far as a view tells. */
export const heldIn = (view: AnyView | null, field: string): string =>
  view?.kind === 'role' ? (view.drafts.find((draft) => draft.field === field)?.text ?? '') : '';

const textOf = ({ command: { do: act } }: Sent): string => (act.act === 'draft' ? (act.text ?? '') : '');

/** What this device knows to stand in a field, or to be on its way there. */
export const knownIn = (view: AnyView | null, field: string, underway: readonly Sent[]): readonly string[] => [
  ...new Set([
    heldIn(view, field),
    ...underway.filter(({ command }) => draftFieldOf(command) === field).map((sent) => textOf(sent)),
  ]),
];

/**
 * Whether storing these drafts of one field would write over what was typed elsewhere since. An empty field holds nothing that could be
 * lost.
 */
export function writtenElsewhere(view: AnyView | null, field: string, drafts: readonly Sent[]): boolean {
  const held = heldIn(view, field);
  return held !== '' && !drafts.some((sent) => textOf(sent) === held || sent.over[field]?.includes(held));
}

/** What of a draft must be kept beside its field; undefined: nothing, what stands there says it too. */
export function besideOf(view: AnyView | null, { id, ...sent }: Sent & { readonly id: string }): Beside | undefined {
  const field = draftFieldOf(sent.command);
  const text = textOf(sent);
  const isSaid = text.trim() === '' || inWords(heldIn(view, field ?? '')).includes(inWords(text));
  return field === undefined || isSaid ? undefined : { id, field, text };
}

/** Each word between spaces, so that what is looked for begins and ends where words do. */
const inWords = (text: string): string => ` ${text.split(/\s+/).filter(Boolean).join(' ')} `;
