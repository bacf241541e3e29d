import { useState } from 'react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import type { JumpTarget } from '../../store/facilitator-host.ts';
import { Button } from '../shared/button.tsx';
import { LineField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { useOneAtATime } from '../shared/one-at-a-time.ts';
import { Segmented } from '../shared/segmented.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { useClock } from '../shared/use-clock.ts';
import { useConsole } from './console-actions.tsx';
import { DueList } from './due-list.tsx';
import { useHost } from './host-context.tsx';
import { nextPlayAt } from './plan-time.ts';
import { usePreview } from './use-preview.ts';

type Way = 'next' | 'time' | 'endOfMove';

/** Jump: everything in between is played in order, and listed first. */
export const JumpDialog = (props: { readonly view: FacilitatorView; readonly onClose: () => void }) => {
  const t = useT('facilitator');
  const host = useHost();
  const { run } = useConsole();
  const once = useOneAtATime();
  const clock = useClock();
  const [way, setWay] = useState<Way>('next');
  const [hour, setHour] = useState('');
  const play = way === 'time' && clock ? nextPlayAt(props.view.moves, hour, clock.story) : undefined;
  const target: JumpTarget | undefined = way === 'time' ? (play === undefined ? undefined : { play }) : { to: way };
  const items = usePreview(() => target && host.previewJump(target), `${way} ${play ?? ''}`);
  const jump = async (): Promise<void> => {
    if (target && (await run(() => host.jump(target), t('jump.done')))) props.onClose();
  };
  return (
    <Sheet
      title={t('jump.title')}
      onClose={props.onClose}
      footer={
        <>
          <Button kind="primary" disabled={!target || !items} onClick={() => once(jump)}>
            {t('jump.go')}
          </Button>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="fcs">
        <Segmented<Way>
          label={t('jump.to')}
          value={way}
          onChange={setWay}
          choices={[
            { value: 'next', text: t('jump.next') },
            { value: 'time', text: t('jump.time') },
            { value: 'endOfMove', text: t('jump.end') },
          ]}
        />
        {way === 'time' && (
          <div className="gap">
            <LineField
              type="time"
              label={t('jump.hour')}
              value={hour}
              onChange={(event) => setHour(event.target.value)}
            />
          </div>
        )}
        {way === 'time' && hour !== '' && play === undefined ? (
          <p className="lead gap">{t('jump.notPlayed')}</p>
        ) : (
          target && <DueList items={items} none={t('jump.nothing')} />
        )}
      </div>
    </Sheet>
  );
};
