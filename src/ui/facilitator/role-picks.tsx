import type { RoleTag } from '../../projections/views/facilitator-view.ts';
import { useT } from '../shared/i18n.ts';

/** Role ids, or everybody. */
export type Receivers = readonly string[] | 'all';

/** Everybody, or any number of roles; pressing a role leaves everybody. */
export const RolePicks = (props: {
  readonly label: string;
  readonly roles: readonly RoleTag[];
  readonly value: Receivers;
  readonly onChange: (value: Receivers) => void;
}) => {
  const t = useT('facilitator');
  const { value } = props;
  const toggle = (id: string): void => {
    const chosen = value === 'all' ? [] : value;
    props.onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  return (
    <fieldset className="plain-field">
      <legend className="lab">{props.label}</legend>
      <div className="picks">
        <button type="button" className="fc-pick" aria-pressed={value === 'all'} onClick={() => props.onChange('all')}>
          {t('all')}
        </button>
        {props.roles.map((role) => (
          <button
            key={role.id}
            type="button"
            className="fc-pick"
            aria-pressed={value !== 'all' && value.includes(role.id)}
            onClick={() => toggle(role.id)}
          >
            {role.short}
          </button>
        ))}
      </div>
    </fieldset>
  );
};
