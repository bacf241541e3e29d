import { IconClockExclamation, IconGavel } from '@tabler/icons-react';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
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

/** Lanes under two axes: the hour in the story above, the minute at the table below it. */
export const LaneBoard = (props: BoardProps) => {
  const t = useT('studio');
  const { laid, chosen } = props;
  const board = useRef<HTMLDivElement>(null);
  const stop =
    laid.lanes.flatMap(({ items }) => items).find(({ item }) => item.id === chosen) ?? laid.lanes[0]?.items[0];
  const onKeyDown = (event: KeyboardEvent, { item }: LaidItem): void => {
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
    <div className="ln-scroll" ref={board} role="group" aria-label={t('lanes.board')}>
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
              {items.map((one) => {
                const { item, x, width, row } = one;
                const label = t('lanes.item', {
                  id: item.id,
                  at: item.at,
                  minute: item.real === undefined ? '–' : Math.round(item.real),
                  title: item.title,
                });
                return (
                  <button
                    key={item.id}
                    type="button"
                    data-item={item.id}
                    className={`ln-item ln-${item.kind}${item.unsure ? ' ln-unsure' : ''}`}
                    style={{ left: x, top: row * ROW + 3, width }}
                    tabIndex={stop?.item.id === item.id ? 0 : -1}
                    aria-pressed={chosen === item.id}
                    aria-label={label}
                    title={label}
                    onFocus={() => props.onChoose(item.id)}
                    onClick={() => props.onOpen(item)}
                    onKeyDown={(event) => onKeyDown(event, one)}
                  >
                    <Sign item={item} />
                    {width > 60 && <span>{item.title}</span>}
                  </button>
                );
              })}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
};
