import { describe, expect, it } from 'vitest';
import { cutSheet } from '../../src/projections/authoring/cut-sheet.ts';
import type { SheetSource } from '../../src/projections/authoring/sheet-source.ts';
import { cutVariant, variantLists } from '../../src/scenario/edit/cut-variant.ts';
import type { VariantId } from '../../src/scenario/model/ids.ts';
import { messageOf } from '../../src/scenario/diagnostics/format.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { smallFiles } from '../app/studio/small-files.ts';

const { scenario, translations } = readScenario(smallFiles());
if (!scenario) throw new Error('the small scenario can be read');
const source: SheetSource = {
  scenario,
  placeOf: () => undefined,
  placeOfPart: () => undefined,
  text: (key) => (key === undefined ? '' : (scenario.texts.nl[key] ?? '')),
};
const sheet = cutSheet(source, translations);

describe('what a shorter variant keeps', () => {
  it('can be chosen from all that the long one lists', () => {
    const variant = scenario.variants.find(({ id }) => id === sheet?.variant);
    for (const list of variantLists) {
      const shown = sheet?.lists.find((one) => one.list === list)?.items.map(({ id }) => id) ?? [];
      expect(shown.toSorted()).toEqual([...(variant?.[list] ?? [])].toSorted());
    }
    expect(sheet?.windows).toHaveLength(variant?.windows.length ?? -1);
  });
  it('gets an id that is free, in the language of the scenario', () => {
    const taken = {
      ...scenario,
      variants: [
        ...scenario.variants,
        ...scenario.variants.map((one) => ({ ...one, id: `${one.id}-short` as VariantId })),
      ],
    };
    const named = (of: typeof scenario): string | undefined => cutSheet({ ...source, scenario: of }, [])?.shorter;
    const [first] = scenario.variants;
    expect(named({ ...scenario, language: 'nl' })).toBe(`${first?.id}-kort`);
    expect(named({ ...taken, language: 'en' })).toBe(`${first?.id}-short-2`);
  });
  it('has a title in each language of the scenario, empty where there is none yet', () => {
    const [variant] = scenario.variants;
    const of = (language: 'nl' | 'en'): string => scenario.texts[language][variant?.title ?? ('' as never)] ?? '';
    expect(sheet?.titles).toEqual([
      { language: 'nl', title: of('nl') },
      { language: 'en', title: of('en') },
    ]);
    expect(of('en')).not.toBe('');
    expect(cutSheet(source, [{ language: 'en', texts: {} }])?.titles[1]).toEqual({ language: 'en', title: '' });
    expect(cutSheet(source, [])?.titles).toHaveLength(1);
  });
  it('is what was ticked: the variant that is made has that and no more', () => {
    if (!sheet) throw new Error('a sheet');
    const kept = Object.fromEntries(sheet.lists.map(({ list, items }) => [list, items.slice(1).map(({ id }) => id)]));
    const done = cutVariant(smallFiles(), { from: sheet.variant, id: 'kort', title: 'Kort', minutes: 10, keep: kept });
    if (!done.ok) throw new Error('can be cut');
    const changed = new Map(done.value.changed.map((file) => [file.path, file]));
    const after = readScenario(smallFiles().map((file) => changed.get(file.path) ?? file));
    const made = after.draft?.scenario.variants.find(({ id }) => id === 'kort');
    expect(made).toMatchObject({ minutes: 10 });
    for (const list of variantLists)
      expect([...(made?.[list] ?? [])].toSorted()).toEqual((kept[list] ?? []).toSorted());
    const said = done.value.breaks.map((one) => `${one.code} ${one.file} ${messageOf(one, 'en')}`);
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said).size).toBe(said.length);
  });
});
