import { expect, test } from 'vitest';
import { verify } from '../../src/analysis/verify/verify.ts';
import { runDrill } from '../../src/analysis/drill/run-drill.ts';
import { templateMinutes } from '../../src/exchange/template/template.ts';
import { templates } from '../../src/exchange/template/templates.ts';
import { messageOf } from '../../src/scenario/diagnostics/format.ts';
import { formatSources } from '../../src/scenario/edit/format-source.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';

const made = templates.flatMap((template) =>
  (['nl', 'en'] as const).flatMap((language) =>
    templateMinutes.map((minutes) => {
      const other = language === 'nl' ? 'en' : 'nl';
      // One with, one without a translation.
      const also = minutes === 40 ? { also: { language: other, title: 'My exercise' } as const } : {};
      const files = template.files({ id: 'mine', title: "Mijn: 'oefening' #1", language, minutes, ...also });
      return [`${template.name} ${language} ${minutes}`, language, files, minutes] as const;
    }),
  ),
);

test.each(made)('%s: nothing is wrong with it, not even a remark, and it is in shape', (_name, language, files) => {
  const { diagnostics, scenario } = readScenario(files);
  expect(diagnostics.map((one) => `${one.file}:${one.range.start.line} ${messageOf(one, 'en')}`)).toEqual([]);
  expect(scenario?.id).toBe('mine');
  expect(scenario?.language).toBe(language);
  expect(scenario?.texts[language]).toMatchObject({ 'mine.title': "Mijn: 'oefening' #1" });
  expect(formatSources(files)).toEqual({ ok: true, value: [] });
});

test.each(made)('%s: its drills pass, and it plays as long as it says', (_name, _language, files, minutes) => {
  const { drills, scenario } = readScenario(files);
  if (!scenario) throw new Error('errors');
  expect(drills.length).toBeGreaterThan(1);
  expect(drills.map((drill) => runDrill(scenario, drill)).flatMap(({ failures }) => failures)).toEqual([]);
  const [variant] = scenario.variants;
  const played = (variant?.windows ?? []).reduce((sum, { from, to, pace }) => sum + (to - from) / pace, 0);
  expect(played / 60_000).toBe(minutes * 0.85);
  expect(variant?.minutes).toBe(minutes);
});

test.each(made)('%s: breaks nothing that verify looks at', (_name, _language, files) => {
  const reading = readScenario(files);
  const { scenario } = reading;
  if (!scenario) throw new Error('errors');
  const [variant] = scenario.variants;
  const bounds = { walks: 12, runsOfEach: 1, seed: '1' };
  const people = variant?.people.advised ?? 1;
  const { findings } = verify({ ...reading, scenario }, { ...bounds, variant: variant?.id ?? '', people });
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.filter(({ verdict }) => verdict === 'violated').map(({ message }) => message.en)).toEqual([]);
});

test('with a second language every text has its translation, and none is a copy of the source', () => {
  const [template] = templates;
  const files = template?.files({ id: 'm', title: 'Mijn', language: 'nl', also: { language: 'en', title: 'Mine' } });
  const { scenario } = readScenario(files ?? []);
  expect(Object.keys(scenario?.texts.en ?? {})).toEqual(Object.keys(scenario?.texts.nl ?? {}));
  expect(scenario?.texts.en).toMatchObject({ 'm.title': 'Mine', 'mv-1.title': 'The wrong attachment' });
});
