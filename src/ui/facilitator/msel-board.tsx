import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { FacilitatorView, InjectRow } from '../../projections/views/facilitator-view.ts';
import { useT } from '../shared/i18n.ts';
import { InjectDetails } from './inject-details.tsx';
import { currentMove, filterInjects, nextInject, sortInjects, statusGroups } from './msel-filter.ts';
import type { StatusGroup } from './msel-filter.ts';
import { gridIntent } from './msel-keys.ts';
import { MselRow } from './msel-row.tsx';
import { Toasts } from './toasts.tsx';
import { useRowActs } from './use-row-acts.ts';

const nowMove = 'now';

/** The script of injects as a grid: one row has the focus and stands open, with its buttons. */
export const MselBoard = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const { view } = props;
  const [move, setMove] = useState(nowMove);
  const [role, setRole] = useState('');
  const [group, setGroup] = useState<StatusGroup | ''>('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [details, setDetails] = useState<string | null>(null);
  const act = useRowActs();
  const body = useRef<HTMLTableSectionElement>(null);
  const scroller = useRef<HTMLDivElement>(null);

  const here = currentMove(view.moves);
  const moveId = move === nowMove ? here?.id : move === '' ? undefined : move;
  const rows = sortInjects(
    filterInjects(view.injects, {
      ...(moveId === undefined ? {} : { move: moveId }),
      ...(role === '' ? {} : { role }),
      ...(group === '' ? {} : { group }),
    }),
  );
  const open = rows.find((row) => row.id === chosen) ?? nextInject(rows) ?? rows[0];
  const index = open ? rows.indexOf(open) : -1;
  const shown = view.injects.find((row) => row.id === details);

  const focusRow = (row: InjectRow | undefined): void => {
    if (!row) return;
    setChosen(row.id);
    body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus();
  };

  // Opens at what comes next; afterwards the reader's place is left alone.
  const place = `${moveId ?? ''} ${role} ${group}`;
  useEffect(() => {
    const row = body.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    const pane = scroller.current;
    if (row && pane) pane.scrollTop = Math.max(0, row.offsetTop - pane.clientHeight * 0.45);
  }, [place]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    const onRow = event.target instanceof HTMLTableRowElement;
    if (!open || (!onRow && (event.key === 'Enter' || event.key === ' '))) return;
    const intent = gridIntent(event.key, {
      index,
      count: rows.length,
      can: open.can,
      modified: event.ctrlKey || event.altKey || event.metaKey,
    });
    if (!intent) return;
    event.preventDefault();
    if (intent.kind === 'move') focusRow(rows[intent.to]);
    else if (intent.kind === 'details') setDetails(open.id);
    else act(open, intent.act);
  };

  return (
    <section className="fc-pane fc-script" aria-labelledby="script-head">
      <div className="fc-head">
        <h2 id="script-head">{t('script')}</h2>
        <div className="fc-right">
          <select
            className={move === nowMove ? 'fc-select on' : 'fc-select'}
            aria-label={t('script.move')}
            value={move}
            onChange={(event) => setMove(event.target.value)}
          >
            <option value={nowMove}>{t('script.moveN', { n: here?.number ?? 1 })}</option>
            <option value="">{t('script.allMoves')}</option>
            {view.moves
              .filter((other) => other.state !== 'notPlayed' && other.id !== here?.id)
              .map((other) => (
                <option key={other.id} value={other.id}>
                  {t('script.moveN', { n: other.number })}
                </option>
              ))}
          </select>
          <select
            className="fc-select"
            aria-label={t('script.seat')}
            value={role}
            onChange={(event) => setRole(event.target.value)}
          >
            <option value="">{t('script.allSeats')}</option>
            {view.roles.map((one) => (
              <option key={one.id} value={one.id}>
                {one.short}
              </option>
            ))}
          </select>
          <select
            className="fc-select"
            aria-label={t('script.status')}
            value={group}
            onChange={(event) => setGroup(statusGroups.find((one) => one === event.target.value) ?? '')}
          >
            <option value="">{t('script.allStatuses')}</option>
            {statusGroups.map((one) => (
              <option key={one} value={one}>
                {t(`script.group.${one}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="fc-scroll" ref={scroller}>
        {rows.length === 0 ? (
          <p className="fc-empty">{t('script.none')}</p>
        ) : (
          <table className="msel" role="grid" aria-label={t('script.grid')} aria-describedby="script-keys">
            <colgroup>
              <col style={{ width: 66 }} />
              <col style={{ width: 28 }} />
              <col />
              <col style={{ width: 108 }} />
              <col style={{ width: 112 }} />
            </colgroup>
            <thead className="vh">
              <tr>
                <th scope="col">{t('script.col.time')}</th>
                <th scope="col">{t('script.col.channel')}</th>
                <th scope="col">{t('script.col.what')}</th>
                <th scope="col">{t('script.col.to')}</th>
                <th scope="col">{t('script.col.state')}</th>
              </tr>
            </thead>
            <tbody ref={body} onKeyDown={onKeyDown}>
              {rows.map((row) => (
                <MselRow
                  key={row.id}
                  row={row}
                  view={view}
                  open={row === open}
                  onFocus={() => setChosen(row.id)}
                  onDetails={() => setDetails(row.id)}
                />
              ))}
            </tbody>
          </table>
        )}
        <p id="script-keys" className="vh">
          {t('script.keys')}
        </p>
      </div>
      <Toasts />
      {shown && <InjectDetails row={shown} view={view} onClose={() => setDetails(null)} />}
    </section>
  );
};
