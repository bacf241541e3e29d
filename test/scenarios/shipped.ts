import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario } from '../../src/cli/load-scenario.ts';

const folder = join(import.meta.dirname, '..', '..', 'scenarios');

/** Every exercise that is shipped, with its drills. */
export const shipped = readdirSync(folder).map((name) => {
  const { scenario, drills } = loadScenario(join(folder, name));
  if (!scenario) throw new Error(`${name} has mistakes`);
  return { scenario, drills };
});
