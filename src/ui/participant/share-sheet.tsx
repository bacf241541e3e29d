import { useState } from 'react';
import type { AppState } from '../../store/app-store.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { othersOf } from './others.ts';
import { useRoleView } from './role-view-context.tsx';
import { formOf, useAct } from './use-act.ts';

type Item = Extract<Parameters<AppState['send']>[0], { readonly act: 'share' }>['item'];

const handleOf = (item: Item): string =>
  item.kind === 'message' ? item.message : item.kind === 'fact' ? item.fact : item.card;

/** Gives a message, fact or card to roles or to the whole team: here, or as already said aloud. */
export const ShareSheet = (props: {
  readonly what: string;
  readonly item: Item;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) => {
  const t = useT('participant');
  const shared = useT('shared');
  const view = useRoleView();
  const others = othersOf(view);
  const [to, setTo] = useState<ReadonlySet<string>>(new Set());
  const [way, setWay] = useState<'here' | 'spoken'>('here');
  const { send, busy, refusal } = useAct([formOf('share', handleOf(props.item))], props.onDone);
  const all = to.size === others.length;

  const tick = (handle: string, on: boolean): void => {
    const next = new Set(to);
    if (on) next.add(handle);
    else next.delete(handle);
    setTo(next);
  };
  const share = (): Promise<boolean> =>
    send({
      act: 'share',
      item: props.item,
      to: all ? 'all' : [...to],
      ...(way === 'spoken' ? { spoken: true } : {}),
    });

  return (
    <Sheet
      title={t('share.title')}
      onClose={props.onClose}
      footer={
        <>
          <Button kind="primary" disabled={busy || to.size === 0} onClick={() => void share()}>
            {t(way === 'here' ? 'share.send' : 'share.record')}
          </Button>
          <Button onClick={props.onClose}>{shared('cancel')}</Button>
        </>
      }
    >
      <p className="share-what" lang={view.language}>
        {props.what}
      </p>
      <Segmented
        label={t('share.way')}
        value={way}
        onChange={setWay}
        choices={[
          { value: 'here', text: t('share.here') },
          { value: 'spoken', text: t('share.spoken') },
        ]}
      />
      <fieldset className="plain-field share-to">
        <legend className="lab">{t('share.to')}</legend>
        <CheckField
          label={<b>{t('team.all')}</b>}
          checked={all}
          onChange={(event) => setTo(new Set(event.target.checked ? others.map((role) => role.handle) : []))}
        />
        <div className="share-roles" lang={view.language}>
          {others.map((role) => (
            <CheckField
              key={role.handle}
              label={role.name}
              checked={to.has(role.handle)}
              onChange={(event) => tick(role.handle, event.target.checked)}
            />
          ))}
        </div>
      </fieldset>
      <RefusalNote refusal={refusal} busy={busy} />
    </Sheet>
  );
};
