import { useState } from 'react';
import type { ColumnName, RoleView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { splitMark } from '../shared/prose-parser.ts';
import { Sheet } from '../shared/sheet.tsx';
import { useMoment } from '../shared/use-moment.ts';
import { useRoleView } from './role-view-context.tsx';

const columns: readonly ColumnName[] = ['known', 'said', 'unknown'];

/** What a sentence can be put on: a short name for a card or a message that this seat has; undefined when it is gone. */
export const supportName = (view: RoleView, handle: string): string | undefined => {
  const card = columns.flatMap((column) => view.board[column]).find((one) => one.handle === handle);
  if (card) return card.short;
  const message = view.messages.find((one) => one.handle === handle);
  return message && `${message.from.name}${message.subject === '' ? '' : `: ${splitMark(message.subject).rest}`}`;
};

/** Asks on which cards and messages a sentence rests. All that this seat has can be chosen; nothing says what fits. */
export const SupportSheet = (props: {
  readonly sentence: string;
  readonly links: readonly string[];
  readonly onChange: (links: readonly string[]) => void;
  readonly onClose: () => void;
}) => {
  const t = useT('participant');
  const moment = useMoment();
  const view = useRoleView();
  // What another seat chose and this one does not have stays as it is.
  const [links, setLinks] = useState<ReadonlySet<string>>(() => new Set(props.links));
  const messages = view.messages.filter((one) => one.body !== undefined).toReversed();
  const cards = columns.map((column) => ({ column, cards: view.board[column] })).filter((one) => one.cards.length > 0);
  const tick = (handle: string, on: boolean): void => {
    const next = new Set(links);
    if (on) next.add(handle);
    else next.delete(handle);
    setLinks(next);
  };
  return (
    <Sheet
      title={t('support')}
      onClose={props.onClose}
      footer={
        <>
          <Button
            kind="primary"
            onClick={() => {
              props.onChange([...links]);
              props.onClose();
            }}
          >
            {t('support.set')}
          </Button>
          <Button onClick={props.onClose}>{t('support.leave')}</Button>
        </>
      }
    >
      <p className="share-what" lang={view.language}>
        {props.sentence}
      </p>
      {cards.map(({ column, cards: lying }) => (
        <fieldset key={column} className="plain-field support-group" lang={view.language}>
          <legend className="lab">{t('support.board', { column: t(`column.${column}`) })}</legend>
          {lying.map((card) => (
            <CheckField
              key={card.handle}
              label={card.short}
              checked={links.has(card.handle)}
              onChange={(event) => tick(card.handle, event.target.checked)}
            />
          ))}
        </fieldset>
      ))}
      {messages.length > 0 && (
        <fieldset className="plain-field support-group" lang={view.language}>
          <legend className="lab">{t('support.messages')}</legend>
          {messages.map((message) => (
            <CheckField
              key={message.handle}
              label={
                <>
                  {supportName(view, message.handle)} <span className="quiet tn">{moment(message.at)}</span>
                </>
              }
              checked={links.has(message.handle)}
              onChange={(event) => tick(message.handle, event.target.checked)}
            />
          ))}
        </fieldset>
      )}
      {cards.length + messages.length === 0 && <p className="quiet">{t('support.none')}</p>}
    </Sheet>
  );
};
