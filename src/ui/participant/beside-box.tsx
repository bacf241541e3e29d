import type { ReactNode } from 'react';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';

/** What was kept on this device by a field that was written elsewhere since, with what can be done with it. */
export const BesideBox = (props: {
  readonly why: string;
  /** On the button that puts it in. */
  readonly put: string;
  readonly onPut: () => void;
  readonly onDrop: () => void;
  readonly children: ReactNode;
}) => {
  const t = useT('participant');
  return (
    <div className="beside" role="status">
      <p className="beside-why">{props.why}</p>
      {props.children}
      <div className="row-acts">
        <Button size="small" onClick={props.onPut}>
          {props.put}
        </Button>
        <Button size="small" kind="quiet" onClick={props.onDrop}>
          {t('beside.drop')}
        </Button>
      </div>
    </div>
  );
};
