import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import { useConsole } from './console-actions.tsx';

/** 'Echte noodsituatie: stop'. One question, because all screens turn to it at once and it is not taken back. */
export const StopDialog = (props: { readonly onClose: () => void }) => {
  const t = useT('facilitator');
  const { act } = useConsole();
  return (
    <Sheet
      title={t('stop.title')}
      onClose={props.onClose}
      footer={
        <>
          <Button
            kind="stop"
            onClick={() => void act({ act: 'emergencyStop' }).then((done) => done && props.onClose())}
          >
            {t('stop.confirm')}
          </Button>
          <Button onClick={props.onClose}>{t('stop.cancel')}</Button>
        </>
      }
    >
      <div className="fcs">
        <p className="lead">{t('stop.what')}</p>
        <p className="lead gap">{t('stop.instead')}</p>
      </div>
    </Sheet>
  );
};
