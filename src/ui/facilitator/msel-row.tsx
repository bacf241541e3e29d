import {
  IconCheck,
  IconChecks,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconEye,
  IconHandStop,
  IconMail,
  IconPhone,
  IconPhoneCall,
  IconRoute,
} from '@tabler/icons-react';
import type { FacilitatorView, InjectRow } from '../../projections/views/facilitator-view.ts';
import { ChannelIcon } from '../shared/channel-icon.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyHour } from '../shared/story-time.ts';
import { RowButtons } from './row-buttons.tsx';
import { rowState, rowTitle, toWhom } from './row-words.ts';
import type { RowState } from './row-words.ts';
import { Button } from '../shared/button.tsx';
import { statusGroup } from './msel-filter.ts';

const signs = {
  read: IconChecks,
  unread: IconMail,
  ring: IconPhoneCall,
  call: IconPhone,
  hold: IconHandStop,
  gone: IconCircleX,
} as const;

const tones: Readonly<Record<RowState['tone'], string>> = { quiet: '', unread: 'un', wait: 'wait', live: 'rg' };

const State = (props: { readonly state: RowState }) => {
  const { state } = props;
  if (state.sign === 'none') return null;
  const Sign = signs[state.sign];
  return (
    <span className={tones[state.tone]}>
      <Sign className="i" size={16} aria-hidden />
      {state.text}
    </span>
  );
};

/** What decides whether it comes: a condition with whether it holds now, a storyline, or that it is noise. */
const Chips = (props: { readonly row: InjectRow; readonly title: string | undefined }) => {
  const t = useT('facilitator');
  const { row } = props;
  if (statusGroup(row.status) === 'out') return null;
  return (
    <>
      {row.condition && (
        <span className={row.condition.holds ? 'cond yes' : 'cond'}>
          {row.condition.holds ? (
            <IconCircleCheck className="i" size={14} role="img" aria-label={t('cond.holds')} />
          ) : (
            <IconCircleX className="i" size={14} role="img" aria-label={t('cond.not')} />
          )}
          {row.condition.text}
        </span>
      )}
      {props.title && (
        <span className="cond">
          <IconRoute className="i" size={14} aria-hidden /> {t('cond.storyline', { title: props.title })}
        </span>
      )}
      {(row.type === 'noise' || row.type === 'contingency') && (
        <span className="cond">
          <IconCircleDashed className="i" size={14} aria-hidden /> {t(`type.${row.type}`)}
        </span>
      )}
    </>
  );
};

export const MselRow = (props: {
  readonly row: InjectRow;
  readonly view: FacilitatorView;
  readonly open: boolean;
  readonly onFocus: () => void;
  readonly onDetails: () => void;
}) => {
  const t = useT('facilitator');
  const words = useT('shared');
  const language = useLanguage();
  const { row, view, open } = props;
  const state = rowState(row, view.seats, t, language);
  const group = statusGroup(row.status);
  const hour = row.releasedAt ?? row.due?.story;
  const to = toWhom(row, t);
  const title = rowTitle(row);
  const look = [
    open ? 'open' : '',
    state.tone === 'live' ? 'live' : '',
    group === 'out' && state.tone !== 'live' ? 'past' : '',
    group === 'notComing' || row.status === 'withdrawn' ? 'past gone' : '',
  ];
  const storyline = row.storyline && view.storylines.find((one) => one.id === row.storyline);
  const chips = <Chips row={row} title={storyline ? storyline.title : row.storyline} />;
  return (
    <tr
      className={look.filter(Boolean).join(' ')}
      tabIndex={open ? 0 : -1}
      data-row={row.id}
      aria-selected={open}
      onFocus={(event) => event.target === event.currentTarget && props.onFocus()}
      onClick={props.onFocus}
    >
      <td role="gridcell" className="at tn">
        {hour === undefined ? '–' : storyHour(language, hour)}
      </td>
      <td role="gridcell">
        <span className="ch">
          <ChannelIcon channel={row.channel} size={18} />
        </span>
        <span className="vh">{words(`channel.${row.channel}`)}</span>
      </td>
      {open ? (
        <td role="gridcell" className="ti" colSpan={3}>
          <b>{title}</b> <span className="tox">{t('row.to', { to })}</span>
          {title !== row.gist && <p className="guide">{row.gist}</p>}
          {state.text && (
            <div className="st">
              <State state={state} />
            </div>
          )}
          {chips}
          {row.reason && <p className="guide">{t('row.reason', { reason: row.reason })}</p>}
          <div className="fc-btns">
            <RowButtons row={row} few />
            <Button kind="quiet" onClick={props.onDetails}>
              <IconEye className="i" size={16} aria-hidden /> {t('row.preview')}
            </Button>
          </div>
        </td>
      ) : (
        <>
          <td role="gridcell" className="ti">
            <b>{title}</b>
            {chips}
          </td>
          <td role="gridcell" className="to">
            {to}
          </td>
          <td role="gridcell" className="st">
            {state.text === '' && group === 'out' ? (
              <IconCheck className="i" size={16} aria-hidden />
            ) : (
              <State state={state} />
            )}
          </td>
        </>
      )}
    </tr>
  );
};
