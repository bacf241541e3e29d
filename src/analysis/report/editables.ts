import { noteText } from '../../projections/notebook/notebook.ts';
import { draftedSections } from './draft-report.ts';
import { addedKey, editKey, nearestEdit } from './edits.ts';
import type { Sentence } from './report.ts';
import type { ReportSource } from './source.ts';

/** A sentence of a section as people can change it. */
export interface Editable {
  readonly key: string;
  /** As the rules drafted it; empty: a sentence of people's own. */
  readonly drafted: string;
  /** As it stands now; `null`: left out. */
  readonly text: string | null;
  readonly changed: boolean;
  /** What it was before, as people wrote it for this audience, the oldest first. */
  readonly earlier: readonly string[];
}

/** Every sentence of a section, those left out included, and at the end one that people may add. */
export function editablesOf(source: ReportSource, section: string): readonly Editable[] {
  const found = draftedSections(source).find(({ key }) => key === section);
  if (!found) return [];
  const drafted = found.blocks.flatMap((block): readonly Sentence[] =>
    block.kind === 'text' ? block.sentences : block.kind === 'list' ? block.items : [],
  );
  return [...drafted.map(({ key, text }) => ({ key, text })), { key: addedKey(section), text: '' }].map(
    ({ key, text: draft }) => {
      const edit = nearestEdit(source, key);
      const written = edit?.text ? noteText(source.run.texts, edit.text) : undefined;
      const text = edit?.text === null ? null : (written ?? draft);
      return { key, drafted: draft, text, changed: text !== draft, earlier: earlierOf(source, key, text) };
    },
  );
}

function earlierOf(source: ReportSource, key: string, now: string | null): readonly string[] {
  const wanted = editKey(source.audience, key);
  const texts = source.run.notes.flatMap(({ entry }) =>
    entry.kind === 'reportEdit' &&
    entry.edit.key === wanted &&
    entry.edit.language === source.language &&
    entry.edit.text
      ? (noteText(source.run.texts, entry.edit.text) ?? [])
      : [],
  );
  return [...new Set(texts)].filter((text) => text !== now && text !== '');
}
