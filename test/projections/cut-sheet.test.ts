import { describe, expect, it } from 'vitest';
import { cutSheet } from '../../src/projections/authoring/cut-sheet.ts';
import { cutVariant, variantLists } from '../../src/scenario/edit/cut-variant.ts';
import type { VariantId } from '../../src/scenario/model/ids.ts';
import { messageOf } from '../../src/scenario/diagnostics/format.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { smallFiles } from '../app/studio/small-files.ts';

const { scenario } = readScenario(smallFiles());
if (!scenario) throw new Error('the small scenario can be read');
const sheet = cutSheet({
  scenario,
  placeOf: () => undefined,
  placeOfPart: () => undefined,
  text: (key) => (key === undefined ? '' : (scenario.texts.nl[key] ?? '')),
});

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
    const named = (of: typeof scenario): string | undefined =>
      cutSheet({ scenario: of, placeOf: () => undefined, placeOfPart: () => undefined, text: () => '' })?.shorter;
    const [first] = scenario.variants;
    expect(named({ ...scenario, language: 'nl' })).toBe(`${first?.id}-kort`);
    expect(named({ ...taken, language: 'en' })).toBe(`${first?.id}-short-2`);
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
