import { IconClipboardList, IconIdBadge2, IconScale } from '@tabler/icons-react';
import type { DecisionView, ProductView, RequestView } from '../../projections/views/role-view.ts';
import { useT } from '../shared/i18n.ts';
import { CallRows } from './call-rows.tsx';
import { ChatRows } from './chat-rows.tsx';
import { listKeys } from './list-keys.ts';
import { ListRow } from './list-row.tsx';
import { MessageRows } from './message-list.tsx';
import { useRoleView } from './role-view-context.tsx';
import { isAsked, isOpen } from './tabs.ts';
import type { Tab } from './tabs.ts';

const urgency = (decision: DecisionView): number => (isOpen(decision) ? (decision.part === 'watch' ? 1 : 0) : 2);

const DecisionRows = () => {
  const t = useT('participant');
  const { decisions, language } = useRoleView();
  const sorted = decisions.toSorted((a, b) => urgency(a) - urgency(b) || a.deadline.story - b.deadline.story);
  return sorted.length === 0 ? (
    <li className="list-empty">{t('decisions.none')}</li>
  ) : (
    sorted.map((one) => (
      <ListRow
        key={one.handle}
        item={one.handle}
        title={<span lang={language}>{one.title}</span>}
        line={t(isOpen(one) ? `part.${one.part}` : `decision.state.${one.state}`, { by: one.by })}
        at={one.outcome?.at ?? one.deadline.story}
        fresh={isOpen(one) && one.part !== 'watch'}
      />
    ))
  );
};

/** What waits for its hour first, then what has none, then what was sent. */
const dueOf = ({ sent, due }: RequestView | ProductView): number =>
  sent.length > 0 ? Infinity : (due?.story ?? Number.MAX_SAFE_INTEGER);

/** What this seat can send: requests, or papers. */
const SendableRows = <T extends RequestView | ProductView>(props: {
  readonly items: readonly T[];
  readonly none: string;
  /** How one stands that was not sent, as a key of a text. */
  readonly standing: (item: T) => 'request.due' | 'request.to' | 'product.prepared';
  readonly fresh: (item: T) => boolean;
}) => {
  const t = useT('participant');
  const { language } = useRoleView();
  const sorted = props.items.toSorted((a, b) => (dueOf(a) === dueOf(b) ? 0 : dueOf(a) - dueOf(b)));
  return sorted.length === 0 ? (
    <li className="list-empty">{props.none}</li>
  ) : (
    sorted.map((one) => {
      const last = one.sent.at(-1);
      const at = last?.at ?? one.due?.story;
      return (
        <ListRow
          key={one.handle}
          item={one.handle}
          title={<span lang={language}>{one.title}</span>}
          line={t(last ? 'request.sent-times' : props.standing(one), { count: one.sent.length, to: one.to })}
          {...(at === undefined ? {} : { at })}
          fresh={props.fresh(one)}
        />
      );
    })
  );
};

const RequestRows = () => (
  <SendableRows
    items={useRoleView().requests}
    none={useT('participant')('requests.none')}
    standing={({ due }) => (due ? 'request.due' : 'request.to')}
    fresh={({ due, sent }) => due !== undefined && sent.length === 0}
  />
);

const ProductRows = () => (
  <SendableRows
    items={useRoleView().products}
    none={useT('participant')('products.none')}
    standing={({ prepared }) => (prepared ? 'product.prepared' : 'request.to')}
    fresh={isAsked}
  />
);

const DossierRows = () => {
  const t = useT('participant');
  const { me, log, obligations, language } = useRoleView();
  return (
    <>
      {me.map((role) => (
        <ListRow
          key={role.handle}
          item={`brief:${role.handle}`}
          title={
            <>
              <IconIdBadge2 className="i" size={16} aria-hidden />
              {t('brief')}
            </>
          }
          line={<span lang={language}>{role.name}</span>}
        />
      ))}
      <ListRow
        item="obligations"
        title={
          <>
            <IconScale className="i" size={16} aria-hidden />
            {t('obligations')}
          </>
        }
        line={t('obligations.count', { count: obligations.length })}
      />
      <ListRow
        item="log"
        title={
          <>
            <IconClipboardList className="i" size={16} aria-hidden />
            {t('log')}
          </>
        }
        line={t('log.count', { count: log.length })}
      />
      <MessageRows tab="dossier" />
    </>
  );
};

/** The middle column: what there is in the chosen place. */
export const ListPane = (props: { readonly tab: Tab }) => {
  const t = useT('participant');
  const { tab } = props;
  return (
    <section className="list" aria-label={t(`tab.${tab}`)} data-region="list" id="lijst">
      <h1>{t(`tab.${tab}`)}</h1>
      <ol onKeyDown={listKeys}>
        {tab === 'chat' ? (
          <ChatRows />
        ) : tab === 'decisions' ? (
          <DecisionRows />
        ) : tab === 'requests' ? (
          <RequestRows />
        ) : tab === 'products' ? (
          <ProductRows />
        ) : tab === 'phone' ? (
          <CallRows />
        ) : tab === 'dossier' ? (
          <DossierRows />
        ) : (
          <MessageRows tab={tab} />
        )}
      </ol>
    </section>
  );
};
