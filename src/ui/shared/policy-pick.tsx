import type { PolicyName } from '../../analysis/policies/policies.ts';
import { useT } from './i18n.ts';

/** How the computer can play a seat, most useful first; the others are for tests of an exercise. */
const offered = ['diligent', 'hasty', 'first', 'passive'] as const satisfies readonly PolicyName[];

/** Who plays a seat: people, or the computer and how. */
export const PolicyPick = (props: {
  /** Whose seat it is, for who cannot see where the list stands. */
  readonly seat: string;
  readonly value: PolicyName | undefined;
  readonly onChange: (policy: PolicyName | null) => void;
  readonly className?: string;
}) => {
  const t = useT('shared');
  return (
    <select
      className={props.className ?? 'ta ta-line policy'}
      aria-label={t('policy.who', { seat: props.seat })}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(offered.find((one) => one === event.target.value) ?? null)}
    >
      <option value="">{t('policy.people')}</option>
      {offered.map((one) => (
        <option key={one} value={one}>
          {t('policy.computer', { how: t(`policy.${one}`) })}
        </option>
      ))}
    </select>
  );
};
