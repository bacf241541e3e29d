import { useT } from '../shared/i18n.ts';
import { useRoleView } from './role-view-context.tsx';
import { Typing } from './typing.tsx';

/** Who is writing in a field that several seats share; otherwise who wrote in it last, if that was not this seat. */
export const Writer = (props: { readonly field: string; readonly typing: string | undefined }) => {
  const t = useT('participant');
  const view = useRoleView();
  if (props.typing !== undefined) return <Typing by={props.typing} />;
  const last = view.drafts.find((one) => one.field === props.field);
  if (!last || last.text === '' || view.me.some((role) => role.short === last.by)) return null;
  return <span className="typing">{t('product.last-by', { by: last.by })}</span>;
};
