import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlayChoices } from '../../projections/authoring/play-choices.ts';
import type { RehearsalWish } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { ChoiceField } from '../shared/field.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Segmented } from '../shared/segmented.tsx';
import { storyDayShort, storyHour } from '../shared/story-time.ts';

const teams = ['diligent', 'hasty', 'passive', 'random'] as const;
const paces = ['0.5', '1', '2', '4'] as const;

/** From where, in which seat, at what pace, among whom. */
export const RehearseForm = (props: {
  readonly choices: PlayChoices;
  readonly inject: string | undefined;
  readonly busy: boolean;
  readonly icon: ReactNode;
  readonly onBegin: (wish: RehearsalWish) => void;
}) => {
  const t = useT('studio');
  const language = useLanguage();
  const { variants, plans } = props.choices;
  const fits = variants.find(({ moments }) => moments.some(({ inject }) => inject === props.inject)) ?? variants[0];
  const [variantId, setVariant] = useState(fits?.id ?? '');
  const variant = variants.find(({ id }) => id === variantId) ?? fits;
  const moments = variant?.moments ?? [];
  const chosen = moments.findIndex(({ inject }) => inject !== undefined && inject === props.inject);
  const [moment, setMoment] = useState(String(Math.max(0, chosen)));
  const [people, setPeople] = useState(String(Math.max(...plans.map((plan) => plan.people))));
  const plan = plans.find((one) => String(one.people) === people) ?? plans[0];
  const [seat, setSeat] = useState('');
  const [before, setBefore] = useState<(typeof teams)[number]>('diligent');
  const [others, setOthers] = useState<(typeof teams)[number] | ''>('diligent');
  const [pace, setPace] = useState<(typeof paces)[number]>('1');
  if (!variant || !plan) return <p>{t('rehearse.problem.changed')}</p>;
  const from = moments[Number(moment)] ?? moments[0];
  const alone = seat !== '';
  return (
    <form
      className="rh"
      onSubmit={(event) => {
        event.preventDefault();
        props.onBegin({
          variant: variant.id,
          people: plan.people,
          from: from?.play ?? 0,
          before,
          pace: Number(pace),
          ...(alone ? { seat: Number(seat), ...(others === '' ? {} : { others }) } : {}),
        });
      }}
    >
      {variants.length > 1 && (
        <ChoiceField className="ta ta-line" label={t('rehearse.variant')} value={variant.id} onChange={setVariant}>
          {variants.map(({ id, title, minutes }) => (
            <option key={id} value={id}>
              {title} ({t('rehearse.minutes', { count: minutes })})
            </option>
          ))}
        </ChoiceField>
      )}
      <ChoiceField className="ta ta-line" label={t('rehearse.from')} value={moment} onChange={setMoment}>
        {moments.map(({ story, title, inject, play }, index) => (
          <option key={`${play} ${inject ?? 'part'}`} value={index}>
            {storyDayShort(language, story)} {storyHour(language, story)} {title}
          </option>
        ))}
      </ChoiceField>
      {from !== undefined && from.play > 0 && (
        <ChoiceField
          className="ta ta-line"
          label={t('rehearse.before')}
          value={before}
          onChange={(name) => setBefore(name as typeof before)}
        >
          {teams.map((name) => (
            <option key={name} value={name}>
              {t(`team.${name}`)}
            </option>
          ))}
        </ChoiceField>
      )}
      <ChoiceField
        className="ta ta-line"
        label={t('rehearse.people')}
        value={String(plan.people)}
        onChange={(next) => {
          setPeople(next);
          setSeat('');
        }}
      >
        {plans.map((one) => (
          <option key={one.people} value={one.people}>
            {t('rehearse.seats', { count: one.seats.length })}
          </option>
        ))}
      </ChoiceField>
      <ChoiceField className="ta ta-line" label={t('rehearse.seat')} value={seat} onChange={setSeat}>
        <option value="">{t('rehearse.seat.all')}</option>
        {plan.seats.map((name, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </ChoiceField>
      {alone && (
        <ChoiceField
          className="ta ta-line"
          label={t('rehearse.others')}
          value={others}
          onChange={(name) => setOthers(name as typeof others)}
        >
          <option value="">{t('rehearse.others.nobody')}</option>
          {teams.map((name) => (
            <option key={name} value={name}>
              {t(`team.${name}`)}
            </option>
          ))}
        </ChoiceField>
      )}
      <Segmented
        label={t('rehearse.pace')}
        value={pace}
        onChange={setPace}
        choices={paces.map((value) => ({ value, text: `${value.replace('0.5', '½')}×` }))}
      />
      <Button type="submit" kind="primary" size="large" disabled={props.busy}>
        {props.icon}
        {t(props.busy ? 'rehearse.busy' : 'rehearse.begin')}
      </Button>
    </form>
  );
};
