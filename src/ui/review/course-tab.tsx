import { IconPlayerSkipBack, IconPlayerSkipForward } from '@tabler/icons-react';
import type { ReviewView, TimelineItem } from '../../projections/views/review-view.ts';
import { Button } from '../shared/button.tsx';
import { ChannelIcon } from '../shared/channel-icon.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyDay, storyHour } from '../shared/story-time.ts';
import { decisionAt } from './decision-at.ts';
import { KnownThen } from './known-then.tsx';
import { LanesPicture } from './lanes-picture.tsx';
import { Profile } from './profile.tsx';
import { around } from './timeline-filter.ts';

const NEAR = 9;

const Near = (props: {
  readonly view: ReviewView;
  readonly items: readonly TimelineItem[];
  readonly now: TimelineItem;
  readonly onSeq: (seq: number) => void;
}) => {
  const t = useT('review');
  const language = useLanguage();
  const short = (id: string): string | undefined => props.view.roles.find((role) => role.id === id)?.short;
  return (
    <ol className="rv-near">
      {props.items.map((item, n) => {
        const roles = item.roles.map(short).filter((name) => name !== undefined);
        return (
          <li key={`${item.seq} ${n}`}>
            <button type="button" aria-current={item === props.now} onClick={() => props.onSeq(item.seq)}>
              <span className="tn">{storyHour(language, item.at)}</span>
              <span>{item.channel && <ChannelIcon channel={item.channel} size={18} />}</span>
              <span>
                {item.title}
                {item === props.now && item.detail && <small>{item.detail}</small>}
              </span>
              <em>
                {roles.length > 2 ? t('nRoles', { count: roles.length }) : roles.join(', ')}
                {item.spoken && ` (${t('spoken')})`}
              </em>
            </button>
          </li>
        );
      })}
    </ol>
  );
};

/** The run around one moment: what happened, what the deciders knew, the profile; below it all of it as lanes. */
export const CourseTab = (props: {
  readonly view: ReviewView;
  readonly seq: number | undefined;
  readonly onSeq: (seq: number) => void;
}) => {
  const t = useT('review');
  const language = useLanguage();
  const { view } = props;
  const items = view.timeline;
  const wanted = items.findIndex((item) => item.seq === props.seq);
  const start = items.findIndex((item) => item.kind === 'decision');
  const index = wanted >= 0 ? wanted : Math.max(0, start);
  const now = items[index];
  if (!now) {
    return (
      <main className="rv-main">
        <p className="lead">{t('nothing')}</p>
      </main>
    );
  }
  const decision = decisionAt(view.decisions, now.at);
  const step = (by: number): void => {
    const next = items[Math.min(items.length - 1, Math.max(0, index + by))];
    if (next) props.onSeq(next.seq);
  };
  return (
    <>
      <main className="rv-main">
        <div className="rv-top">
          <section aria-labelledby="rv-near">
            <h2 id="rv-near">
              {t('near', { at: storyHour(language, now.at) })} <span className="lab">{storyDay(language, now.at)}</span>
            </h2>
            <Near view={view} items={around(items, index, NEAR)} now={now} onSeq={props.onSeq} />
          </section>
          {decision && <KnownThen decision={decision} />}
          <Profile view={view} />
        </div>
        <LanesPicture view={view} now={now} onSeq={props.onSeq} />
      </main>
      <footer className="rv-foot">
        <Button className="ic" aria-label={t('previous')} disabled={index === 0} onClick={() => step(-1)}>
          <IconPlayerSkipBack className="i" size={18} aria-hidden />
        </Button>
        <Button className="ic" aria-label={t('next')} disabled={index === items.length - 1} onClick={() => step(1)}>
          <IconPlayerSkipForward className="i" size={18} aria-hidden />
        </Button>
        <p className="now tn" aria-live="polite">
          <b>{storyHour(language, now.at)}</b> {now.title}
        </p>
        <p className="rv-legend">
          <span>
            <i className="q" />
            {t('shape.message')}
          </span>
          <span>
            <i className="d" />
            {t('shape.decision')}
          </span>
          <span>
            <i className="o" />
            {t('shape.sent')}
          </span>
          <span>
            <i className="s" />
            {t('shape.share')}
          </span>
        </p>
      </footer>
    </>
  );
};
