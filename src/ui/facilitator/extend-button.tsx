import { useT } from '../shared/i18n.ts';
import { Button } from '../shared/button.tsx';
import { useConsole } from './console-actions.tsx';
import { SHIFT } from './use-row-acts.ts';

/** Five minutes more for this team; more presses, more minutes. */
export const ExtendButton = (props: { readonly target: string; readonly title: string }) => {
  const t = useT('facilitator');
  const { act } = useConsole();
  return (
    <Button
      size="small"
      aria-label={t('extend.full', { what: props.title })}
      onClick={() =>
        void act({ act: 'extend', target: props.target, by: SHIFT }, t('extend.done', { what: props.title }))
      }
    >
      {t('extend')}
    </Button>
  );
};
