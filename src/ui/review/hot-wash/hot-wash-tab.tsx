import { useState } from 'react';
import { useStore } from 'zustand';
import type { HotWashLength } from '../../../analysis/hot-wash/script.ts';
import type { ReviewView } from '../../../projections/views/review-view.ts';
import type { ReportHost } from '../../../store/report-host.ts';
import type { HotWashHost } from '../../../store/hot-wash-host.ts';
import { Segmented } from '../../shared/segmented.tsx';
import { useT } from '../../shared/i18n.ts';
import { ActionList } from './action-list.tsx';
import { ColdDebrief } from './cold-debrief.tsx';
import { HotWashScript } from './hot-wash-script.tsx';
import { SealPanel } from '../report/seal-panel.tsx';
import { PlusDelta } from './plus-delta.tsx';
import '../css/hot-wash.css';
import '../css/report.css';

const lengths = ['3', '10', '15', '30'] as const;
type Length = (typeof lengths)[number];

/** The debrief straight after ENDEX: what to ask in the time there is, and what comes of it. */
export const HotWashTab = (props: {
  readonly view: ReviewView;
  readonly host: HotWashHost;
  readonly report?: ReportHost | undefined;
  readonly onShow: (seq: number | undefined) => void;
}) => {
  const t = useT('hotWash');
  const { view, host } = props;
  const [length, setLength] = useState<Length>('15');
  const problem = useStore(host.notebook.book, (book) => book.problem);
  return (
    <main className="rv-main hw">
      <div className="hw-head">
        <p className="lead">{t('lead')}</p>
        <Segmented
          label={t('length')}
          value={length}
          choices={lengths.map((value) => ({ value, text: t('minutes', { n: value }) }))}
          onChange={setLength}
        />
      </div>
      <p role="alert" className="rv-problem">
        {problem && t(`problem.${problem}`)}
      </p>
      <div className="hw-two">
        <HotWashScript
          steps={host.script(Number(length) as HotWashLength)}
          view={view}
          notebook={host.notebook}
          onShow={props.onShow}
        />
        <div className="hw-yield">
          <PlusDelta notebook={host.notebook} />
          <ActionList view={view} notebook={host.notebook} />
          <ColdDebrief host={host} />
          {props.report && <SealPanel host={props.report} />}
        </div>
      </div>
    </main>
  );
};
