import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import { useApp } from '../shared/store-context.tsx';

/** Asks before the exercise ends: what was not reached does not come any more. */
export const EndSheet = (props: { readonly onClose: () => void }) => {
  const t = useT('solo');
  const send = useApp((state) => state.send);
  const end = async (): Promise<void> => {
    if ((await send({ act: 'endExercise' })).ok) props.onClose();
  };
  return (
    <Sheet
      title={t('end.title')}
      onClose={props.onClose}
      footer={
        <>
          <Button kind="primary" onClick={() => void end()}>
            {t('end.yes')}
          </Button>
          <Button onClick={props.onClose}>{t('end.no')}</Button>
        </>
      }
    >
      <p>{t('end.text')}</p>
    </Sheet>
  );
};
