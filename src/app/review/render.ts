// One chunk with the libraries that write documents: only a window that takes a report out loads it.
import { fingerprintOf } from '../../analysis/bundle/fingerprint.ts';
import type { Report } from '../../analysis/report/report.ts';
import { writeContainer } from '../../exchange/bundle/container.ts';
import { evidenceParts } from '../../exchange/bundle/evidence.ts';
import { reportHtml } from '../../exchange/report/report-html.ts';
import type { NotebookWriter } from '../../session/notebook/notebook-writer.ts';
import type { StoredRun } from '../../session/store/journal-store.ts';

export { renderReport } from '../../exchange/report/render-report.ts';
export { xapiStatements } from '../../exchange/report/xapi.ts';

/** The run as evidence up to now, with its report. */
export async function bundleOf(run: StoredRun, writer: NotebookWriter, report: Report): Promise<Uint8Array> {
  await writer.refresh();
  const evidence = { ...run, notes: writer.notes, texts: [...writer.texts.values()] };
  const extent = { records: run.records.length, notes: writer.notes.length };
  const html = { name: `report.${report.language}.html`, text: reportHtml(report) } as const;
  return writeContainer(evidenceParts(evidence, fingerprintOf(evidence, extent), [html]));
}
