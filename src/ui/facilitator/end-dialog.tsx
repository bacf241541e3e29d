import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { useOneAtATime } from '../shared/one-at-a-time.ts';
import { Sheet } from '../shared/sheet.tsx';
import { useConsole } from './console-actions.tsx';
import { DueList } from './due-list.tsx';
import { useHost } from './host-context.tsx';
import { currentMove } from './msel-filter.ts';
import { usePreview } from './use-preview.ts';

/** The end of this part, or of the exercise: first what that cuts off, then the choice. */
export const EndDialog = (props: { readonly view: FacilitatorView; readonly onClose: () => void }) => {
  const t = useT('facilitator');
  const host = useHost();
  const { act } = useConsole();
  const once = useOneAtATime();
  const move = currentMove(props.view.moves);
  const more = props.view.moves.some((other) => other.state === 'coming');
  const items = usePreview(() => host.previewEndMove(), 'end');
  const end = async (what: 'endMove' | 'endExercise'): Promise<void> => {
    if (await act({ act: what }, t(what === 'endMove' ? 'end.done' : 'end.endexDone'))) props.onClose();
  };
  return (
    <Sheet
      title={t('end.title', { n: move?.number ?? 0 })}
      onClose={props.onClose}
      footer={
        <>
          {more && (
            <Button kind="primary" onClick={() => once(() => end('endMove'))}>
              {t('end.move', { n: move?.number ?? 0 })}
            </Button>
          )}
          <Button kind={more ? 'plain' : 'primary'} onClick={() => once(() => end('endExercise'))}>
            {t('end.exercise')}
          </Button>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="fcs">
        {items && items.length > 0 && <p className="lead">{t('end.lead')}</p>}
        <DueList items={items} none={t('end.nothing')} />
      </div>
    </Sheet>
  );
};
