import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readScenarioFolder } from '../../src/cli/read-folder.ts';
import { catalogueEntry } from '../../src/projections/catalogue.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';

const folder = join(import.meta.dirname, '..', '..', 'scenarios');
const shipped = readdirSync(folder).map((name): Scenario => {
  const { scenario } = readScenario(readScenarioFolder(join(folder, name)));
  if (!scenario) throw new Error(`${name} cannot be read`);
  return scenario;
});

/** The scenario with each text replaced by a token that names its key. */
const marked = (scenario: Scenario): Scenario => ({
  ...scenario,
  texts: Object.fromEntries(
    Object.entries(scenario.texts).map(([language, texts]) => [
      language,
      Object.fromEntries(Object.keys(texts).map((key) => [key, `<<${key}>>`])),
    ]),
  ) as Scenario['texts'],
});

describe.each(shipped)('catalogue entry of $id', (scenario) => {
  const entry = catalogueEntry(scenario);

  it('shows the title, summary, question, first move and variants, and no other text of the script', () => {
    const shown = JSON.stringify(catalogueEntry(marked(scenario))).match(/<<.*?>>/g) ?? [];
    const allowed = [
      scenario.title,
      scenario.summary,
      scenario.question,
      scenario.moves[0]?.title,
      ...scenario.variants.map((variant) => variant.title),
    ].map((key) => `<<${key}>>`);
    expect(new Set(shown)).toEqual(new Set(allowed));
  });

  it('names no role, actor, inject, decision, fact or storyline', () => {
    const lists = [
      scenario.roles,
      scenario.actors,
      scenario.injects,
      scenario.decisions,
      scenario.facts,
      scenario.storylines,
    ];
    const json = JSON.stringify(entry);
    expect(lists.flat().filter(({ id }) => json.includes(`"${id}"`))).toEqual([]);
  });

  it('has every text in every language of the scenario', () => {
    for (const text of [
      entry.title,
      entry.summary,
      entry.question,
      ...entry.variants.map((variant) => variant.title),
    ]) {
      expect(Object.keys(text).toSorted()).toEqual([...scenario.languages].toSorted());
      expect(Object.values(text).every((words) => words.length > 0)).toBe(true);
    }
  });

  it('starts each move where the variant that plays it first does', () => {
    entry.moves.forEach((move, index) => {
      const starts = scenario.variants.flatMap(({ windows }) =>
        windows.filter((window) => window.move === scenario.moves[index]?.id).map((window) => window.from),
      );
      expect(move.start).toBe(starts.length > 0 ? Math.min(...starts) : undefined);
    });
    expect(entry.moves.slice(1).some((move) => 'title' in move)).toBe(false);
  });
});
