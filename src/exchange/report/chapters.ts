import type { Section } from '../../analysis/report/report.ts';

/** Chapters: a section of level 1 with those under it. */
export function chaptersOf(sections: readonly Section[]): readonly (readonly Section[])[] {
  const chapters: Section[][] = [];
  for (const section of sections) {
    if (section.level === 1 || chapters.length === 0) chapters.push([section]);
    else chapters.at(-1)?.push(section);
  }
  return chapters;
}

/** Columns from which on a table asks for a page on its side. */
const MANY = 7;

export const isWide = (chapter: readonly Section[]): boolean =>
  chapter.some(({ blocks }) => blocks.some((block) => block.kind === 'table' && block.table.columns.length >= MANY));
