import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { StoryTime } from '../../base/time.ts';
import type { ReviewView, TimelineItem } from '../../projections/views/review-view.ts';
import type { BookMark, NotebookHost } from '../../store/notebook-host.ts';
import type { ReplayHost } from '../../store/replay-host.ts';
import type { BranchCourse, WhatIfHost } from '../../store/what-if-host.ts';
import { useT } from '../shared/i18n.ts';
import { CheckField } from '../shared/field.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { decisionAt } from './decision-at.ts';
import { KnownThen } from './known-then.tsx';
import { lanePicture } from './lanes.ts';
import { LanesPicture } from './lanes-picture.tsx';
import { Legend } from './legend.tsx';
import { Profile } from './profile.tsx';
import { BookmarkSheet } from './replay/bookmarks.tsx';
import { FilterBar } from './replay/filter-bar.tsx';
import { KnownAt } from './replay/known-at.tsx';
import { LeftPane } from './replay/left-pane.tsx';
import { Transport } from './replay/transport.tsx';
import { indexAt, useMoment } from './replay/use-replay.ts';
import { filterTimeline, type TimelineFilter } from './timeline-filter.ts';

/** The run at one moment: the room or the list, what was known, the profile; below it all of it as lanes. */
export const CourseTab = (props: {
  readonly view: ReviewView;
  readonly replay: ReplayHost;
  readonly notebook: NotebookHost | undefined;
  readonly whatIf: WhatIfHost | undefined;
  readonly stage: ReactNode;
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
  /** Further buttons at the end of the bar below. */
  readonly children?: ReactNode;
}) => {
  const t = useT('review');
  const { view, replay, notebook, filter } = props;
  const moment = useMoment(replay);
  const [actors, setActors] = useState(false);
  const [known, setKnown] = useState<'now' | 'latest'>('now');
  const [marking, setMarking] = useState(false);
  const items = useMemo(() => filterTimeline(view.timeline, filter), [view, filter]);
  const now = items[indexAt(items, moment)];
  const picture = useMemo(() => lanePicture(view, t('media'), actors), [view, t, actors]);
  const kept = useMemo(() => new Set(items), [items]);
  const fits = useCallback((item: TimelineItem) => kept.has(item), [kept]);
  const onItem = useCallback(
    (item: TimelineItem) => {
      replay.pause();
      replay.toMoment(item.seq, item.play);
    },
    [replay],
  );
  const bookmarks = useBookmarks(replay, notebook);
  const branch = useNewestBranch(props.whatIf);
  if (view.timeline.length === 0) {
    return (
      <main className="rv-main">
        <p className="lead">{t('nothing')}</p>
      </main>
    );
  }
  const decision = decisionAt(view.decisions, moment.at);
  return (
    <>
      <main className="rv-main">
        <div className="rv-top">
          <LeftPane view={view} items={items} replay={replay} notebook={notebook} stage={props.stage} onItem={onItem} />
          <div>
            {decision && (
              <div className="rv-ask">
                <Segmented
                  label={t('known.choose')}
                  hideLabel
                  value={known}
                  choices={[
                    { value: 'now', text: t('known.now') },
                    { value: 'latest', text: t('known.latest') },
                  ]}
                  onChange={setKnown}
                />
              </div>
            )}
            {decision && known === 'latest' ? (
              <KnownThen decision={decision} />
            ) : (
              <KnownAt view={view} moment={moment} />
            )}
          </div>
          <Profile view={view} />
        </div>
        <div className="rv-under">
          <FilterBar view={view} filter={filter} onFilter={props.onFilter}>
            <CheckField
              label={t('filter.actors')}
              checked={actors}
              onChange={(event) => setActors(event.target.checked)}
            />
          </FilterBar>
          <Legend />
        </div>
        {items.length === 0 && <p className="lead">{t('filter.none')}</p>}
        <LanesPicture
          picture={picture}
          at={moment.at}
          now={now}
          fits={fits}
          bookmarks={bookmarks}
          branch={branch}
          onItem={onItem}
          onAt={(at) => {
            replay.pause();
            replay.toPlay(replay.playFrom(at));
          }}
        />
      </main>
      <Transport replay={replay} items={items} {...(notebook ? { onBookmark: () => setMarking(true) } : {})}>
        {props.children}
      </Transport>
      {marking && notebook && (
        <BookmarkSheet
          replay={replay}
          notebook={notebook}
          proposal={now?.title ?? ''}
          onClose={() => setMarking(false)}
        />
      )}
    </>
  );
};

function useBookmarks(replay: ReplayHost, notebook: NotebookHost | undefined): readonly StoryTime[] {
  const bookmarks = useSyncExternalStore(
    notebook?.book.subscribe ?? never,
    () => notebook?.book.getState().bookmarks ?? noBookmarks,
  );
  return useMemo(() => bookmarks.map(({ play }) => replay.storyOf(play)), [bookmarks, replay]);
}

/** Worked out after the picture stands, because the branch is folded to its end for it. */
function useNewestBranch(whatIf: WhatIfHost | undefined): BranchCourse | undefined {
  const id = useSyncExternalStore(whatIf?.state.subscribe ?? never, () => whatIf?.state.getState().branches.at(-1)?.id);
  const [found, setFound] = useState<{ readonly id: string; readonly course: BranchCourse | undefined }>();
  useEffect(() => {
    if (!whatIf || id === undefined) return undefined;
    const later = setTimeout(() => setFound({ id, course: whatIf.course(id) }), 50);
    return () => clearTimeout(later);
  }, [whatIf, id]);
  return found?.id === id ? found?.course : undefined;
}

const noBookmarks: readonly BookMark[] = [];
const never = () => () => undefined;
