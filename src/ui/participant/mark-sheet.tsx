import { IconArrowForwardUp, IconCards } from '@tabler/icons-react';
import { useState } from 'react';
import type { ColumnName, FactView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { KnowledgeMark } from '../shared/knowledge-mark.tsx';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { DraftField } from './draft-field.tsx';
import { useDraft } from './drafts.tsx';
import { formKeys } from './list-keys.ts';
import { useRoleView } from './role-view-context.tsx';
import { ShareSheet } from './share-sheet.tsx';
import { cardOf } from './standing.ts';
import { formOf, useAct } from './use-act.ts';

const columns: readonly ColumnName[] = ['known', 'said', 'unknown'];

export const ColumnChoice = (props: {
  readonly label: string;
  readonly value: ColumnName;
  readonly onChange: (column: ColumnName) => void;
}) => {
  const t = useT('shared');
  return (
    <Segmented
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      choices={columns.map((value) => ({
        value,
        text: (
          <span className="k-choice">
            <span className={{ known: 'k', said: 'k said', unknown: 'k unk' }[value]} aria-hidden />
            {t(`mark.${value}`)}
          </span>
        ),
      }))}
    />
  );
};

/** One fact: choose what it is to us, then lay it on the table. */
const FactRow = (props: { readonly fact: FactView; readonly onShare: () => void }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { fact } = props;
  const card = cardOf(view, fact);
  const [column, setColumn] = useState<ColumnName>(card?.column ?? fact.standing);
  const { send, busy, refusal } = useAct([card ? formOf('card', card.handle) : formOf('fact', fact.handle)]);
  const lay = (): void => {
    void send(
      card
        ? { act: 'board', op: 'move', card: card.handle, column }
        : { act: 'board', op: 'add', column, fact: fact.handle },
    );
  };
  return (
    <li className="fact-row">
      <div lang={view.language}>
        <h3>{fact.short}</h3>
        <p>{fact.text}</p>
        <p className="quiet">{fact.source}</p>
      </div>
      <ColumnChoice label={t('mark.what')} value={column} onChange={setColumn} />
      {card && (
        <p className="quiet fact-where">
          <KnowledgeMark knowledge={card.column} /> {t('mark.on-table', { column: t(`column.${card.column}`) })}
        </p>
      )}
      <div className="row-acts">
        <Button disabled={busy || card?.column === column} onClick={lay}>
          <IconCards size={18} aria-hidden />
          {card ? t('card.move') : t('lay')}
        </Button>
        <Button onClick={props.onShare}>
          <IconArrowForwardUp size={18} aria-hidden />
          {t('share')}
        </Button>
      </div>
      <RefusalNote refusal={refusal} busy={busy} />
    </li>
  );
};

/** A card in one's own words. */
export const OwnCardForm = (props: { readonly field: string }) => {
  const t = useT('participant');
  const draft = useDraft(props.field);
  const [column, setColumn] = useState<ColumnName>('unknown');
  const { send, busy, refusal } = useAct([draft.field]);
  const lay = async (): Promise<void> => {
    if (draft.text.trim() === '') return;
    if (await send({ act: 'board', op: 'add', column, text: draft.text }, [draft.field])) draft.drop();
  };
  return (
    <form
      className="own-card"
      onKeyDown={formKeys(() => void lay())}
      onSubmit={(event) => {
        event.preventDefault();
        void lay();
      }}
    >
      <DraftField label={t('mark.own')} rows={2} draft={draft} />
      <ColumnChoice label={t('mark.what')} value={column} onChange={setColumn} />
      <Button type="submit" disabled={busy || draft.text.trim() === ''}>
        <IconCards size={18} aria-hidden />
        {t('lay')}
      </Button>
      <RefusalNote refusal={refusal} busy={busy} />
    </form>
  );
};

/** 'Feit of bewering': the facts of a message, or all that lies with this seat alone, and own words. */
export const MarkSheet = (props: {
  readonly title: string;
  readonly facts: readonly FactView[];
  readonly onClose: () => void;
}) => {
  const t = useT('participant');
  // What has been laid stays in this list until it is closed: rows do not jump away under the pointer.
  const [shown] = useState(() => props.facts.map((fact) => fact.handle));
  const [sharing, setSharing] = useState<FactView | null>(null);
  const view = useRoleView();
  const facts = view.facts.filter((fact) => shown.includes(fact.handle));
  if (sharing)
    return (
      <ShareSheet
        what={sharing.short}
        item={{ kind: 'fact', fact: sharing.handle }}
        onClose={() => setSharing(null)}
        onDone={() => setSharing(null)}
      />
    );
  return (
    <Sheet title={props.title} place="side" onClose={props.onClose}>
      <ul className="fact-list">
        {facts.map((fact) => (
          <FactRow key={fact.handle} fact={fact} onShare={() => setSharing(fact)} />
        ))}
      </ul>
      {facts.length === 0 && <p className="quiet">{t('mark.none')}</p>}
      <OwnCardForm field="board.own" />
    </Sheet>
  );
};
