import { IconPlayerPlay } from '@tabler/icons-react';
import { memo, useCallback, useMemo, useState } from 'react';
import type { MselRow, MselSheet } from '../../../projections/authoring/msel-sheet.ts';
import { Button } from '../../shared/button.tsx';
import { useT } from '../../shared/i18n.ts';
import { useHands, useSheet } from '../studio-hands.tsx';
import { ChoiceCell, PlaceButton, TextCell } from './cell.tsx';
import { ShiftForm } from './shift-form.tsx';

const channels = ['mail', 'phone', 'chat', 'news', 'social', 'vendor', 'parliament', 'memo', 'system'] as const;
const types = ['admin', 'context', 'action', 'contingency', 'noise'] as const;

interface RowProps {
  readonly row: MselRow;
  readonly roles: MselSheet['roles'];
  readonly senders: MselSheet['senders'];
  readonly ticked: boolean;
  readonly onTick: (id: string) => void;
}

/** Most rows are as they were when something was typed in the text: only what changed is drawn again. */
const Row = memo((props: RowProps) => {
  const t = useT('studio');
  const hands = useHands();
  const { row, senders } = props;
  const set = (field: string) => (value: string) => hands.edit({ edit: 'set', id: row.id, path: [field], value });
  const roles = new Map(props.roles.map(({ id, short }) => [id, short]));
  const label = (column: string): string => `${column} ${row.id}`;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={t('msel.tick', { id: row.id })}
          checked={props.ticked}
          onChange={() => props.onTick(row.id)}
        />
      </td>
      <td className="tn">
        {row.at === undefined ? (
          <span className="sheet-waits">
            {t(`trigger.${row.trigger}`)} {row.waits}
          </span>
        ) : (
          <TextCell label={label(t('msel.at'))} value={row.at} table={row} onKeep={set('at')} />
        )}
      </td>
      <td className="tn">{row.real === undefined ? '–' : row.real}</td>
      <th scope="row">
        <PlaceButton id={row.id} onShow={row.place && (() => row.place && hands.show(row.place))} />
      </th>
      <td className="sheet-wide">
        <TextCell label={label(t('msel.gist'))} value={row.gist} table={row} onKeep={set('gist')} long />
      </td>
      <td>
        <ChoiceCell
          label={label(t('msel.channel'))}
          value={row.channel}
          choices={channels.map((value) => ({ value, text: t(`channel.${value}`) }))}
          onKeep={set('channel')}
        />
      </td>
      <td>
        <ChoiceCell
          label={label(t('msel.from'))}
          value={row.from}
          choices={senders.map((value) => ({ value, text: value }))}
          onKeep={set('from')}
        />
      </td>
      <td>{row.to === 'all' ? t('msel.all') : row.to.map((id) => roles.get(id) ?? id).join(', ')}</td>
      <td>
        <ChoiceCell
          label={label(t('msel.type'))}
          value={row.type}
          choices={types.map((value) => ({ value, text: t(`type.${value}`) }))}
          onKeep={set('type')}
        />
      </td>
      <td>
        <Button
          kind="quiet"
          size="small"
          aria-label={t('msel.play', { id: row.id })}
          title={t('msel.play', { id: row.id })}
          disabled={row.at === undefined}
          onClick={() => hands.play(row.id)}
        >
          <IconPlayerPlay size={16} aria-hidden />
        </Button>
      </td>
    </tr>
  );
});

/** The script as a table: filter it, type in it, move it in time, play from it. Each change is a change of the text beside it. */
export const MselPanel = () => {
  const t = useT('studio');
  const [variant, setVariant] = useState('');
  const ask = useMemo(() => (variant === '' ? {} : { variant }), [variant]);
  const sheet = useSheet('msel', ask);
  const [words, setWords] = useState('');
  const [move, setMove] = useState('');
  const [role, setRole] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick = useCallback(
    (id: string) =>
      setTicked((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  if (!sheet) return <p>{t('sheet.waits')}</p>;
  const wanted = words.trim().toLowerCase();
  const rows = sheet.rows.filter(
    (row) =>
      (move === '' || row.move === move) &&
      (role === '' || row.to === 'all' || row.to.includes(role)) &&
      (variant === '' || row.variants.includes(variant)) &&
      (wanted === '' || `${row.id} ${row.gist} ${row.from} ${row.channel}`.toLowerCase().includes(wanted)),
  );
  const chosen = rows.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const select = (
    label: string,
    value: string,
    onChange: (value: string) => void,
    all: string,
    options: readonly { readonly id: string; readonly text: string }[],
  ) => (
    <select className="ta ta-line" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{all}</option>
      {options.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
  return (
    <>
      <div className="sheet-filter">
        <input
          className="ta ta-line"
          aria-label={t('sheet.words')}
          placeholder={t('sheet.words')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {select(
          t('rehearse.variant'),
          variant,
          setVariant,
          t('msel.variants'),
          sheet.variants.map(({ id, title }) => ({ id, text: title })),
        )}
        {select(
          t('msel.move'),
          move,
          setMove,
          t('msel.moves'),
          sheet.moves.map(({ id, title }) => ({ id, text: title })),
        )}
        {select(
          t('msel.to'),
          role,
          setRole,
          t('msel.roles'),
          sheet.roles.map(({ id, short }) => ({ id, text: short })),
        )}
      </div>
      <ShiftForm ids={chosen} onDone={() => setTicked(new Set())} />
      <p role="status" className="pb-sum">
        {t('msel.count', { count: rows.length, all: sheet.rows.length })}
      </p>
      {/* The table is wider than its place; with the keyboard it is scrolled by what has the focus in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="sheet-scroll" tabIndex={0} role="region" aria-label={t('panel.msel')}>
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">{t('msel.chosen')}</span>
              </th>
              <th scope="col">{t('msel.at')}</th>
              <th scope="col">{t('msel.real')}</th>
              <th scope="col">{t('msel.id')}</th>
              <th scope="col">{t('msel.gist')}</th>
              <th scope="col">{t('msel.channel')}</th>
              <th scope="col">{t('msel.from')}</th>
              <th scope="col">{t('msel.to')}</th>
              <th scope="col">{t('msel.type')}</th>
              <th scope="col">
                <span className="vh">{t('rehearse')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.id}
                row={row}
                roles={sheet.roles}
                senders={sheet.senders}
                ticked={ticked.has(row.id)}
                onTick={tick}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
