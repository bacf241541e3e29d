import { useEffect } from 'react';
import { useT } from '../shared/i18n.ts';
import { useApp } from '../shared/store-context.tsx';
import { BesideBox } from './beside-box.tsx';
import type { Draft } from './drafts.tsx';
import { useRoleView } from './role-view-context.tsx';

/** Nothing of it is of use here any more: it does not lie on the device until it is too old. */
const Settled = ({ onDrop }: { readonly onDrop: () => void }) => {
  useEffect(onDrop, [onDrop]);
  return null;
};

/** What was ticked here without a line, when something else was ticked elsewhere since: neither is thrown away unasked. */
export const BesideTicks = (props: {
  readonly draft: Draft;
  /** One of a few, so that it takes the place of what stands there. */
  readonly single?: boolean;
  /** In words, what of a kept draft does not stand in the field; none: there is nothing to ask. */
  readonly said: (kept: string) => readonly string[];
  /** The field with a kept draft put into it. */
  readonly joined: (kept: string) => string;
}) => {
  const t = useT('participant');
  const view = useRoleView();
  const { draft } = props;
  const all = useApp((state) => state.beside);
  const settle = useApp((state) => state.settle);
  return all
    .filter(({ field }) => field === draft.field)
    .map(({ id, text }) => {
      const said = props.said(text);
      const drop = (): void => settle(id);
      if (said.length === 0) return <Settled key={id} onDrop={drop} />;
      return (
        <BesideBox
          key={id}
          why={t('beside.ticks')}
          put={t(props.single ? 'beside.choose' : 'beside.tick')}
          onPut={() => {
            draft.put(props.joined(text));
            drop();
          }}
          onDrop={drop}
        >
          <ul className="beside-ticks" lang={view.language}>
            {said.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </BesideBox>
      );
    });
};
