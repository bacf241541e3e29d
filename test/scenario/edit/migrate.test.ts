import { expect, test } from 'vitest';
import { withChanged } from '../../../src/scenario/edit/edit.ts';
import { migrateSources } from '../../../src/scenario/edit/migrate-sources.ts';
import type { Migration } from '../../../src/scenario/migrations.ts';
import { readSource } from '../../../src/scenario/source/source-file.ts';
import { edited, nameOf, smallScenario } from '../fixture.ts';

type Raw = Readonly<Record<string, unknown>>;

/** As if format 2 had renamed a key and 3 had changed elements, added some, dropped one, and renamed a list. */
const upgrades: readonly Migration[] = [
  { to: 2, summary: 'subtitle is now summary', upgrade: ({ subtitle, ...rest }) => ({ ...rest, summary: subtitle }) },
  {
    to: 3,
    summary: 'facts have a weight, flags grew, values became measures',
    upgrade: ({ values, ...raw }) =>
      ({
        ...raw,
        facts: (raw['facts'] as Raw[]).map((fact) => (fact['id'] === 'f-leak' ? { ...fact, weight: 2 } : fact)),
        flags: [...(raw['flags'] as Raw[]).filter(({ id }) => id !== 'prompt'), { id: 'fresh', title: 'Nieuw' }],
        measures: values,
      }) as never,
  },
];
const old = edited(
  ['summary: Een kleine', '# oud\nsubtitle: Een kleine'],
  ['  - id: f-mail\n', '  # blijft\n  - id: f-mail # ook\n'],
);

test('an older scenario is written in the present format; what did not change keeps every byte', () => {
  const outcome = migrateSources(old, upgrades);
  if (!outcome.ok) throw new Error(outcome.error.map(nameOf).join());
  const { from, to, steps, changed } = outcome.value;
  expect([from, to, steps.length]).toEqual([1, 3, 2]);
  const files = withChanged(old, changed);
  const text = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  expect(text('10-scenario.yaml')).toMatch(/^format: 3$/m);
  expect(text('10-scenario.yaml')).not.toContain('subtitle');
  expect(text('20-cast.yaml')).toContain('  # blijft\n  - id: f-mail # ook\n');
  expect(text('20-cast.yaml')).toContain('    weight: 2\n');
  expect(text('40-measures.yaml')).not.toMatch(/^values:/m);
  expect(text('40-measures.yaml')).not.toContain('prompt');
  const all = Object.assign(
    {},
    ...files.filter(({ path }) => !path.includes('/')).map((file) => readSource(file).data),
  ) as Raw;
  expect(all).toMatchObject({
    measures: [{ id: 'var-trust' }],
    summary: 'Een kleine oefening om de lezer mee te toetsen.',
  });
  expect((all['flags'] as Raw[]).map(({ id }) => id).toSorted()).toEqual(['fresh', 'quiet']);
  const again = migrateSources(files, upgrades);
  expect(again.ok && again.value.changed).toEqual([]);
});

test('a scenario of the present format, of a newer one, and of none', () => {
  const now = migrateSources(smallScenario);
  expect(now.ok && [now.value.from, now.value.to, now.value.changed]).toEqual([1, 1, []]);
  const names = (files: typeof smallScenario): readonly string[] => {
    const outcome = migrateSources(files);
    return outcome.ok ? [] : outcome.error.map(nameOf);
  };
  expect(names(edited(['format: 1', 'format: 9']))).toEqual(['formatTooNew']);
  expect(names(edited(['format: 1\n', '']))).toEqual(['formatMissing']);
});
