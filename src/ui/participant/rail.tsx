import {
  IconChecklist,
  IconDots,
  IconFilePencil,
  IconFileText,
  IconGavel,
  IconLayoutBoardSplit,
  IconMail,
  IconMessage2,
  IconNews,
  IconPhone,
  IconSend,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import { HeldBox } from './held-box.tsx';
import { listKeys } from './list-keys.ts';
import { useNavigation } from './navigation.tsx';
import { useReadNotes } from './read-notes-context.tsx';
import { useRoleView } from './role-view-context.tsx';
import { shownTabs, tabCount, tabs } from './tabs.ts';
import type { Tab } from './tabs.ts';
import { usePhone, useWide } from './use-media.ts';

const icons = {
  mail: { Icon: IconMail, hue: 'ch-mail' },
  phone: { Icon: IconPhone, hue: 'ch-phone' },
  chat: { Icon: IconMessage2, hue: 'ch-chat' },
  news: { Icon: IconNews, hue: 'ch-news' },
  dossier: { Icon: IconFileText, hue: 'ch-memo' },
  decisions: { Icon: IconGavel, hue: 'ch-system' },
  board: { Icon: IconLayoutBoardSplit, hue: 'ch-system' },
  requests: { Icon: IconSend, hue: 'ch-system' },
  products: { Icon: IconFilePencil, hue: 'ch-system' },
  todo: { Icon: IconChecklist, hue: 'ch-system' },
} satisfies Record<Tab, unknown>;

const Count = (props: { readonly tab: Tab; readonly quietTotal: boolean }) => {
  const t = useT('participant');
  const { fresh, total, urgent } = tabCount(useRoleView(), props.tab, useReadNotes().read);
  if (fresh > 0)
    return (
      <span className={urgent ? 'cnt s' : 'cnt'}>
        {fresh}
        <span className="vh"> {t('rail.fresh')}</span>
      </span>
    );
  return props.quietTotal ? <span className="cnt z">{total}</span> : null;
};

const Entry = (props: { readonly tab: Tab; readonly phone: boolean; readonly onDone?: () => void }) => {
  const t = useT('participant');
  const { place, go } = useNavigation();
  const { Icon, hue } = icons[props.tab];
  const on = place.tab === props.tab;
  return (
    <li>
      <button
        type="button"
        data-row
        className={on ? 'rail-on' : ''}
        aria-current={on ? 'page' : undefined}
        onClick={() => {
          go(props.tab);
          props.onDone?.();
        }}
      >
        <Icon className={`i ${props.phone ? '' : hue}`} size={props.phone ? 24 : 20} aria-hidden />
        <span className="rail-word">
          {t(props.phone && props.tab === 'phone' ? 'tab.phone-short' : `tab.${props.tab}`)}
        </span>
        <Count tab={props.tab} quietTotal={!props.phone} />
      </button>
    </li>
  );
};

const inBottomBar: readonly Tab[] = ['mail', 'phone', 'chat', 'news', 'decisions'];
const furtherOn: readonly Tab[] = ['dossier', 'board', 'requests', 'products', 'todo'];

const BottomBar = () => {
  const t = useT('participant');
  const view = useRoleView();
  const { place } = useNavigation();
  const [open, setOpen] = useState(false);
  const { read } = useReadNotes();
  const underMore = shownTabs(view, furtherOn);
  const fresh = underMore.reduce((sum, tab) => sum + tabCount(view, tab, read).fresh, 0);
  const on = underMore.includes(place.tab);
  return (
    <nav className="nav" aria-label={t('rail')} data-region="rail">
      <ul onKeyDown={listKeys}>
        {inBottomBar.map((tab) => (
          <Entry key={tab} tab={tab} phone />
        ))}
        <li>
          <button
            type="button"
            data-row
            className={on ? 'rail-on' : ''}
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
          >
            <IconDots size={24} aria-hidden />
            <span className="rail-word">{on ? t(`tab.${place.tab}`) : t('rail.more')}</span>
            {fresh > 0 && <span className="cnt">{fresh}</span>}
          </button>
        </li>
      </ul>
      {open && (
        <Sheet title={t('rail.more')} onClose={() => setOpen(false)}>
          <ul className="rail-more" onKeyDown={listKeys}>
            {underMore.map((tab) => (
              <Entry key={tab} tab={tab} phone={false} onDone={() => setOpen(false)} />
            ))}
          </ul>
          <HeldBox />
        </Sheet>
      )}
    </nav>
  );
};

const SideRail = () => {
  const t = useT('participant');
  const wide = useWide();
  const shown = shownTabs(useRoleView(), tabs);
  return (
    <nav className="rail" aria-label={t('rail')} data-region="rail">
      <ul onKeyDown={listKeys}>
        {shown
          .filter((tab) => tab !== 'todo' || !wide)
          .map((tab) => (
            <Entry key={tab} tab={tab} phone={false} />
          ))}
      </ul>
      <HeldBox />
    </nav>
  );
};

/** The places with their numbers: at the left, or at the bottom of a phone. */
export const Rail = () => (usePhone() ? <BottomBar /> : <SideRail />);
