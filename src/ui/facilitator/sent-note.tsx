import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';

/** After a message of one's own: it cannot be taken back as one of the script can, so the way to mend it is offered. */
export const SentNote = (props: { readonly onCorrect: () => void }) => {
  const t = useT('facilitator');
  return (
    <p className="sent-note">
      {t('play.final')}{' '}
      <Button size="small" kind="quiet" onClick={props.onCorrect}>
        {t('play.correct')}
      </Button>
    </p>
  );
};
