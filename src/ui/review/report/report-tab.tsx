import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Audience } from '../../../analysis/report/report.ts';
import type { NotebookHost } from '../../../store/notebook-host.ts';
import type { ReportHost } from '../../../store/report-host.ts';
import { Segmented } from '../../shared/segmented.tsx';
import { useT } from '../../shared/i18n.ts';
import { ReportExports } from './report-exports.tsx';
import { ReportSection } from './report-section.tsx';
import { SealPanel } from './seal-panel.tsx';
import '../css/report.css';

/** The drafted report: read it, change its sentences, choose who it is for, and take it out in any form. */
export const ReportTab = (props: {
  readonly host: ReportHost;
  readonly notebook: NotebookHost;
  readonly onShow: (seq: number) => void;
}) => {
  const t = useT('report');
  const { host, notebook } = props;
  const [audience, setAudience] = useState<Audience>('team');
  const [open, setOpen] = useState<string>();
  // What this or another window noted may stand in the report.
  const book = useStore(notebook.book);
  const report = useMemo(() => ({ book, made: host.report(audience) }).made, [host, audience, book]);
  return (
    <main className="rv-main rp">
      <div className="rp-bar">
        <Segmented<Audience>
          label={t('audience')}
          value={audience}
          choices={host.audiences.map(({ id, tlp }) => ({
            value: id,
            text: (
              <>
                {t(`audience.${id}`)} <small>{tlp}</small>
              </>
            ),
          }))}
          onChange={(next) => {
            setAudience(next);
            setOpen(undefined);
          }}
        />
        <p className="lead">{t(`audience.${audience}.why`)}</p>
        <ReportExports host={host} audience={audience} />
      </div>
      <article className="rp-doc" aria-label={report.title}>
        <header>
          <p className="rp-marks">
            <strong className="rp-tlp">{report.tlp}</strong>
          </p>
          <h2 className="rp-title">{report.title}</h2>
          <p>{report.subtitle}</p>
          <p className="rp-print">{t('fingerprint', { print: report.fingerprint })}</p>
        </header>
        {report.sections.map((section) => (
          <ReportSection
            key={section.key}
            section={section}
            host={host}
            audience={audience}
            editing={open === section.key}
            onEdit={(editing) => setOpen(editing ? section.key : undefined)}
            onShow={props.onShow}
          />
        ))}
      </article>
      <SealPanel host={host} />
    </main>
  );
};
