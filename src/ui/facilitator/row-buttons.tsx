import type { InjectRow } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { useConsole } from './console-actions.tsx';
import { rowActs } from './msel-keys.ts';
import type { RowAct } from './msel-keys.ts';
import { useRowActs } from './use-row-acts.ts';

/** The acts that a row allows now, in a fixed order; while a release is kept back there is only its undo. */
export const RowButtons = (props: {
  readonly row: InjectRow;
  readonly reason?: string;
  readonly onDone?: () => void;
  /** Only the acts that are used most; the others have their key and stand in the details. */
  readonly few?: boolean;
}) => {
  const t = useT('facilitator');
  const { pending, undo } = useConsole();
  const act = useRowActs();
  const { row } = props;
  if (pending.some((item) => item.inject === row.id)) {
    return <Button onClick={() => undo(row.id)}>{t('notice.undo')}</Button>;
  }
  const press = (what: RowAct): void => {
    act(row, what, props.reason);
    props.onDone?.();
  };
  return rowActs(row.can)
    .filter((what) => !props.few || what !== 'earlier')
    .map((what) => (
      <Button
        key={what}
        kind={what === 'release' ? 'primary' : 'plain'}
        aria-label={what === 'later' || what === 'earlier' ? t(`act.${what}.full`) : undefined}
        onClick={() => press(what)}
      >
        {t(`act.${what}`)}
      </Button>
    ));
};
