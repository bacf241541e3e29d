import type { ImportNote } from '../../exchange/import/draft.ts';
import { importReport, REPORT_FILE } from '../../exchange/import/import-report.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import type { ImportReport } from '../../store/studio.ts';

/** The report as a file beside the scenario's, as the command line writes it; without what checking said then. */
export const reportFile = ({ source, lines }: ImportReport, language: Language): SourceText => {
  const notes = lines.flatMap(({ kind, where, text }): ImportNote[] =>
    kind === 'check' ? [] : [{ kind, where, text }],
  );
  return { path: REPORT_FILE, text: importReport(source, notes, [], language) };
};
