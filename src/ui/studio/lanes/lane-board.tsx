import { IconClockExclamation, IconGavel } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import type { LaneItem, LaneSheet } from '../../../projections/authoring/lane-sheet.ts';
import { ChannelIcon } from '../../shared/channel-icon.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { storyDayShort, storyHour } from '../../shared/story-time.ts';
import { neighbour, ROW, type LaidItem, type LaidLanes } from './lay-lanes.ts';

/** Story minutes by which an arrow with Alt moves what has the focus. */
const STEP = 5;

const Sign = ({ item }: { readonly item: LaneItem }) =>
  item.kind === 'decision' ? (
    <IconGavel className="i" size={18} aria-hidden />
  ) : item.kind === 'deadline' ? (
    <IconClockExclamation className="i" size={18} aria-hidden />
  ) : (
    <ChannelIcon channel={item.channel ?? 'system'} size={18} />
  );

interface BoardProps {
  readonly sheet: LaneSheet;
  readonly laid: LaidLanes;
  readonly titleOf: (lane: string) => string;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (item: LaneItem) => void;
  readonly onShift: (item: LaneItem, minutes: number) => void;
}

const Axis = ({ sheet, laid }: Pick<BoardProps, 'sheet' | 'laid'>) => {
  const language = useLanguage();
  const t = useT('studio');
  const days = new Set<string>();
  return (
    <div className="ln-axis" style={{ width: laid.width }} aria-hidden>
      {laid.axis.ticks.map(({ at, x }) => {
        const day = storyDayShort(language, at);
        const first = !days.has(day) && days.add(day);
        return (
          <span key={at} className="ln-tick" style={{ left: x }}>
            {first && <b>{day} </b>}
            {storyHour(language, at)}
          </span>
        );
      })}
      {laid.minutes.map(({ minute, x }) => (
        <span key={minute} className="ln-minute" style={{ left: x }}>
          {t('lanes.minute', { minute })}
        </span>
      ))}
      {laid.axis.gaps.map(({ x, width }) => (
        <span key={x} className="ln-gap" style={{ left: x, width }} />
      ))}
      {sheet.windows.length === 0 && '–'}
    </div>
  );
};

/** Most stand as they stood after something was typed in the text: only what changed is drawn again, so the board hears what is done with them. */
const BoardItem = memo(
  ({ item, x, width, row, stop, chosen }: LaidItem & { readonly stop: boolean; readonly chosen: boolean }) => {
    const t = useT('studio');
    const label = t('lanes.item', {
      id: item.id,
      at: item.at,
      minute: item.real === undefined ? '–' : Math.round(item.real),
      title: item.title,
    });
    return (
      <button
        type="button"
        data-item={item.id}
        className={`ln-item ln-${item.kind}${item.unsure ? ' ln-unsure' : ''}`}
        style={{ left: x, top: row * ROW + 3, width }}
        tabIndex={stop ? 0 : -1}
        aria-pressed={chosen}
        aria-label={label}
        title={label}
      >
        <Sign item={item} />
        {width > 60 && <span>{item.title}</span>}
      </button>
    );
  },
);

/** Lanes under two axes: the hour in the story above, the minute at the table below it. */
export const LaneBoard = (props: BoardProps) => {
  const t = useT('studio');
  const { laid, chosen } = props;
  const board = useRef<HTMLDivElement>(null);
  const all = laid.lanes.flatMap(({ items }) => items);
  const stop = all.find(({ item }) => item.id === chosen) ?? laid.lanes[0]?.items[0];
  const itemOf = ({ target }: SyntheticEvent): LaneItem | undefined => {
    const place = target instanceof Element ? target.closest('[data-item]') : null;
    return all.find(({ item }) => item.id === place?.getAttribute('data-item'))?.item;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const item = itemOf(event);
    if (!item) return;
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      props.onShift(item, event.key === 'ArrowLeft' ? -STEP : STEP);
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!/^(Arrow|Home|End)/.test(event.key)) return;
    event.preventDefault();
    const next = neighbour(laid.lanes, item.id, event.key);
    if (next === undefined) return;
    props.onChoose(next);
    board.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <div
      className="ln-scroll"
      ref={board}
      role="group"
      aria-label={t('lanes.board')}
      onFocus={(event) => {
        const item = itemOf(event);
        if (item) props.onChoose(item.id);
      }}
      onClick={(event) => {
        const item = itemOf(event);
        if (item) props.onOpen(item);
      }}
      onKeyDown={onKeyDown}
    >
      <div className="ln" style={{ width: laid.width + 120 }}>
        <span className="ln-corner" aria-hidden />
        <Axis sheet={props.sheet} laid={laid} />
        {laid.lanes.map(({ id, items, rows }) => (
          <div key={id} className="ln-lane" role="group" aria-label={props.titleOf(id)}>
            <span className="ln-name" aria-hidden>
              {props.titleOf(id)}
            </span>
            <div className="ln-row" style={{ minHeight: rows * ROW + 4 }}>
              {laid.axis.gaps.map(({ x, width }) => (
                <span key={x} className="ln-gap" style={{ left: x, width }} />
              ))}
              {items.map((one) => (
                <BoardItem
                  key={one.item.id}
                  {...one}
                  stop={stop?.item.id === one.item.id}
                  chosen={chosen === one.item.id}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
};
