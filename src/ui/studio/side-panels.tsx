import { useCallback } from 'react';
import { useStore } from 'zustand';
import { TabList } from '../facilitator/tab-list.tsx';
import { useT } from '../shared/i18n.ts';
import { AttachmentsPanel } from './panels/attachments-panel.tsx';
import { ChartPanel } from './panels/chart-panel.tsx';
import { CutPanel } from './panels/cut-panel.tsx';
import { KnowledgePanel } from './panels/knowledge-panel.tsx';
import { LanesPanel } from './panels/lanes-panel.tsx';
import { LoadPanel } from './panels/load-panel.tsx';
import { MselPanel } from './panels/msel-panel.tsx';
import { PhasesPanel } from './panels/phases-panel.tsx';
import { ReviewPanel } from './panels/review-panel.tsx';
import { TracePanel } from './panels/trace-panel.tsx';
import { TranslationPanel } from './panels/translation-panel.tsx';
import { TrialPanel } from './panels/trial-panel.tsx';
import { UsesPanel } from './panels/uses-panel.tsx';
import { ProblemList } from './problem-list.tsx';
import { useHands } from './studio-hands.tsx';
import './css/sheets.css';

export const panels = [
  'problems',
  'msel',
  'translation',
  'knowledge',
  'trace',
  'uses',
  'charts',
  'lanes',
  'load',
  'cut',
  'review',
  'phases',
  'trial',
  'attachments',
] as const;
export type PanelName = (typeof panels)[number];

const CountOf = () => {
  const { desk } = useHands();
  const errors = useStore(desk.state, (state) => state.problems.filter(({ severity }) => severity === 'error').length);
  return errors > 0 ? <span className="cnt s">{errors}</span> : null;
};

/** What stands beside the text: each a view of the same scenario, in step with it. */
export const SidePanels = (props: {
  readonly panel: PanelName;
  readonly onPanel: (panel: PanelName) => void;
  readonly element: string;
  readonly onElement: (id: string) => void;
}) => {
  const t = useT('studio');
  const { desk, show } = useHands();
  const { panel } = props;
  const showPlace = useCallback((file: string, from: number) => show({ file, from }), [show]);
  return (
    <>
      <TabList
        id="sd"
        label={t('panels')}
        className="sd-tabs"
        value={panel}
        onChange={props.onPanel}
        tabs={panels.map((value) => ({
          value,
          text: (
            <>
              {t(`panel.${value}`)}
              {value === 'problems' && <CountOf />}
            </>
          ),
        }))}
      />
      <div id="sd-panel" role="tabpanel" aria-labelledby={`sd-${panel}`} className="sd-panel">
        {panel === 'problems' && <ProblemList desk={desk} onShow={showPlace} />}
        {panel === 'msel' && <MselPanel />}
        {panel === 'translation' && <TranslationPanel />}
        {panel === 'knowledge' && <KnowledgePanel />}
        {panel === 'trace' && <TracePanel />}
        {panel === 'charts' && <ChartPanel />}
        {panel === 'lanes' && <LanesPanel />}
        {panel === 'load' && <LoadPanel />}
        {panel === 'cut' && <CutPanel />}
        {panel === 'review' && <ReviewPanel />}
        {panel === 'phases' && <PhasesPanel />}
        {panel === 'trial' && <TrialPanel />}
        {panel === 'attachments' && <AttachmentsPanel />}
        {panel === 'uses' && <UsesPanel id={props.element} onId={props.onElement} />}
      </div>
    </>
  );
};
