import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { AppState } from '../../store/app-store.ts';
import type { DecisionView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { BesideTicks } from './beside-ticks.tsx';
import { DraftField } from './draft-field.tsx';
import { useDraft } from './drafts.tsx';
import { lackingWords } from './kept-ticks.ts';
import { formKeys } from './list-keys.ts';
import { OptionList, OWN } from './option-list.tsx';
import { useRoleView } from './role-view-context.tsx';
import { useAct } from './use-act.ts';

type Action = Parameters<AppState['send']>[0];

const confidences = ['1', '2', '3'] as const;
type ConfidenceText = (typeof confidences)[number];

/** What should come first ('FG gehoord'); not there yet: it can be overruled with a reason. */
const Need = (props: { readonly need: NonNullable<DecisionView['need']> }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { met, text } = props.need;
  const Icon = met ? IconCircleCheck : IconAlertTriangle;
  return (
    <p className={met ? 'need need-met' : 'need'}>
      <Icon size={18} aria-hidden />
      <span>
        <b>{t(met ? 'need.met' : 'need.first')}</b> <span lang={view.language}>{text}</span>
      </span>
    </p>
  );
};

/**
 * The form of the seat that decides, or that advises on it: option, why, how sure. Everything in it is a draft of its own;
 * a decision at its deadline loses none of it.
 */
export const DecisionForm = (props: {
  readonly decision: DecisionView;
  readonly mode: 'decide' | 'advise' | 'revise';
}) => {
  const t = useT('participant');
  const { decision, mode } = props;
  const fieldOf = (name: string): string => `${decision.handle}.${mode === 'decide' ? '' : `${mode}-`}${name}`;
  const option = useDraft(fieldOf('option'));
  const own = useDraft(fieldOf('own'));
  const why = useDraft(fieldOf('why'));
  const overrule = useDraft(fieldOf('overrule'));
  const confidence = useDraft(fieldOf('confidence'));
  const drafts = [option, own, why, overrule, confidence];
  const fields = drafts.map((draft) => draft.field);
  const { send, busy, refusal } = useAct(fields);

  const ownAllowed = decision.ownAllowed && mode === 'decide';
  const offered = [...decision.options, ...(ownAllowed ? [{ handle: OWN, text: t('own') }] : [])];
  const sureness = confidences.map((handle) => ({ handle, text: t(`confidence.${handle}`) }));
  const isOwn = option.text === OWN;
  const needsReason = mode === 'decide' && decision.need?.met === false;
  const complete =
    option.text !== '' &&
    (mode === 'advise' || why.text.trim() !== '') &&
    (!isOwn || own.text.trim() !== '') &&
    (!needsReason || overrule.text.trim() !== '');

  const action = (): Action => {
    const chosen = { decision: decision.handle, option: option.text, why: why.text };
    if (mode === 'revise') return { act: 'revise', ...chosen };
    if (mode === 'advise')
      return {
        act: 'advise',
        decision: decision.handle,
        option: option.text,
        ...(why.text.trim() === '' ? {} : { why: why.text }),
      };
    const sure = confidences.find((one) => one === confidence.text);
    return {
      act: 'decide',
      decision: decision.handle,
      why: why.text,
      ...(isOwn ? { own: own.text } : { option: option.text }),
      ...(sure ? { confidence: Number(sure) as 1 | 2 | 3 } : {}),
      ...(needsReason ? { overrule: overrule.text } : {}),
    };
  };
  const submit = async (): Promise<void> => {
    if (!complete || !(await send(action(), fields))) return;
    for (const draft of drafts) draft.drop();
  };

  const goesTo = mode === 'advise' ? decision.by : decision.confirmBy;
  return (
    <form
      className="dec-form"
      onKeyDown={formKeys(() => void submit())}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="dec-scroll">
        {decision.need && mode !== 'revise' && <Need need={decision.need} />}
        <BesideTicks
          draft={option}
          single
          said={(kept) => lackingWords(offered, [option.text], [kept])}
          joined={(kept) => kept}
        />
        <OptionList options={decision.options} ownAllowed={ownAllowed} value={option.text} onChange={option.set} />
        {isOwn && mode === 'decide' && <DraftField label={t('own.label')} rows={2} draft={own} />}
        <DraftField label={t('why')} draft={why} />
        {needsReason && <DraftField label={t('need.overrule')} rows={2} draft={overrule} />}
        {mode === 'decide' && (
          <>
            <BesideTicks
              draft={confidence}
              single
              said={(kept) => lackingWords(sureness, [confidence.text], [kept])}
              joined={(kept) => kept}
            />
            <Segmented<ConfidenceText>
              label={t('confidence')}
              value={confidences.find((one) => one === confidence.text)}
              onChange={confidence.set}
              choices={sureness.map(({ handle, text }) => ({ value: handle, text }))}
            />
          </>
        )}
      </div>
      <div className="go">
        <RefusalNote refusal={refusal} busy={busy} />
        <Button type="submit" kind="primary" size="large" disabled={busy || !complete}>
          {goesTo === undefined
            ? t(mode === 'revise' ? 'decide.revise' : 'decide.lock')
            : t('decide.send', { to: goesTo })}
        </Button>
        <p>{t(isOwn ? 'decide.own-note' : 'decide.note')}</p>
      </div>
    </form>
  );
};

/** The form of the seat that confirms what another proposed. */
export const ConfirmForm = (props: { readonly decision: DecisionView }) => {
  const t = useT('participant');
  const { decision } = props;
  const why = useDraft(`${decision.handle}.confirm-why`);
  const { send, busy, refusal } = useAct([why.field]);
  const answer = async (agree: boolean): Promise<void> => {
    const reason = why.text.trim() === '' ? {} : { why: why.text };
    if (await send({ act: 'confirm', decision: decision.handle, agree, ...reason }, [why.field])) why.drop();
  };
  return (
    <div className="dec-form">
      <div className="dec-scroll">
        <DraftField label={t('confirm.why')} draft={why} />
      </div>
      <div className="go">
        <RefusalNote refusal={refusal} busy={busy} />
        <div className="row-acts">
          <Button kind="primary" size="large" disabled={busy} onClick={() => void answer(true)}>
            {t('confirm.yes')}
          </Button>
          <Button size="large" disabled={busy} onClick={() => void answer(false)}>
            {t('confirm.no')}
          </Button>
        </div>
      </div>
    </div>
  );
};
