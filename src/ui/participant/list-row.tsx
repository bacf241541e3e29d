import type { ReactNode } from 'react';
import type { StoryTime } from '../../base/time.ts';
import { useMoment } from '../shared/use-moment.ts';
import { useNavigation } from './navigation.tsx';

/** The hour; on another day than today also the day. */
export const RowTime = (props: { readonly at: StoryTime }) => <time className="tm tn">{useMoment()(props.at)}</time>;

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
