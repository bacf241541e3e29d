import { momentWords } from './hours.ts';
import type { Place, Section } from './report.ts';
import type { ReportSource } from './source.ts';

/**
 * Every position that the sections refer to, in order, with its hour and what happened there; with `own`, only what those roles had part
 * in.
 */
export function placesOf(
  { view, language }: ReportSource,
  sections: readonly Section[],
  own?: readonly string[],
): readonly Place[] {
  const cited = new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind === 'text') return block.sentences.flatMap(({ seqs }) => seqs);
        if (block.kind === 'list') return block.items.flatMap(({ seqs }) => seqs);
        return block.kind === 'table' ? block.table.rows.flatMap(({ seqs }) => seqs) : [];
      }),
    ),
  );
  return [...cited]
    .toSorted((a, b) => a - b)
    .map((seq) => {
      const here = view.timeline.filter(
        (item) => item.seq === seq && (!own || item.roles.some((role) => own.includes(role))),
      );
      const at = here[0]?.at ?? view.timeline.findLast((item) => item.seq <= seq)?.at;
      return {
        seq,
        at: at === undefined ? '' : momentWords(language, at),
        text: here.map(({ title }) => title).join('; '),
      };
    });
}
