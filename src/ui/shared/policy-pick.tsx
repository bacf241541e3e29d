import type { PolicyName } from '../../analysis/policies/policies.ts';
import { useT } from './i18n.ts';

/** How the computer can play a seat, most useful first; the others are for tests of an exercise. */
const offered = ['diligent', 'hasty', 'first', 'passive'] as const satisfies readonly PolicyName[];

export type OfferedPolicy = (typeof offered)[number];

/** How the computer plays. With `people` people may play as well: no policy at all. */
export const PolicyPick = (props: {
  /** For who cannot see where the list stands. */
  readonly label: string;
  readonly value: PolicyName | undefined;
  readonly onChange: (policy: OfferedPolicy) => void;
  /** Called when people are chosen; without it they cannot be. */
  readonly onPeople?: () => void;
  readonly className?: string;
}) => {
  const t = useT('shared');
  return (
    <select
      className={props.className ?? 'ta ta-line policy'}
      aria-label={props.label}
      value={props.value ?? ''}
      onChange={(event) => {
        const chosen = offered.find((one) => one === event.target.value);
        if (chosen) props.onChange(chosen);
        else props.onPeople?.();
      }}
    >
      {props.onPeople && <option value="">{t('policy.people')}</option>}
      {offered.map((one) => (
        <option key={one} value={one}>
          {props.onPeople ? t('policy.computer', { how: t(`policy.${one}`) }) : t(`policy.${one}`)}
        </option>
      ))}
    </select>
  );
};
