import type { ProductFieldView } from '../../projections/views/role-view.ts';
import type { Picks } from './product-draft.ts';

interface Offered {
  readonly handle: string;
  readonly text: string;
}

/** The words of what is in `kept` and not in `stands`, in the order of the form; what the form does not offer has none. */
export const lackingWords = (
  offered: readonly Offered[],
  stands: readonly string[],
  kept: readonly string[],
): readonly string[] =>
  offered.filter(({ handle }) => kept.includes(handle) && !stands.includes(handle)).map(({ text }) => text);

/** Both, each once. */
export const joinHandles = (stands: readonly string[], kept: readonly string[]): readonly string[] => [
  ...new Set([...stands, ...kept]),
];

const linksOf = ({ sentences }: Picks, sentence: string): readonly string[] | undefined =>
  sentences.find((one) => one.sentence === sentence)?.links;

/**
 * The same of a field of a product. A sentence that stands there is named as well when it rested on something else too; `resting` words
 * that.
 */
export const lackingPicks = (
  field: ProductFieldView,
  stands: Picks,
  kept: Picks,
  resting: (links: readonly string[]) => string,
): readonly string[] => [
  ...field.sentences.flatMap(({ handle, text }) => {
    const links = linksOf(kept, handle);
    const there = linksOf(stands, handle);
    const more = links?.filter((link) => !there?.includes(link)) ?? [];
    if (!links || (there && more.length === 0)) return [];
    return [more.length === 0 ? text : `${text} (${resting(more)})`];
  }),
  ...lackingWords(field.options, stands.option === undefined ? [] : [stands.option], [kept.option ?? '']),
];

/** Both: every sentence with all that it rests on. There is one option, the kept one. */
export const joinPicks = (stands: Picks, kept: Picks): Picks => ({
  ...stands,
  ...kept,
  sentences: joinHandles(
    stands.sentences.map(({ sentence }) => sentence),
    kept.sentences.map(({ sentence }) => sentence),
  ).map((sentence) => ({
    sentence,
    links: joinHandles(linksOf(stands, sentence) ?? [], linksOf(kept, sentence) ?? []),
  })),
});
