import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario } from '../../src/cli/load-scenario.ts';

const folder = join(import.meta.dirname, '..', '..', 'scenarios');

export const shippedFolders = readdirSync(folder).map((name) => join(folder, name));

/** Every exercise that is shipped, with its drills. */
export const shipped = shippedFolders.map((path) => {
  const { scenario, drills } = loadScenario(path);
  if (!scenario) throw new Error(`${path} has mistakes`);
  return { scenario, drills };
});
