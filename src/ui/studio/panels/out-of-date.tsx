import { Button } from '../../shared/button.tsx';
import { useT } from '../../shared/i18n.ts';

/** Says that the text has changed since something was measured, and offers to do it again. */
export const OutOfDate = (props: { readonly stale: boolean; readonly onAgain: () => void }) => {
  const t = useT('studio');
  return (
    <div role="status">
      {props.stale && (
        <p className="sheet-shift">
          {t('measured.stale')}{' '}
          <Button size="small" onClick={props.onAgain}>
            {t('measured.again')}
          </Button>
        </p>
      )}
    </div>
  );
};
