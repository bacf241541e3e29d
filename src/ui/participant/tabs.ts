import type { MessageView, RoleView } from '../../projections/views/role-view.ts';
import { callRows, isTakenUp, ownCall } from './calls.ts';
import { newNotes } from './read-notes.ts';
import type { Channel } from '../../projections/views/shared.ts';

/** The places of the participant's screen. `todo` is a place of its own only where the window is too narrow for the side pane. */
export const tabs = [
  'mail',
  'phone',
  'chat',
  'news',
  'dossier',
  'decisions',
  'board',
  'requests',
  'products',
  'todo',
] as const;
export type Tab = (typeof tabs)[number];

const byChannel: Readonly<Record<Channel, Tab>> = {
  mail: 'mail',
  phone: 'phone',
  chat: 'chat',
  news: 'news',
  social: 'news',
  vendor: 'dossier',
  parliament: 'dossier',
  memo: 'dossier',
  system: 'dossier',
};

export const tabOf = (message: MessageView): Tab => byChannel[message.channel];

/** The places that have something to offer in this exercise: without products none is written. */
export const shownTabs = (view: RoleView, among: readonly Tab[]): readonly Tab[] =>
  among.filter((tab) => tab !== 'products' || view.products.length > 0);

/** Newest first; what came at one instant in the order of delivery, last on top. */
export const messagesIn = (view: RoleView, tab: Tab): readonly MessageView[] =>
  view.messages
    .map((message, n) => ({ message, n }))
    .filter(({ message }) => tabOf(message) === tab && !(tab === 'phone' && isTakenUp(view, message)))
    .sort((a, b) => b.message.play - a.message.play || b.message.at - a.message.at || b.n - a.n)
    .map(({ message }) => message);

const waits = (message: MessageView): boolean =>
  message.state === 'unread' || message.state === 'ringing' || message.state === 'missed';

export interface TabCount {
  /** Unread, open or due: worth a look. */
  readonly fresh: number;
  readonly total: number;
  /** Something in it cannot wait: a ringing call. */
  readonly urgent: boolean;
}

const none: ReadonlySet<string> = new Set();

/** The number beside a place in the rail. `readNotes`: handles of what was read of what the team wrote. */
export const tabCount = (view: RoleView, tab: Tab, readNotes: ReadonlySet<string> = none): TabCount => {
  const plain = (fresh: number, total: number): TabCount => ({ fresh, total, urgent: false });
  switch (tab) {
    case 'decisions': {
      const open = view.decisions.filter((one) => isOpen(one) && one.part !== 'watch');
      return plain(open.length, view.decisions.length);
    }
    case 'board':
      return plain(0, view.board.known.length + view.board.said.length + view.board.unknown.length);
    case 'requests':
      return plain(view.requests.filter((one) => one.due && one.sent.length === 0).length, view.requests.length);
    case 'products':
      return plain(view.products.filter(isAsked).length, view.products.length);
    case 'todo':
      return plain(0, view.deadlines.length);
    case 'chat': {
      const messages = messagesIn(view, tab);
      return plain(messages.filter(waits).length + newNotes(view, readNotes), messages.length + view.notes.length);
    }
    default: {
      const messages = messagesIn(view, tab);
      const { active, available, over } = callRows(view);
      return {
        fresh: messages.filter(waits).length + (tab === 'phone' && ownCall(view) ? 1 : 0),
        total: messages.length + (tab === 'phone' ? active.length + available.length + over.length : 0),
        urgent: messages.some((one) => one.state === 'ringing'),
      };
    }
  }
};

/** On somebody's list, with an hour, and not sent yet. */
export const isAsked = (product: RoleView['products'][number]): boolean =>
  product.due !== undefined && product.sent.length === 0;

export const isOpen = (decision: RoleView['decisions'][number]): boolean =>
  decision.state === 'open' || decision.state === 'proposed' || decision.state === 'ownPending';
