import { useEffect, useMemo, useRef, useState } from 'react';
import type { LaneItem } from '../../../projections/authoring/lane-sheet.ts';
import { useAnnounce } from '../../shared/announcer.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { Segmented } from '../../shared/segmented.tsx';
import { LaneBoard } from '../lanes/lane-board.tsx';
import { layLanes } from '../lanes/lay-lanes.ts';
import { useHands, useSheet } from '../studio-hands.tsx';
import { NamedPlace, PlaceButton } from './cell.tsx';
import { ShiftForm } from './shift-form.tsx';
import { VariantSelect } from './variant-select.tsx';
import '../css/lanes.css';

const channels = ['mail', 'phone', 'chat', 'news', 'social', 'vendor', 'parliament', 'memo', 'system'] as const;
type By = 'storyline' | 'channel';

const laneOf =
  (by: By) =>
  (item: LaneItem): string =>
    item.kind === 'inject' ? (by === 'channel' ? (item.channel ?? 'system') : item.storyline) : item.kind;

/** The variant over time, in lanes; what has the focus is moved by keys, with the same edit as in the script. */
export const LanesPanel = () => {
  const t = useT('studio');
  const hands = useHands();
  const announce = useAnnounce();
  const language = useLanguage();
  const [variant, setVariant] = useState('');
  const ask = useMemo(() => (variant === '' ? {} : { variant }), [variant]);
  const sheet = useSheet('lanes', ask);
  const [by, setBy] = useState<By>('storyline');
  const [chosen, setChosen] = useState('');
  const laid = useMemo(() => {
    if (!sheet) return undefined;
    const first = by === 'channel' ? channels : [...sheet.storylines.map(({ id }) => id), ''];
    return layLanes(sheet, laneOf(by), [...first, 'decision', 'deadline']);
  }, [sheet, by]);
  const item = sheet?.items.find(({ id }) => id === chosen);
  // Read out where it came to stand, once the text has followed.
  const moved = useRef<{ readonly id: string; readonly at: string }>(undefined);
  useEffect(() => {
    const now = sheet?.items.find(({ id }) => id === moved.current?.id);
    if (!now || now.at === moved.current?.at) return;
    moved.current = undefined;
    announce(t('lanes.moved', { id: now.id, at: now.at }));
  }, [sheet, announce, t]);
  if (!sheet || !laid) return <p>{t('sheet.waits')}</p>;
  const lines = new Map(sheet.storylines.map(({ id, title }) => [id, title]));
  const titleOf = (lane: string): string =>
    lane === ''
      ? t('lanes.none')
      : (lines.get(lane) ??
        (lane === 'decision' || lane === 'deadline' ? t(`lanes.${lane}`) : t(`channel.${lane as 'mail'}`)));
  const shift = (one: LaneItem, minutes: number): void => {
    if (!one.movable) {
      announce(t('lanes.fixed', { id: one.id }));
      return;
    }
    moved.current = one;
    void hands.edit({ edit: 'shift', ids: [one.id], minutes }).then(([problem]) => {
      if (problem) announce(problem[language]);
    });
  };
  return (
    <>
      <div className="sheet-filter">
        <VariantSelect sheet={sheet} onChange={setVariant} />
        <Segmented
          label={t('lanes.by')}
          hideLabel
          value={by}
          onChange={setBy}
          choices={[
            { value: 'storyline', text: t('lanes.by.storyline') },
            { value: 'channel', text: t('lanes.by.channel') },
          ]}
        />
      </div>
      <p className="st-help ln-help">{t('lanes.help')}</p>
      <LaneBoard
        sheet={sheet}
        laid={laid}
        titleOf={titleOf}
        chosen={chosen}
        onChoose={setChosen}
        onOpen={({ place }) => place && hands.show(place)}
        onShift={shift}
      />
      {item && (
        <section className="ln-chosen" aria-label={t('msel.chosen')}>
          <p>
            <b>{item.title}</b>
            <br />
            {item.at}
            {item.real !== undefined && `, ${t('lanes.minute', { minute: Math.round(item.real) })}`}
            {item.unsure && `, ${t('lanes.unsure')}`}{' '}
            <PlaceButton id={item.id} onShow={item.place && (() => item.place && hands.show(item.place))} />
          </p>
          {item.movable && <ShiftForm ids={[item.id]} onDone={() => (moved.current = item)} />}
        </section>
      )}
      {sheet.untimed.length > 0 && (
        <details className="ln-untimed">
          <summary>{t('lanes.untimed', { count: sheet.untimed.length })}</summary>
          <ul>
            {sheet.untimed.map(({ id, title, place }) => (
              <li key={id}>
                <NamedPlace id={id} name={title} onShow={place && (() => hands.show(place))} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
