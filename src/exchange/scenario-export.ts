import { namesByElement } from '../scenario/edit/uses.ts';
import type { Language } from '../scenario/model/ids.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { SourceText } from '../scenario/source/source-file.ts';
import { facilitatorHandbook } from './handbook/facilitator-handbook.ts';
import { participantHandbook } from './handbook/participant-handbook.ts';
import { proofingCopy } from './handbook/proofing-copy.ts';
import { mselRows } from './msel/rows.ts';
import { mselCsv, mselXlsx } from './msel/write-msel.ts';

/** What a scenario can be handed to others as, each one file. */
export const exportFormats = ['msel-xlsx', 'msel-csv', 'facilitator', 'participant', 'proofing'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportSource extends Pick<ScenarioReading, 'texts' | 'review'> {
  readonly scenario: Scenario;
  readonly files: readonly SourceText[];
}

/** One variant of a scenario as one file; the proofing copy is of all of it. */
export async function exportScenario(
  { scenario, texts, files, review }: ExportSource,
  format: ExportFormat,
  variant: Scenario['variants'][number],
  language: Language,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'msel-xlsx':
      return mselXlsx(mselRows(scenario, variant, language), language);
    case 'msel-csv':
      return mselCsv(mselRows(scenario, variant, language), language);
    case 'facilitator':
      return facilitatorHandbook(scenario, variant, language);
    case 'participant':
      return participantHandbook(scenario, variant, language);
    case 'proofing':
      return proofingCopy(scenario, texts, namesByElement(files), language, review);
  }
}
