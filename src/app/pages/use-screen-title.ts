import { useT } from '../../ui/shared/i18n.ts';
import { useApp } from '../../ui/shared/store-context.tsx';
import { useTitle } from '../../ui/shared/use-title.ts';

/** Calls a window of an exercise by whose it is: the roles of its seat, the facilitator, an evaluator or the room; then by its team and exercise. */
export const useScreenTitle = (): void => {
  const t = useT('shared');
  const team = useApp((state) => state.team);
  const exercise = useApp(({ view }) => view?.title);
  const who = useApp(({ view }) =>
    view?.kind === 'role' ? view.me.map(({ short }) => short).join(' + ') : view ? t(`window.${view.kind}`) : undefined,
  );
  useTitle(who, team, exercise);
};
