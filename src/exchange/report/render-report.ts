import type { Report } from '../../analysis/report/report.ts';
import { reportHtml } from './report-html.ts';
import { reportDocx } from './report-docx.ts';
import { reportCsv, reportXlsx, type SheetName } from './sheets.ts';

/** Forms in which a report goes into one file. */
export const reportFormats = ['docx', 'html', 'csv', 'xlsx', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The report as the content of a file. `sheet`: of CSV, which list; all three when it is absent. */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  sheet: SheetName | 'all' = 'all',
): Promise<string | Uint8Array> {
  switch (format) {
    case 'docx':
      return reportDocx(report);
    case 'html':
      return reportHtml(report);
    case 'csv':
      return reportCsv(report, sheet);
    case 'xlsx':
      return reportXlsx(report);
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
  }
}
