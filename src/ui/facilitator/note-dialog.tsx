import { useState } from 'react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { TextField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { useOneAtATime } from '../shared/one-at-a-time.ts';
import { Sheet } from '../shared/sheet.tsx';
import { useConsole } from './console-actions.tsx';
import { RolePicks } from './role-picks.tsx';
import type { Receivers } from './role-picks.tsx';

/** A note from exercise staff, outside the story, to one seat or to all. */
export const NoteDialog = (props: {
  readonly view: FacilitatorView;
  readonly to: Receivers;
  readonly onClose: () => void;
}) => {
  const t = useT('facilitator');
  const { act } = useConsole();
  const once = useOneAtATime();
  const [to, setTo] = useState<Receivers>(props.to);
  const [text, setText] = useState('');
  const ready = text.trim() !== '' && (to === 'all' || to.length > 0);
  const send = async (): Promise<void> => {
    if (await act({ act: 'facilitatorNote', to, text: text.trim() }, t('note.sent'))) props.onClose();
  };
  return (
    <Sheet
      title={t('note.title')}
      onClose={props.onClose}
      footer={
        <>
          <Button kind="primary" disabled={!ready} onClick={() => once(send)}>
            {t('note.send')}
          </Button>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="fcs">
        <RolePicks label={t('to')} roles={props.view.roles} value={to} onChange={setTo} />
        <div className="gap">
          <TextField label={t('note.text')} value={text} onChange={(event) => setText(event.target.value)} />
        </div>
      </div>
    </Sheet>
  );
};
