import { readScenario } from '../scenario/read-scenario.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { SourceText } from '../scenario/source/source-file.ts';
import { UsageError } from './command.ts';
import { readScenarioFolder } from './read-folder.ts';
import { whyNot } from './why-not.ts';

/**
 * Reads the scenario in a folder.
 * @throws UsageError when there is no such folder
 */
export function loadScenario(path: string): ScenarioReading & { readonly files: readonly SourceText[] } {
  let files: readonly SourceText[];
  try {
    files = readScenarioFolder(path);
  } catch (error) {
    const why = whyNot(error);
    throw new UsageError({
      nl: `De map ${path} is niet te lezen: ${why.nl}`,
      en: `The folder ${path} cannot be read: ${why.en}`,
    });
  }
  return { ...readScenario(files), files };
}
