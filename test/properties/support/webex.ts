import { join } from 'node:path';
import { readScenarioFolder } from '../../../src/cli/read-folder.ts';
import { readScenario } from '../../../src/scenario/read-scenario.ts';
import type { Scenario } from '../../../src/scenario/model/scenario.ts';

/** The shipped exercise, as it is read in play. */
export function webex(): Scenario {
  const { scenario } = readScenario(
    readScenarioFolder(join(import.meta.dirname, '..', '..', '..', 'scenarios', 'webex-disclosure')),
  );
  if (!scenario) throw new Error('the Webex scenario has mistakes');
  return scenario;
}
