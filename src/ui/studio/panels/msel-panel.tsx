import { useCallback, useMemo, useState } from 'react';
import { useT } from '../../shared/i18n.ts';
import { useSheet } from '../studio-hands.tsx';
import { MselLine } from './msel-line.tsx';
import { ShiftForm } from './shift-form.tsx';
import { useSight } from './use-sight.ts';
import '../css/msel.css';

const columns = ['tick', 'at', 'real', 'id', 'gist', 'channel', 'from', 'to', 'type', 'play'] as const;

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
  const watch = useSight();
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
      <div className="sheet-scroll ms-place" tabIndex={0} role="region" aria-label={t('group.script')}>
        <table className="sheet-table ms">
          <colgroup>
            {columns.map((column) => (
              <col key={column} className={`ms-${column}`} />
            ))}
          </colgroup>
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
              <MselLine
                key={row.id}
                row={row}
                roles={sheet.roles}
                senders={sheet.senders}
                ticked={ticked.has(row.id)}
                onTick={tick}
                watch={watch}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
