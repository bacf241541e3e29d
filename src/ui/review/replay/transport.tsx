import {
  IconBookmark,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { TimelineItem } from '../../../projections/views/review-view.ts';
import type { ReplayHost, ReplaySpeed } from '../../../store/replay-host.ts';
import { Button } from '../../shared/button.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { Segmented } from '../../shared/segmented.tsx';
import { storyDay, storyHour } from '../../shared/story-time.ts';
import { indexAt, stepFrom, useMoment } from './use-replay.ts';

const speeds: readonly ReplaySpeed[] = [0.5, 1, 4, 16, 60, 'recorded'];
/** Of a run on the scrubber's keys, in play ms. */
const STEP = 60_000;

/** One step back or on through the items of the filter. */
export const StepButtons = (props: {
  readonly replay: ReplayHost;
  readonly items: readonly TimelineItem[];
  readonly middle?: ReactNode;
}) => {
  const t = useT('review');
  const { replay, items } = props;
  const moment = useMoment(replay);
  const back = stepFrom(items, moment, -1);
  const on = stepFrom(items, moment, 1);
  const go = (item: TimelineItem | undefined): void => {
    replay.pause();
    if (item) replay.toMoment(item.seq, item.play);
  };
  return (
    <>
      <Button className="ic" aria-label={t('previous')} disabled={!back} onClick={() => go(back)}>
        <IconPlayerSkipBack className="i" size={18} aria-hidden />
      </Button>
      {props.middle}
      <Button className="ic" aria-label={t('next')} disabled={!on} onClick={() => go(on)}>
        <IconPlayerSkipForward className="i" size={18} aria-hidden />
      </Button>
    </>
  );
};

/** Any moment with one control; the arrow keys move a minute of play. */
export const Scrubber = ({ replay }: { readonly replay: ReplayHost }) => {
  const t = useT('review');
  const language = useLanguage();
  const moment = useMoment(replay);
  return (
    <input
      type="range"
      className="rv-scrub"
      min={0}
      max={replay.end}
      step={STEP}
      value={moment.play}
      aria-label={t('replay.moment')}
      aria-valuetext={`${storyDay(language, moment.at)} ${storyHour(language, moment.at)}`}
      onChange={(event) => {
        replay.pause();
        replay.toPlay(Number(event.target.value) as typeof moment.play);
      }}
    />
  );
};

/** Below the lanes: step, play, how fast, where we are. */
export const Transport = (props: {
  readonly replay: ReplayHost;
  readonly items: readonly TimelineItem[];
  readonly onBookmark?: () => void;
  readonly children?: ReactNode;
}) => {
  const t = useT('review');
  const language = useLanguage();
  const { replay, items } = props;
  const { moment, playing, speed } = useStore(replay.state);
  const now = items[indexAt(items, moment)];
  return (
    <footer className="rv-foot">
      <Scrubber replay={replay} />
      <StepButtons
        replay={replay}
        items={items}
        middle={
          <Button kind="primary" onClick={() => (playing ? replay.pause() : replay.play())}>
            {playing ? (
              <IconPlayerPause className="i" size={18} aria-hidden />
            ) : (
              <IconPlayerPlay className="i" size={18} aria-hidden />
            )}
            {t(playing ? 'replay.pause' : 'replay.play')}
          </Button>
        }
      />
      <Segmented
        label={t('replay.speed')}
        hideLabel
        value={String(speed)}
        choices={speeds.map((one) => ({
          value: String(one),
          text: one === 'recorded' ? t('replay.speed.recorded') : one === 0.5 ? '½×' : `${one}×`,
        }))}
        onChange={(value) => replay.setSpeed(speeds.find((one) => String(one) === value) ?? 1)}
      />
      {/* While it plays the stage's own announcements tell what comes. */}
      <p className="now tn" aria-live={playing ? 'off' : 'polite'}>
        <b>{storyHour(language, moment.at)}</b> {now?.title ?? moment.move}
      </p>
      {props.onBookmark && (
        <Button onClick={props.onBookmark}>
          <IconBookmark className="i" size={18} aria-hidden /> {t('replay.bookmark')}
        </Button>
      )}
      {props.children}
    </footer>
  );
};
