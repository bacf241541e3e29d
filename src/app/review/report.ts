import { fileStem } from '../../base/file-stem.ts';
import { fingerprintOf, spaced } from '../../analysis/bundle/fingerprint.ts';
import { audienceScopes } from '../../analysis/report/audience.ts';
import { draftReport } from '../../analysis/report/draft-report.ts';
import { editablesOf } from '../../analysis/report/editables.ts';
import { editKey } from '../../analysis/report/edits.ts';
import { personalReport } from '../../analysis/report/personal-report.ts';
import type { Audience, Report } from '../../analysis/report/report.ts';
import { reportSource, withNotes, type ReportSource } from '../../analysis/report/source.ts';
import { pictureSvg } from '../../exchange/report/picture-svg.ts';
import { qrSvg } from '../../exchange/report/qr-svg.ts';
import { notebookOf } from '../../projections/notebook/notebook.ts';
import { say, type ViewContext } from '../../projections/context.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { NotebookWriter } from '../../session/notebook/notebook-writer.ts';
import type { ReadRun } from '../../session/runs/read-run.ts';
import type { ExportFormat, ReportHost } from '../../store/report-host.ts';
import { downloadBytes } from '../download.ts';
import { textsOf } from './notebook.ts';

const types: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  xapi: 'application/json',
};

/** Windows that write at the same time seldom do so twice in a row. */
const TRIES = 3;

const names: Readonly<Record<Language, string>> = { nl: 'verslag', en: 'report' };

/** The report of a run in one language, following what this and other windows write in its notebook. */
export function createReportHost(
  { run, plan, replayed }: ReadRun,
  language: Language,
  writer: NotebookWriter,
): ReportHost {
  // Patterns and views of the run itself are made once an audience; what people note changes, and is read anew.
  const made = new Map<Audience, ReportSource>();
  const sourceFor = (audience: Audience): ReportSource => {
    const { name, header, records } = run;
    const texts = textsOf(writer);
    const base =
      made.get(audience) ??
      reportSource({ name, header, records, plan, replayed, texts, notes: writer.notes }, language, audience);
    made.set(audience, base);
    return withNotes(base, writer.notes, texts);
  };
  const file = (content: string | Uint8Array, ending: string, type: string, name = run.name): void => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    downloadBytes(`${names[language]}-${fileStem(name, 'run')}${ending}`, bytes, type);
  };
  /** Whoever may not read the name of the run does not read it in the file's name either. */
  const nameFor = ({ scope }: ReportSource): string =>
    scope.real ? run.name : say({ plan, language } as ViewContext, plan.scenario.title);
  const ending = ({ audience }: Report): string => `-${audience}.${language}`;
  return {
    audiences: audienceScopes,
    participants: plan.roles.map(({ id, short }) => ({ id, name: say({ plan, language } as ViewContext, short) })),
    report: (audience) => draftReport(sourceFor(audience)),
    sentences: (audience, section) => editablesOf(sourceFor(audience), section),
    save: async (audience, key, text) => {
      const added = await writer.add((typed) => ({
        kind: 'reportEdit',
        edit: { language, key: editKey(audience, key), text: text === null ? null : typed(text) },
      }));
      return added.ok;
    },
    drawing: (picture) => `data:image/svg+xml,${encodeURIComponent(pictureSvg(picture))}`,
    seals: () => {
      const { records } = run;
      const print = (notes: number): string =>
        spaced(fingerprintOf({ header: run.header, records, notes: writer.notes }, { records: records.length, notes }));
      const kept = notebookOf(writer.notes).seals.map(spaced);
      return { ended: print(0), now: print(writer.notes.length), kept };
    },
    seal: async () => {
      const { records, header } = run;
      // It stands for the notes before it: one of another window that comes in between makes it stand for nothing.
      for (let tries = 0; tries < TRIES; tries++) {
        const { notes } = writer;
        const fingerprint = fingerprintOf({ header, records, notes }, { records: records.length, notes: notes.length });
        const added = await writer.add(() => ({ kind: 'sealed', fingerprint }));
        if (!added.ok) return false;
        if (added.value.seq === notes.length) return true;
      }
      return false;
    },
    code: (fingerprint) => `data:image/svg+xml,${encodeURIComponent(qrSvg(fingerprint))}`,
    take: async (audience, format) => {
      const source = sourceFor(audience);
      const report = draftReport(source);
      const { renderReport, xapiStatements } = await import('./render.ts');
      const content =
        format === 'xapi' ? `${JSON.stringify(xapiStatements(source), null, 2)}\n` : await renderReport(report, format);
      const last = `${ending(report)}.${format === 'xapi' ? 'xapi.json' : format}`;
      file(content, last, types[format], nameFor(source));
    },
    takeFor: async (participant) => {
      const role = plan.roles.find(({ id }) => id === participant);
      if (!role) return;
      const { renderReport } = await import('./render.ts');
      const report = personalReport(sourceFor('team'), role.id);
      file(await renderReport(report, 'html'), `-${participant}.${language}.html`, types.html);
    },
    takeBundle: async (audience) => {
      const { bundleOf } = await import('./render.ts');
      const bytes = await bundleOf(run, writer, draftReport(sourceFor(audience)));
      file(bytes, '.bundle', 'application/octet-stream');
    },
  };
}
