import { useId } from 'react';
import type { OptionView } from '../../projections/views/role-view.ts';
import { useT } from '../shared/i18n.ts';
import { useRoleView } from './role-view-context.tsx';

/** Stands for a proposal in one's own words among the options. */
export const OWN = 'own';

/** The options of a decision as radio buttons; the last may be one's own proposal. */
export const OptionList = (props: {
  readonly options: readonly OptionView[];
  readonly ownAllowed: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) => {
  const t = useT('participant');
  const view = useRoleView();
  const name = useId();
  const radio = (value: string) => (
    <input
      type="radio"
      className="rd"
      name={name}
      value={value}
      checked={props.value === value}
      onChange={() => props.onChange(value)}
    />
  );
  return (
    <fieldset className="options">
      <legend className="vh">{t('options')}</legend>
      {props.options.map((option) => (
        <label key={option.handle} className={props.value === option.handle ? 'on' : ''} lang={view.language}>
          {radio(option.handle)}
          <span>{option.text}</span>
        </label>
      ))}
      {props.ownAllowed && (
        <label className={props.value === OWN ? 'own on' : 'own'}>
          {radio(OWN)}
          <span>{t('own')}</span>
        </label>
      )}
    </fieldset>
  );
};
