import { expect, test } from 'vitest';
import { migrations } from '../../src/scenario/migrations.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { openSource } from '../../src/scenario/edit/edit.ts';
import type { SourceText } from '../../src/scenario/source/source-file.ts';
import { cases } from './diagnostics/cases.ts';
import { edited, smallScenario } from './fixture.ts';

/** The files with those that did not change being the very ones of last time, as somebody who edits has them. */
const last = new Map<string, SourceText>();
const kept = (files: readonly SourceText[]): readonly SourceText[] =>
  files.map((file) => {
    const before = last.get(file.path);
    const now = before?.text === file.text ? before : file;
    last.set(file.path, now);
    return now;
  });
const fresh = (files: readonly SourceText[]): readonly SourceText[] => files.map((file) => ({ ...file }));

test('checking only what changed gives what checking everything anew gives, mistake after mistake', () => {
  const some = cases.filter((_, index) => index % 8 === 0);
  expect(some.length).toBeGreaterThan(15);
  for (const { edits, gives } of some)
    for (const files of [edited(...edits), smallScenario]) {
      const again = readScenario(kept(files), migrations, openSource);
      const anew = readScenario(fresh(files));
      expect([gives, again.diagnostics]).toEqual([gives, anew.diagnostics]);
      expect(again.scenario).toEqual(anew.scenario);
      expect(again.drills).toEqual(anew.drills);
    }
});
