import type { ReactNode } from 'react';
import type { StoryTime } from '../../base/time.ts';
import { useLanguage } from '../shared/i18n.ts';
import { useApp } from '../shared/store-context.tsx';
import { storyDayShort, storyHour } from '../shared/story-time.ts';
import { useNavigation } from './navigation.tsx';

const dayOf = (time: number): number => Math.floor(time / 86_400_000);

/** The hour; on another day than today also the day. */
export const RowTime = (props: { readonly at: StoryTime }) => {
  const language = useLanguage();
  const today = useApp((state) => (state.clock ? dayOf(state.clock.story) : undefined));
  return (
    <time className="tm tn">
      {today !== undefined && today !== dayOf(props.at) && `${storyDayShort(language, props.at)} `}
      {storyHour(language, props.at)}
    </time>
  );
};

export interface ListRowProps {
  readonly item: string;
  readonly title: ReactNode;
  readonly line?: ReactNode;
  readonly at?: StoryTime;
  readonly fresh?: boolean;
  readonly chips?: ReactNode;
  readonly lang?: string;
}

/** One row of the middle column. */
export const ListRow = (props: ListRowProps) => {
  const { place, go } = useNavigation();
  const selected = place.item === props.item;
  return (
    <li className={`${selected ? 'sel' : ''}${props.fresh ? ' new' : ''}`} lang={props.lang}>
      <button
        type="button"
        data-row
        aria-current={selected ? 'true' : undefined}
        onClick={() => go(place.tab, props.item)}
      >
        <span className="row-top">
          <b>{props.title}</b>
          {props.at !== undefined && <RowTime at={props.at} />}
        </span>
        {props.line !== undefined && <span className="row-line">{props.line}</span>}
        {props.chips}
      </button>
    </li>
  );
};
