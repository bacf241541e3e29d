import type { ReportEdit } from '../../engine/notebook/entry.ts';
import { noteText } from '../../projections/notebook/notebook.ts';
import { audiences, type Audience, type Block, type Section, type Sentence } from './report.ts';
import { sentence } from './sentences.ts';
import type { ReportSource } from './source.ts';

/** Key under which an edit of a sentence stands in the notebook: it belongs to the audience for which it was written. */
export const editKey = (audience: Audience, key: string): string => `${audience}:${key}`;

/** Key of the sentence that people may add to a section. */
export const addedKey = (section: string): string => `${section}.added`;

/** The edit of a sentence that holds for an audience: its own, else that of the nearest wider one. */
export const nearestEdit = ({ book, language, audience }: ReportSource, key: string): ReportEdit | undefined =>
  audiences
    .slice(audiences.indexOf(audience))
    .map((one) => book.edits.find((edit) => edit.language === language && edit.key === editKey(one, key)))
    .find((edit) => edit !== undefined);

/**
 * What people made of the draft. An edit holds for the audience that it was written for and for the narrower ones, never for a wider one:
 * the nearest counts. A sentence that was taken out is gone; what people added stands at the end of its section.
 */
export function withEdits(source: ReportSource, sections: readonly Section[]): readonly Section[] {
  const find = (key: string): ReportEdit | undefined => nearestEdit(source, key);
  const edited = (drafted: Sentence): readonly Sentence[] => {
    const edit = find(drafted.key);
    if (!edit) return [drafted];
    if (edit.text === null) return [];
    const text = noteText(source.run.texts, edit.text);
    return text === undefined || text === drafted.text
      ? [drafted]
      : [{ ...drafted, text, drafted: drafted.text, edited: true }];
  };
  return sections.map((section) => {
    const added = find(addedKey(section.key));
    const text = added?.text ? noteText(source.run.texts, added.text) : undefined;
    const own: readonly Block[] =
      text === undefined
        ? []
        : [{ kind: 'text', sentences: [{ ...sentence(addedKey(section.key), text), drafted: '', edited: true }] }];
    return { ...section, blocks: [...section.blocks.flatMap((block) => editedBlock(block, edited)), ...own] };
  });
}

function editedBlock(block: Block, edited: (drafted: Sentence) => readonly Sentence[]): readonly Block[] {
  if (block.kind === 'text') {
    const sentences = block.sentences.flatMap(edited);
    return sentences.length > 0 ? [{ ...block, sentences }] : [];
  }
  if (block.kind === 'list') {
    const items = block.items.flatMap(edited);
    return items.length > 0 ? [{ ...block, items }] : [];
  }
  return [block];
}
