import { IconGitBranch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ReviewView } from '../../../projections/views/review-view.ts';
import type { ReplayHost } from '../../../store/replay-host.ts';
import type { GoOn, WhatIfHost } from '../../../store/what-if-host.ts';
import { Button } from '../../shared/button.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { storyDayShort, storyHour } from '../../shared/story-time.ts';
import { useMoment } from '../replay/use-replay.ts';

const ways = ['recorded', 'diligent', 'hasty', 'passive'] as const satisfies readonly GoOn[];
type Way = (typeof ways)[number];
/** Without a decision of its own a branch that goes on as recorded is the record. */
const simulated = ['diligent', 'hasty', 'passive'] as const satisfies readonly Way[];

const GoOnPick = (props: {
  readonly value: Way;
  readonly from: readonly Way[];
  readonly onPick: (way: Way) => void;
}) => {
  const t = useT('review');
  return (
    <label className="wi-pick">
      <span className="lab">{t('whatIf.goOn')}</span>
      <select
        value={props.value}
        onChange={(event) => props.onPick(props.from.find((way) => way === event.target.value) ?? props.value)}
      >
        {props.from.map((way) => (
          <option key={way} value={way}>
            {t(`whatIf.goOn.${way}`)}
          </option>
        ))}
      </select>
    </label>
  );
};

/** A branch from a decision that is made otherwise, or from the moment of the replay. */
export const BranchForm = (props: {
  readonly view: ReviewView;
  readonly host: WhatIfHost;
  readonly replay: ReplayHost;
  readonly busy: boolean;
  readonly onMade: (id: string) => void;
}) => {
  const t = useT('review');
  const language = useLanguage();
  const { view, host, busy } = props;
  const decisions = view.decisions.filter(({ at }) => at !== undefined);
  const [decision, setDecision] = useState(decisions[0]?.id ?? '');
  const [option, setOption] = useState('');
  const [way, setWay] = useState<Way>('recorded');
  const [policy, setPolicy] = useState<Way>('diligent');
  const group = useId();
  const moment = useMoment(props.replay);
  const when = (at: typeof moment.at): string => `${storyDayShort(language, at)} ${storyHour(language, at)}`;
  const chosen = decisions.find(({ id }) => id === decision);
  const options = chosen?.options.filter(({ id }) => id !== chosen.chosen) ?? [];
  const wanted = options.find(({ id }) => id === option);
  const take = async (made: Promise<string | undefined>): Promise<void> => {
    const id = await made;
    if (id !== undefined) props.onMade(id);
  };
  return (
    <>
      <section className="wi-new" aria-labelledby={`${group}-choice`}>
        <h3 id={`${group}-choice`}>{t('whatIf.choice')}</h3>
        {chosen ? (
          <>
            <label className="wi-pick">
              <span className="lab">{t('whatIf.decision')}</span>
              <select
                value={decision}
                onChange={(event) => {
                  setDecision(event.target.value);
                  setOption('');
                }}
              >
                {decisions.map(({ id, title, at }) => (
                  <option key={id} value={id}>
                    {at === undefined ? title : `${when(at)} ${title}`}
                  </option>
                ))}
              </select>
            </label>
            <fieldset className="plain-field">
              <legend className="lab">{t('whatIf.options')}</legend>
              {options.map(({ id, text }) => (
                <label key={id} className="check">
                  <input type="radio" name={group} checked={option === id} onChange={() => setOption(id)} />
                  <span>{text}</span>
                </label>
              ))}
            </fieldset>
            <GoOnPick value={way} from={ways} onPick={setWay} />
            <Button
              kind="primary"
              disabled={!wanted || busy}
              onClick={() =>
                wanted &&
                void take(
                  host.chooseOtherwise(chosen.id, wanted.id, way, t('whatIf.name.choice', { what: wanted.text })),
                )
              }
            >
              <IconGitBranch className="i" size={18} aria-hidden /> {t(busy ? 'whatIf.busy' : 'whatIf.make')}
            </Button>
          </>
        ) : (
          <p className="lead">{t('decisions.none')}</p>
        )}
      </section>
      <section className="wi-new" aria-labelledby={`${group}-here`}>
        <h3 id={`${group}-here`}>{t('whatIf.here', { at: when(moment.at) })}</h3>
        <p className="lead">{t('whatIf.here.lead')}</p>
        <GoOnPick value={policy} from={simulated} onPick={setPolicy} />
        <div className="wi-acts">
          <Button
            disabled={busy}
            onClick={() =>
              policy !== 'recorded' && void take(host.goOnFrom(policy, t('whatIf.name.here', { at: when(moment.at) })))
            }
          >
            {t(busy ? 'whatIf.busy' : 'whatIf.make')}
          </Button>
          <Button onClick={() => void host.playByHand(moment, t('whatIf.name.hand', { at: when(moment.at) }))}>
            {t('whatIf.hand')}
          </Button>
        </div>
      </section>
    </>
  );
};
