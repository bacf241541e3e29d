import { join } from 'node:path';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { ScenarioReading } from '../../src/scenario/read-scenario.ts';
import { edited, type Edit } from '../scenario/fixture.ts';

const root = join(import.meta.dirname, '..', '..');

const read = (folder: string): Scenario => {
  const { scenario } = loadScenario(join(root, folder));
  if (!scenario) throw new Error(`${folder} has mistakes`);
  return scenario;
};

/** Two roles, two moves, one of everything. */
export const small = read('test/fixtures/scenarios/small');
export const webex = read('scenarios/webex-disclosure');

/** The small scenario with some of its text replaced, and its drills. */
export function smallWith(...edits: readonly Edit[]): ScenarioReading & { readonly scenario: Scenario } {
  const reading = readScenario(edited(...edits));
  if (!reading.scenario)
    throw new Error(reading.diagnostics.map(({ code, template }) => `${code} ${template.en}`).join('\n'));
  return { ...reading, scenario: reading.scenario };
}
