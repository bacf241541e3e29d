import { useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ReviewView, TimelineItem } from '../../../projections/views/review-view.ts';
import type { NotebookHost } from '../../../store/notebook-host.ts';
import type { ReplayHost } from '../../../store/replay-host.ts';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { Segmented } from '../../shared/segmented.tsx';
import { storyDay, storyHour } from '../../shared/story-time.ts';
import { NearList } from '../near-list.tsx';
import { around } from '../timeline-filter.ts';
import { BookmarkList } from './bookmarks.tsx';
import { SeatSheet } from './seat-sheet.tsx';
import { indexAt, useMoment } from './use-replay.ts';

const NEAR = 9;
type Face = 'table' | 'list' | 'bookmarks';

/** The moment to look at: the screen for the room, what happened around it, or the bookmarks; and the way to each seat's screen. */
export const LeftPane = (props: {
  readonly view: ReviewView;
  readonly items: readonly TimelineItem[];
  readonly replay: ReplayHost;
  readonly notebook: NotebookHost | undefined;
  readonly stage: ReactNode;
  readonly onItem: (item: TimelineItem) => void;
}) => {
  const t = useT('review');
  const language = useLanguage();
  const { view, items, replay, notebook } = props;
  const moment = useMoment(replay);
  const [face, setFace] = useState<Face>('table');
  const [seat, setSeat] = useState<number>();
  const index = indexAt(items, moment);
  const names = (roles: readonly string[]): string =>
    roles.map((id) => view.roles.find((role) => role.id === id)?.short ?? '').join(', ');
  return (
    <section aria-labelledby="rv-near">
      <div className="rv-face">
        <h2 id="rv-near">
          {t('near', { at: storyHour(language, moment.at) })}{' '}
          <span className="lab">{storyDay(language, moment.at)}</span>
        </h2>
        <Segmented
          label={t('replay.view')}
          hideLabel
          value={face}
          choices={[
            { value: 'table', text: t('replay.table') },
            { value: 'list', text: t('replay.list') },
            ...(notebook ? [{ value: 'bookmarks' as const, text: <BookmarkCount notebook={notebook} /> }] : []),
          ]}
          onChange={setFace}
        />
        <label>
          <span className="vh">{t('replay.seat')}</span>
          <select value="" onChange={(event) => setSeat(Number(event.target.value))}>
            <option value="">{t('replay.seat')}</option>
            {moment.groups.map(
              (roles, n) =>
                roles.length > 0 && (
                  <option key={roles.join(' ')} value={n}>
                    {names(roles)}
                  </option>
                ),
            )}
          </select>
        </label>
      </div>
      {face === 'table' && <div className="rv-stage">{props.stage}</div>}
      {face === 'list' && (
        <NearList
          view={view}
          items={around(items, Math.max(0, index), NEAR)}
          now={items[index]}
          onItem={props.onItem}
        />
      )}
      {face === 'bookmarks' && notebook && <BookmarkList replay={replay} notebook={notebook} />}
      {seat !== undefined && <SeatSheet view={view} replay={replay} seat={seat} onClose={() => setSeat(undefined)} />}
    </section>
  );
};

const BookmarkCount = ({ notebook }: { readonly notebook: NotebookHost }) => {
  const t = useT('review');
  const n = useStore(notebook.book, (book) => book.bookmarks.length);
  return t('replay.bookmarks', { n });
};
