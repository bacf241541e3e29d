import { join } from 'node:path';
import { playDrill } from '../../src/analysis/drill/run-drill.ts';
import { journalOf } from '../../src/analysis/table/journal-of.ts';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import { encodeRun } from '../../src/session/runs/run-file.ts';

/** A whole run of the first exercise as one of its drills plays it, as a run file. */
export function drilledRun(drill: string, name: string): string {
  const { scenario, drills } = loadScenario(join(import.meta.dirname, '..', '..', 'scenarios', 'webex-disclosure'));
  const found = drills.find(({ id }) => id === drill);
  const { run } = (scenario && found && playDrill(scenario, found)) ?? {};
  if (!run) throw new Error(`the exercise has no drill ${drill}`);
  return encodeRun({ name, ...journalOf(run, name), notes: [] });
}
