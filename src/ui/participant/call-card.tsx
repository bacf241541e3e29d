import { IconPhone } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { MessageView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { PartyPicture } from '../shared/portrait.tsx';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { useApp } from '../shared/store-context.tsx';
import { callBehind } from './calls.ts';
import { useNavigation } from './navigation.tsx';
import { ringTone } from './ring-tone.ts';
import { othersOf } from './others.ts';
import { useRoleView } from './role-view-context.tsx';
import { ShareSheet } from './share-sheet.tsx';
import { useAnswer } from './use-answer.ts';

const Card = (props: { readonly call: MessageView; readonly onLater: () => void }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { go } = useNavigation();
  const { answer: take, busy, refusal } = useAnswer(props.call);
  const [passing, setPassing] = useState(false);
  const sound = useApp((state) => state.local.sound);
  const { call } = props;
  useEffect(() => (sound ? ringTone() : undefined), [sound, call.handle]);
  const answer = async (): Promise<void> => {
    const opens = callBehind(view, call);
    if (await take()) go('phone', opens?.handle ?? call.handle);
  };
  const as = view.me.length > 1 ? view.me.find((role) => role.handle === call.as)?.name : undefined;
  return (
    <aside className="call" aria-label={t('call.incoming')}>
      <span className="arcs">
        <PartyPicture party={call.from} size={56} />
      </span>
      <div className="call-who">
        <b lang={view.language}>{t('call.rings-name', { name: call.from.name })}</b>
        <p>{as === undefined ? t('call.for-you') : t('call.for-role', { role: as })}</p>
        <RefusalNote refusal={refusal} busy={busy} />
      </div>
      <div className="cb">
        <Button kind="spoed" disabled={busy} onClick={() => void answer()}>
          <IconPhone size={18} aria-hidden />
          {t('call.answer')}
        </Button>
        <Button onClick={props.onLater}>{t('call.later')}</Button>
        {call.canShare && othersOf(view).length > 0 && (
          <Button onClick={() => setPassing(true)}>{t('call.pass')}</Button>
        )}
      </div>
      {passing && (
        <ShareSheet
          what={t('call.rings-name', { name: call.from.name })}
          item={{ kind: 'message', message: call.handle }}
          onClose={() => setPassing(false)}
          onDone={() => setPassing(false)}
        />
      )}
    </aside>
  );
};

/** A ringing call: slides in over the reading pane and takes no focus. 'Terugbellen' puts it aside; it stays under Telefoon. */
export const CallCard = () => {
  const view = useRoleView();
  const [aside, setAside] = useState<readonly string[]>([]);
  const call = view.messages.find((one) => one.state === 'ringing' && !aside.includes(one.handle));
  if (!call || view.phase !== 'running') return null;
  return <Card key={call.handle} call={call} onLater={() => setAside([...aside, call.handle])} />;
};
