import { IconCheck, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { MarkedLine } from '../shared/exercise-mark.tsx';
import { useT } from '../shared/i18n.ts';
import { playTestTone } from './test-tone.ts';
import { useHost, useHostStatus } from './host-context.tsx';
import { notReady } from './not-ready.ts';
import { names } from './row-words.ts';

const Item = (props: {
  readonly done: boolean;
  readonly title: string;
  readonly note?: string;
  readonly children?: ReactNode;
}) => {
  const t = useT('facilitator');
  return (
    <li className={props.done ? 'ok' : undefined}>
      <span className="box" role="img" aria-label={t(props.done ? 'check.done' : 'check.todo')}>
        {props.done && <IconCheck size={14} color="var(--on-table)" aria-hidden />}
      </span>
      <b>{props.title}</b>
      {props.note && <p>{props.note}</p>}
      {props.children && <div className="fc-btns">{props.children}</div>}
    </li>
  );
};

/** Before STARTEX: what the screens know by themselves, and what only a person in the room can say. */
export const StartChecklist = (props: { readonly view: FacilitatorView; readonly onPrint: () => void }) => {
  const t = useT('facilitator');
  const host = useHost();
  const { view } = props;
  const connected = useHostStatus((status) => status.connectedSeats);
  const played = useHostStatus((status) => status.playedSeats);
  const stage = useHostStatus((status) => status.stageConnected);
  const [heard, setHeard] = useState(false);
  const [warned, setWarned] = useState(false);
  const { noScreen, unread } = notReady(view.seats, connected, played, stage);
  const first = view.moves[0];
  return (
    <>
      <div className="fc-head">
        <h2>{t('check')}</h2>
      </div>
      <div className="fc-scroll">
        <ol className="fc-check">
          <Item
            done={noScreen.length === 0}
            title={t('check.screens')}
            note={
              noScreen.length === 0
                ? t('check.screensAll')
                : t('check.screensMissing', { seats: noScreen.map((seat) => names(seat.roles)).join(', ') })
            }
          >
            {noScreen.slice(0, 8).map((seat) => (
              <Button key={seat.index} size="small" onClick={() => host.openWindow({ kind: 'seat', seat: seat.index })}>
                {t('check.openSeat', { seat: names(seat.roles) })}
              </Button>
            ))}
          </Item>
          <Item
            done={unread.length === 0}
            title={t('check.briefs')}
            note={
              unread.length === 0
                ? t('check.briefsAll')
                : t('check.briefsMissing', { seats: unread.map((seat) => names(seat.roles)).join(', ') })
            }
          />
          <Item done={stage} title={t('check.stage')} note={t(stage ? 'check.stageOn' : 'check.stageOff')}>
            <Button size="small" onClick={() => host.openWindow({ kind: 'stage' })}>
              {t('stage.open')}
            </Button>
          </Item>
          <Item done={heard} title={t('check.sound')} note={t('check.soundHint')}>
            <Button size="small" onClick={() => void playTestTone()}>
              <IconPlayerPlay className="i" size={15} aria-hidden /> {t('check.tone')}
            </Button>
            <Button size="small" aria-pressed={heard} onClick={() => setHeard(!heard)}>
              {t('check.heard')}
            </Button>
          </Item>
          <Item done={warned} title={t('check.warning')} note={t('check.warningText')}>
            <Button size="small" aria-pressed={warned} onClick={() => setWarned(!warned)}>
              {t('check.said')}
            </Button>
          </Item>
        </ol>
        {first?.intro && (
          <>
            <div className="fc-head fc-rule">
              <h2>{t('intro')}</h2>
              <span className="lab">{t('intro.aloud')}</span>
            </div>
            <p className="fc-empty">
              <MarkedLine text={first.intro} />
            </p>
          </>
        )}
        <div className="fc-head">
          <Button onClick={props.onPrint}>{t('foot.print')}</Button>
        </div>
      </div>
    </>
  );
};
