import type { RoleCard } from '../../projections/views/role-view.ts';
import { useT } from '../shared/i18n.ts';
import { Prose } from '../shared/prose.tsx';
import { useRoleView } from './role-view-context.tsx';

/** A role card: for this seat alone. */
export const BriefCard = (props: { readonly role: RoleCard }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { role } = props;
  return (
    <article className="brief" lang={view.language}>
      <p className="lab">{t('brief')}</p>
      <h2>{role.name}</h2>
      {role.chair && <p className="chip">{t('brief.chair')}</p>}
      <div className="press body">
        <Prose text={role.brief} />
      </div>
      {role.wants !== '' && (
        <section className="brief-wants">
          <h3 className="lab">{t('brief.wants')}</h3>
          <Prose text={role.wants} />
        </section>
      )}
    </article>
  );
};
