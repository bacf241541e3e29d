import { expect, test } from 'vitest';
import { migrations } from '../../src/scenario/migrations.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { rememberingReader } from '../../src/scenario/source/remembering-reader.ts';
import type { SourceText } from '../../src/scenario/source/source-file.ts';
import { cases } from './diagnostics/cases.ts';
import { edited, smallScenario } from './fixture.ts';

const fresh = (files: readonly SourceText[]): readonly SourceText[] => files.map((file) => ({ ...file }));

test('checking only what changed gives what checking everything anew gives, mistake after mistake', () => {
  const read = rememberingReader();
  const some = cases.filter((_, index) => index % 8 === 0);
  expect(some.length).toBeGreaterThan(15);
  for (const { edits, gives } of some)
    for (const files of [edited(...edits), smallScenario]) {
      const again = readScenario(fresh(files), migrations, read);
      const anew = readScenario(fresh(files));
      expect([gives, again.diagnostics]).toEqual([gives, anew.diagnostics]);
      expect(again.scenario).toEqual(anew.scenario);
      expect(again.drills).toEqual(anew.drills);
    }
});
