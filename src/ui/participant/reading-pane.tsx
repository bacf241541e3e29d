import { IconChevronLeft } from '@tabler/icons-react';
import { useT } from '../shared/i18n.ts';
import { BriefCard } from './brief-pane.tsx';
import { hasBegun } from './calls.ts';
import { CallCard } from './call-card.tsx';
import { CallPane } from './call-pane.tsx';
import { ChatPane } from './chat-pane.tsx';
import { DecisionSheet } from './decision-sheet.tsx';
import { LogPane } from './log-pane.tsx';
import { MessagePane } from './message-pane.tsx';
import { useNavigation } from './navigation.tsx';
import { ObligationsPane } from './obligations-pane.tsx';
import { ProductPane } from './product-pane.tsx';
import { Page } from './page.tsx';
import { RequestPane } from './request-pane.tsx';
import { useRoleView } from './role-view-context.tsx';
import { messagesIn } from './tabs.ts';
import { usePhone } from './use-media.ts';

/** What is open, chosen by its place and name. */
const Content = () => {
  const t = useT('participant');
  const view = useRoleView();
  const { tab, item } = useNavigation().place;
  if (item !== undefined) {
    if (tab === 'chat') return <ChatPane key={item} id={item} />;
    if (tab === 'decisions') {
      const decision = view.decisions.find((one) => one.handle === item);
      if (decision) return <DecisionSheet key={item} decision={decision} />;
    }
    if (tab === 'requests') {
      const request = view.requests.find((one) => one.handle === item);
      if (request) return <RequestPane key={item} request={request} />;
    }
    if (tab === 'products') {
      const product = view.products.find((one) => one.handle === item);
      if (product) return <ProductPane key={item} product={product} />;
    }
    if (tab === 'phone') {
      const call = view.calls.find((one) => one.handle === item || (one.message === item && hasBegun(one)));
      if (call) return <CallPane key={call.handle} call={call} />;
    }
    if (item === 'log') return <LogPane />;
    if (item === 'obligations') return <ObligationsPane />;
    const role = view.me.find((one) => `brief:${one.handle}` === item);
    if (role)
      return (
        <Page name={t('brief')}>
          <BriefCard role={role} />
        </Page>
      );
    const message = view.messages.find((one) => one.handle === item);
    if (message) return <MessagePane key={item} message={message} />;
  }
  return (
    <p className="nothing">
      {t(`nothing.${tab === 'decisions' || tab === 'requests' || tab === 'products' ? tab : 'messages'}`)}
    </p>
  );
};

/** Back to the list, and where in it this is; on a phone. */
const Back = () => {
  const t = useT('participant');
  const view = useRoleView();
  const { place, back } = useNavigation();
  const messages = messagesIn(view, place.tab);
  const at = messages.findIndex((one) => one.handle === place.item);
  return (
    <nav className="back" aria-label={t('back')}>
      <button type="button" onClick={back}>
        <IconChevronLeft size={22} aria-hidden />
        {t(`tab.${place.tab}`)}
      </button>
      {at >= 0 && <span className="pos tn">{t('position', { n: at + 1, of: messages.length })}</span>}
    </nav>
  );
};

export const ReadingPane = () => {
  const t = useT('participant');
  const phone = usePhone();
  return (
    <section className="read" aria-label={t('reading')} data-region="read" id="lees" tabIndex={-1}>
      <CallCard />
      {phone && <Back />}
      <Content />
    </section>
  );
};
