import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { LineField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { useOneAtATime } from '../shared/one-at-a-time.ts';
import { Segmented } from '../shared/segmented.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { useAppStore } from '../shared/store-context.tsx';
import { useConsole } from './console-actions.tsx';
import { Pick } from './pick.tsx';
import { minutesAgo } from './plan-time.ts';
import { emptyRecord, recordKinds, shareables, spokenOf } from './record-form.ts';
import type { RecordForm, RecordKind } from './record-form.ts';
import { RolePicks } from './role-picks.tsx';
import { names } from './row-words.ts';

const back = ['0', '1', '2', '5', '10'] as const;

/**
 * What was said or done aloud, for the seat it counts for (MECHANICS.md section 12). Two keys: F2 and the number of the kind.
 */
export const RecordDialog = (props: {
  readonly view: FacilitatorView;
  readonly onActFor: (seat: number) => void;
  readonly onClose: () => void;
}) => {
  const t = useT('facilitator');
  const store = useAppStore();
  const { act } = useConsole();
  const once = useOneAtATime();
  const { view } = props;
  const [form, setForm] = useState<RecordForm>(() => emptyRecord(view));
  const [reason, setReason] = useState('');
  const [ago, setAgo] = useState<(typeof back)[number]>('0');
  const change = (part: Partial<RecordForm>): void => setForm((old) => ({ ...old, ...part }));
  const spoken = spokenOf(form);

  const save = async (): Promise<void> => {
    const clock = store.getState().clock;
    if (!spoken) return;
    const since = ago === '0' || !clock ? {} : { since: minutesAgo(clock, Number(ago)) };
    const because = reason.trim() === '' ? {} : { reason: reason.trim() };
    if (await act({ act: 'record', spoken, ...because, ...since }, t('record.done'))) props.onClose();
  };
  // Numbers choose the kind as long as no text is being typed.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
    if (event.target instanceof HTMLSelectElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const kind = recordKinds[Number(event.key) - 1];
    if (kind) {
      event.preventDefault();
      change({ kind });
    }
  };
  const roles = view.roles.map((role) => ({ value: role.id, text: role.name }));
  return (
    <Sheet
      title={t('record.title')}
      onClose={props.onClose}
      footer={
        <>
          {form.kind !== 'act' && (
            <Button kind="primary" disabled={!spoken} onClick={() => once(save)}>
              {t('record.save')}
            </Button>
          )}
          <Button onClick={props.onClose}>{t('cancel')}</Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="fcs fc-wide" onKeyDown={onKeyDown}>
        <Segmented<RecordKind>
          label={t('record.kind')}
          value={form.kind}
          onChange={(kind) => change({ kind })}
          choices={recordKinds.map((kind, n) => ({
            value: kind,
            text: (
              <span>
                <b className="fc-key">{n + 1}</b> {t(`record.kind.${kind}`)}
              </span>
            ),
          }))}
        />
        {form.kind === 'act' ? (
          <fieldset className="plain-field gap">
            <legend className="lab">{t('record.whichSeat')}</legend>
            <div className="picks">
              {view.seats.map((seat) => (
                <button key={seat.index} type="button" className="fc-pick" onClick={() => props.onActFor(seat.index)}>
                  {names(seat.roles)}
                </button>
              ))}
            </div>
            <p className="lead gap">{t('record.actHint')}</p>
          </fieldset>
        ) : (
          <>
            <Pick label={t('record.who')} value={form.role} options={roles} onChange={(role) => change({ role })} />
            {form.kind === 'share' && (
              <>
                <Pick
                  label={t('record.what')}
                  value={form.item}
                  options={shareables(view, form.role, t)}
                  onChange={(item) => change({ item })}
                />
                <div className="gap">
                  <RolePicks
                    label={t('record.toWhom')}
                    roles={view.roles}
                    value={form.to}
                    onChange={(to) => change({ to })}
                  />
                </div>
              </>
            )}
            {form.kind === 'signal' && (
              <>
                <Pick
                  label={t('record.signal')}
                  value={form.signal}
                  options={view.signals.map((signal) => ({
                    value: signal.id,
                    text: signal.at === undefined ? signal.title : t('record.already', { what: signal.title }),
                  }))}
                  onChange={(signal) => change({ signal })}
                />
                <div className="gap">
                  <Segmented<'1' | '0.5'>
                    label={t('record.credit')}
                    value={form.credit}
                    onChange={(credit) => change({ credit })}
                    choices={[
                      { value: '1', text: t('record.full') },
                      { value: '0.5', text: t('record.half') },
                    ]}
                  />
                </div>
              </>
            )}
            {form.kind === 'expectation' && (
              <>
                <Pick
                  label={t('record.expectation')}
                  value={form.expectation}
                  options={view.expectations
                    .filter((row) => row.state !== 'out' && row.state !== 'waiting')
                    .map((row) => ({ value: row.id, text: `${row.role.short}: ${row.text}` }))}
                  onChange={(expectation) => {
                    const row = view.expectations.find((one) => one.id === expectation);
                    change({ expectation, ...(row ? { role: row.role.id } : {}) });
                  }}
                />
                <div className="gap">
                  <Segmented<'met' | 'not'>
                    label={t('record.met')}
                    value={form.met}
                    onChange={(met) => change({ met })}
                    choices={[
                      { value: 'met', text: t('expectation.met') },
                      { value: 'not', text: t('expectation.missed') },
                    ]}
                  />
                </div>
              </>
            )}
            <div className="cols gap">
              <LineField
                label={t('record.reason')}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
              <Pick
                label={t('record.since')}
                value={ago}
                options={back.map((minutes) => ({
                  value: minutes,
                  text: minutes === '0' ? t('record.now') : t('record.ago', { count: Number(minutes) }),
                }))}
                onChange={(value) => setAgo(back.find((one) => one === value) ?? '0')}
              />
            </div>
          </>
        )}
      </div>
    </Sheet>
  );
};
