import { IconArrowForwardUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { CardView, ColumnName } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { KnowledgeMark } from '../shared/knowledge-mark.tsx';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { useMoment } from '../shared/use-moment.ts';
import { listKeys } from './list-keys.ts';
import { ColumnChoice, OwnCardForm } from './mark-sheet.tsx';
import { useRoleView } from './role-view-context.tsx';
import { ShareSheet } from './share-sheet.tsx';
import { formOf, useAct } from './use-act.ts';

const columns: readonly ColumnName[] = ['known', 'said', 'unknown'];

/** One card with all that can be done with it. */
const CardSheet = (props: { readonly card: CardView; readonly onClose: () => void; readonly onShare: () => void }) => {
  const t = useT('participant');
  const moment = useMoment();
  const { card, onClose } = props;
  const [column, setColumn] = useState(card.column);
  const { send, busy, refusal } = useAct([formOf('card', card.handle)], onClose);
  const move = (): Promise<boolean> => send({ act: 'board', op: 'move', card: card.handle, column });
  const remove = (): Promise<boolean> => send({ act: 'board', op: 'remove', card: card.handle });
  return (
    <Sheet
      title={card.short}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" disabled={busy || column === card.column} onClick={() => void move()}>
            {t('card.move')}
          </Button>
          <Button onClick={props.onShare}>
            <IconArrowForwardUp size={18} aria-hidden />
            {t('share')}
          </Button>
          <Button disabled={busy} onClick={() => void remove()}>
            <IconTrash size={18} aria-hidden />
            {t('card.remove')}
          </Button>
        </>
      }
    >
      {card.text !== card.short && <p className="card-text">{card.text}</p>}
      <p className="quiet">{t('card.by', { by: card.by, at: moment(card.at) })}</p>
      <ColumnChoice label={t('card.where')} value={column} onChange={setColumn} />
      <RefusalNote refusal={refusal} busy={busy} />
    </Sheet>
  );
};

/** The shared board: what we know, what others say, what we do not know. */
export const BoardView = () => {
  const t = useT('participant');
  const moment = useMoment();
  const view = useRoleView();
  const [open, setOpen] = useState<string | null>(null);
  const [sharing, setSharing] = useState(false);
  const card = columns.flatMap((column) => view.board[column]).find((one) => one.handle === open);
  const close = (): void => {
    setOpen(null);
    setSharing(false);
  };
  return (
    <section className="board" aria-label={t('tab.board')} data-region="list" id="lijst">
      <h1>{t('tab.board')}</h1>
      <div className="board-columns">
        {columns.map((column) => (
          <section key={column} className={`board-column board-${column}`}>
            <h2>
              <KnowledgeMark knowledge={column} />
              {t(`column.${column}`)} <span className="board-count">{view.board[column].length}</span>
            </h2>
            <ul onKeyDown={listKeys}>
              {view.board[column].map((one) => (
                <li key={one.handle}>
                  <button type="button" data-row className="slip" onClick={() => setOpen(one.handle)}>
                    <b>{one.short}</b>
                    {one.text !== one.short && <span className="slip-text">{one.text}</span>}
                    <span className="slip-by tn">
                      {one.mine ? t('you') : one.by}, {moment(one.at)}
                    </span>
                  </button>
                </li>
              ))}
              {view.board[column].length === 0 && <li className="board-empty">{t('board.empty')}</li>}
            </ul>
          </section>
        ))}
      </div>
      <div className="board-own">
        <OwnCardForm field="board.card" />
      </div>
      {card && !sharing && <CardSheet key={card.handle} card={card} onClose={close} onShare={() => setSharing(true)} />}
      {card && sharing && (
        <ShareSheet what={card.text} item={{ kind: 'card', card: card.handle }} onClose={close} onDone={close} />
      )}
    </section>
  );
};
