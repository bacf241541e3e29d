import { useCallback, useMemo, useState } from 'react';
import { useT } from '../../shared/i18n.ts';
import { useSheet } from '../studio-hands.tsx';
import { MselLine } from './msel-line.tsx';
import { ChoiceFilter, saysWords, WordsFilter } from './sheet-filters.tsx';
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
  const nameOf = (from: string): string => sheet.senders.find(({ id }) => id === from)?.name ?? '';
  const rows = sheet.rows.filter(
    (row) =>
      (move === '' || row.move === move) &&
      (role === '' || row.to === 'all' || row.to.includes(role)) &&
      (variant === '' || row.variants.includes(variant)) &&
      saysWords(words, [row.id, row.gist, row.from, nameOf(row.from), row.channel]),
  );
  const chosen = rows.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  return (
    <>
      <div className="sheet-filter">
        <WordsFilter words={words} onWords={setWords} />
        <ChoiceFilter
          label={t('rehearse.variant')}
          value={variant}
          onChange={setVariant}
          all={t('msel.variants')}
          options={sheet.variants.map(({ id, title }) => ({ id, text: title }))}
        />
        <ChoiceFilter
          label={t('msel.move')}
          value={move}
          onChange={setMove}
          all={t('msel.moves')}
          options={sheet.moves.map(({ id, title }) => ({ id, text: title }))}
        />
        <ChoiceFilter
          label={t('msel.to')}
          value={role}
          onChange={setRole}
          all={t('msel.roles')}
          options={sheet.roles.map(({ id, short }) => ({ id, text: short }))}
        />
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
          {[...Map.groupBy(rows, (row) => row.move)].map(([id, lines]) => (
            <tbody key={id}>
              {lines.map((row) => (
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
          ))}
        </table>
      </div>
    </>
  );
};
