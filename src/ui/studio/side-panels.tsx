import { memo, useCallback, useRef } from 'react';
import { useStore } from 'zustand';
import { TabList } from '../facilitator/tab-list.tsx';
import { useT } from '../shared/i18n.ts';
import { KeptImport } from './kept-import.tsx';
import { groupNames, groupOf, viewsOf, type PanelGroup, type PanelName } from './panel-names.ts';
import { AttachmentsPanel } from './panels/attachments-panel.tsx';
import { ChartPanel } from './panels/chart-panel.tsx';
import { CutPanel } from './panels/cut-panel.tsx';
import { DrillsPanel } from './panels/drills-panel.tsx';
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
import './css/panel-tabs.css';
import './css/sheets.css';

const CountOf = () => {
  const { desk } = useHands();
  const errors = useStore(desk.state, (state) => state.problems.filter(({ severity }) => severity === 'error').length);
  // Its room is always there: no tab moves while somebody types.
  return <span className="sd-count">{errors > 0 && <span className="cnt s">{errors}</span>}</span>;
};

interface SidePanelsProps {
  readonly panel: PanelName;
  readonly onPanel: (panel: PanelName) => void;
  readonly element: string;
  readonly onElement: (id: string) => void;
}

/** One view of the scenario beside its text. */
const View = ({ panel, element, onElement }: SidePanelsProps) => {
  const { desk, show } = useHands();
  const showPlace = useCallback((file: string, from: number) => show({ file, from }), [show]);
  switch (panel) {
    case 'problems':
      return (
        <>
          <KeptImport />
          <ProblemList desk={desk} onShow={showPlace} />
        </>
      );
    case 'msel':
      return <MselPanel />;
    case 'translation':
      return <TranslationPanel />;
    case 'knowledge':
      return <KnowledgePanel />;
    case 'trace':
      return <TracePanel />;
    case 'charts':
      return <ChartPanel />;
    case 'lanes':
      return <LanesPanel />;
    case 'load':
      return <LoadPanel />;
    case 'cut':
      return <CutPanel />;
    case 'review':
      return <ReviewPanel />;
    case 'phases':
      return <PhasesPanel />;
    case 'drills':
      return <DrillsPanel />;
    case 'trial':
      return <TrialPanel />;
    case 'attachments':
      return <AttachmentsPanel />;
    case 'uses':
      return <UsesPanel id={element} onId={onElement} />;
  }
};

/** The views of one group under tabs of their own; a group of one has none. */
const Group = (props: SidePanelsProps & { readonly group: PanelGroup }) => {
  const t = useT('studio');
  const { group, panel } = props;
  const views = viewsOf(group);
  const view = (
    <div className="sd-panel-in">
      <View {...props} />
    </div>
  );
  if (views.length === 1) return <div className="sd-panel">{view}</div>;
  return (
    <>
      <TabList
        id="sd"
        label={t(`group.${group}`)}
        className="sd-views"
        value={panel}
        onChange={props.onPanel}
        tabs={views.map((value) => ({ value, text: t(`panel.${value}`) }))}
      />
      <div id="sd-panel" role="tabpanel" aria-labelledby={`sd-${panel}`} className="sd-panel">
        {view}
      </div>
    </>
  );
};

/** What stands beside the text: each a view of the same scenario, in step with it. A group opens on the view that was last seen in it. */
export const SidePanels = memo((props: SidePanelsProps) => {
  const t = useT('studio');
  const { panel, onPanel } = props;
  const group = groupOf(panel);
  const last = useRef(new Map<PanelGroup, PanelName>());
  const open = (next: PanelGroup): void => {
    last.current.set(group, panel);
    const view = last.current.get(next) ?? viewsOf(next)[0];
    if (view) onPanel(view);
  };
  return (
    <>
      <div className="sd-groups">
        <TabList
          id="sdg"
          label={t('panels')}
          className="sd-groups-in"
          value={group}
          onChange={open}
          tabs={groupNames.map((value) => ({
            value,
            text: (
              <>
                {t(`group.${value}`)}
                {value === 'problems' && <CountOf />}
              </>
            ),
          }))}
        />
      </div>
      <div id="sdg-panel" role="tabpanel" aria-labelledby={`sdg-${group}`} className="sd-group">
        <Group {...props} group={group} />
      </div>
    </>
  );
});
