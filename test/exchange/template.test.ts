import { expect, test } from 'vitest';
import { runDrill } from '../../src/analysis/drill/run-drill.ts';
import { templates } from '../../src/exchange/template/templates.ts';
import { messageOf } from '../../src/scenario/diagnostics/format.ts';
import { formatSources } from '../../src/scenario/edit/format-source.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';

const made = templates.flatMap((template) =>
  (['nl', 'en'] as const).map((language) => {
    const files = template.files({ id: 'mine', title: "Mijn: 'oefening' #1", language });
    return [`${template.name} ${language}`, language, files] as const;
  }),
);

test.each(made)('%s: nothing is wrong with it, not even a remark, and it is in shape', (_name, language, files) => {
  const { diagnostics, scenario } = readScenario(files);
  expect(diagnostics.map((one) => `${one.file}:${one.range.start.line} ${messageOf(one, 'en')}`)).toEqual([]);
  expect(scenario?.id).toBe('mine');
  expect(scenario?.language).toBe(language);
  expect(scenario?.texts[language]).toMatchObject({ 'mine.title': "Mijn: 'oefening' #1" });
  expect(formatSources(files)).toEqual({ ok: true, value: [] });
});

test.each(made)('%s: its drills pass, and it plays twenty minutes', (_name, _language, files) => {
  const { drills, scenario } = readScenario(files);
  if (!scenario) throw new Error('errors');
  expect(drills.length).toBeGreaterThan(1);
  expect(drills.map((drill) => runDrill(scenario, drill)).flatMap(({ failures }) => failures)).toEqual([]);
  const [variant] = scenario.variants;
  const played = (variant?.windows ?? []).reduce((sum, { from, to, pace }) => sum + (to - from) / pace, 0);
  expect(played / 60_000).toBe(17);
  expect(variant?.minutes).toBe(20);
});
