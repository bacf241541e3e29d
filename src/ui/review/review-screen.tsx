import { IconGitBranch, IconPrinter, IconTable, IconTimeline } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Evaluation } from '../../projections/notebook/evaluations.ts';
import type { ReviewView } from '../../projections/views/review-view.ts';
import type { HotWashHost } from '../../store/hot-wash-host.ts';
import type { QuestionsHost } from '../../store/questions-host.ts';
import type { ReportHost } from '../../store/report-host.ts';
import type { ReplayHost } from '../../store/replay-host.ts';
import type { WhatIfHost } from '../../store/what-if-host.ts';
import { Mark } from '../shared/mark.tsx';
import { Button } from '../shared/button.tsx';
import { ExerciseTab } from '../shared/exercise-tab.tsx';
import { useT } from '../shared/i18n.ts';
import { CourseTab } from './course-tab.tsx';
import { DecisionsTab } from './decisions-tab.tsx';
import { HotWashTab } from './hot-wash/hot-wash-tab.tsx';
import { ExpectationsTab } from './expectations-tab.tsx';
import { ObligationsTab } from './obligations-tab.tsx';
import { ObjectivesTab } from './objectives-tab.tsx';
import { QuestionsTab } from './questions/questions-tab.tsx';
import { ReportTab } from './report/report-tab.tsx';
import { SaidTab } from './said-tab.tsx';
import { TimelineTable } from './timeline-table.tsx';
import { WhatIfTab } from './what-if/what-if-tab.tsx';
import type { TimelineFilter } from './timeline-filter.ts';
import './css/review.css';
import './css/replay.css';
import './css/what-if.css';

const allTabs = [
  'course',
  'objectives',
  'decisions',
  'said',
  'expectations',
  'obligations',
  'whatIf',
  'hotWash',
  'questions',
  'report',
] as const;
type Tab = (typeof allTabs)[number];
/** Those that write in the notebook: there only where the run has one. */
const noted: readonly Tab[] = ['hotWash', 'questions', 'report'];

/** The first after-action page: what happened, and what was decided on which knowledge. Reads nothing but its view. */
export const ReviewScreen = (props: {
  /** Name of the run: of two teams of one exercise nothing else tells which this is. */
  readonly name?: string;
  readonly view: ReviewView;
  readonly hotWash?: HotWashHost;
  readonly questions?: QuestionsHost;
  readonly report?: ReportHost;
  readonly evaluations?: readonly Evaluation[];
  readonly replay: ReplayHost;
  readonly whatIf?: WhatIfHost;
  /** The screen for the room at the moment of the replay. */
  readonly stage?: ReactNode;
}) => {
  const t = useT('review');
  const { view, hotWash, questions, report, replay, whatIf } = props;
  const tabs = allTabs.filter((one) => (!noted.includes(one) || hotWash) && (one !== 'whatIf' || whatIf));
  const [tab, setTab] = useState<Tab>('course');
  const [asTable, setAsTable] = useState(false);
  const [filter, setFilter] = useState<TimelineFilter>({});
  const list = useRef<HTMLDivElement>(null);

  const show = (at: number | undefined): void => {
    if (at === undefined) return;
    replay.pause();
    replay.toRecord(at);
    course();
  };
  const course = (): void => {
    setAsTable(false);
    setTab('course');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (tabs.indexOf(tab) + step + tabs.length) % tabs.length;
    setTab(tabs[next] ?? 'course');
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div className="rv">
      <header className="rv-bar">
        <div className="rv-who">
          <Mark size={34} />
          <div>
            <h1>{t('title')}</h1>
            <p>
              {[t('subtitle', { title: view.title, variant: view.variant }), props.name].filter(Boolean).join(' · ')}
            </p>
          </div>
        </div>
        {/* Arrow keys move between the tabs, as in every list of tabs. */}
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
        <div className="rv-tabs" role="tablist" aria-label={t('tabs')} ref={list} onKeyDown={onKeyDown}>
          {tabs.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`rv-tab-${one}`}
              aria-controls="rv-panel"
              aria-selected={tab === one}
              tabIndex={tab === one ? 0 : -1}
              onClick={() => setTab(one)}
            >
              {t(`tab.${one}`)}
            </button>
          ))}
        </div>
        <div className="rv-right">
          {tab === 'course' && (
            <Button onClick={() => setAsTable(!asTable)}>
              {asTable ? (
                <IconTimeline className="i" size={18} aria-hidden />
              ) : (
                <IconTable className="i" size={18} aria-hidden />
              )}
              {t(asTable ? 'lanes' : 'table')}
            </Button>
          )}
          <Button kind="primary" onClick={() => print()}>
            <IconPrinter className="i" size={18} aria-hidden /> {t('print')}
          </Button>
        </div>
        <ExerciseTab className="rv-tab" />
      </header>
      <div id="rv-panel" role="tabpanel" aria-labelledby={`rv-tab-${tab}`} className="rv-panel">
        {tab === 'course' &&
          (asTable ? (
            <TimelineTable
              view={view}
              filter={filter}
              onFilter={setFilter}
              onItem={(item) => {
                replay.toMoment(item.seq, item.play);
                course();
              }}
            />
          ) : (
            <CourseTab
              view={view}
              replay={replay}
              notebook={hotWash?.notebook}
              whatIf={whatIf}
              stage={props.stage}
              filter={filter}
              onFilter={setFilter}
            >
              {whatIf && (
                <Button className="rv-what-if" onClick={() => setTab('whatIf')}>
                  <IconGitBranch className="i" size={18} aria-hidden /> {t('whatIf.from')}
                </Button>
              )}
            </CourseTab>
          ))}
        {tab === 'whatIf' && whatIf && <WhatIfTab view={view} host={whatIf} replay={replay} onCourse={course} />}
        {tab === 'objectives' && <ObjectivesTab view={view} evaluations={props.evaluations ?? []} onShow={show} />}
        {tab === 'decisions' && <DecisionsTab view={view} onShow={show} />}
        {tab === 'said' && <SaidTab view={view} onShow={show} />}
        {tab === 'expectations' && <ExpectationsTab view={view} onShow={show} />}
        {tab === 'obligations' && <ObligationsTab view={view} onShow={show} />}
        {tab === 'hotWash' && hotWash && <HotWashTab view={view} host={hotWash} report={report} onShow={show} />}
        {tab === 'questions' && hotWash && questions && <QuestionsTab host={questions} notebook={hotWash.notebook} />}
        {tab === 'report' && hotWash && report && <ReportTab host={report} notebook={hotWash.notebook} onShow={show} />}
      </div>
    </div>
  );
};
