import { join } from 'node:path';
import { readScenarioFolder } from '../../../src/cli/read-folder.ts';
import type { SourceText } from '../../../src/scenario/source/source-file.ts';

/** The small scenario of the fixtures, as files. */
export const smallFiles = (): readonly SourceText[] =>
  readScenarioFolder(join(import.meta.dirname, '../../fixtures/scenarios/small'));
