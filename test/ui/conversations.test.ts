import { describe, expect, it } from 'vitest';
import { storyTime } from '../../src/base/time.ts';
import { conversationsOf, lastMessage } from '../../src/ui/participant/conversations.ts';
import { newNotesIn } from '../../src/ui/participant/read-notes.ts';
import { tabCount } from '../../src/ui/participant/tabs.ts';
import { liaisonView } from '../gallery/fixtures/liaison.ts';

const view = liaisonView('nl');

describe('conversations', () => {
  it('puts the team first and groups what one actor sends', () => {
    const all = conversationsOf(view, 'Team');
    expect(all.map((one) => [one.kind, one.said.length])).toEqual([
      ['team', 2],
      ['roles', 1],
      ['actor', 3],
    ]);
    expect(all[2]?.fresh).toHaveLength(3);
    expect(all[2] && lastMessage(all[2])?.handle).toBe('m-chat-3');
  });
  it('keeps what I wrote to a role with what that role wrote to me', () => {
    const [note] = view.notes.filter((one) => !one.team);
    if (!note) throw new Error('fixture without a direct note');
    const mine = {
      ...note,
      handle: 'n9',
      from: view.notes[1]?.from ?? note.from,
      to: ['Pers'],
      mine: true,
      at: storyTime(note.at + 1),
    };
    const [, roles] = conversationsOf({ ...view, notes: [...view.notes, mine] }, 'Team');
    expect(roles).toMatchObject({ kind: 'roles', to: ['r3'], name: 'Woordvoerder BZK' });
    expect(roles?.said.map((one) => one.mine)).toEqual([false, true]);
  });
  it('shows an answer once that stands in a thread and in the inbox', () => {
    const [first, second] = view.messages.filter((one) => one.channel === 'chat');
    if (!first || !second) throw new Error('fixture without chats');
    const line = { handle: second.handle, from: second.from, text: 'x', at: second.at, mine: false };
    const messages = view.messages.map((one) => (one === first ? { ...one, thread: [line] } : one));
    expect(conversationsOf({ ...view, messages }, 'Team')[2]?.said).toHaveLength(3);
  });
});

describe('numbers in the rail', () => {
  it('counts what waits, and calls a ringing phone urgent', () => {
    expect(tabCount(view, 'mail')).toEqual({ fresh: 1, total: 4, urgent: false });
    expect(tabCount(view, 'phone')).toEqual({ fresh: 1, total: 2, urgent: true });
    expect(tabCount(view, 'decisions')).toEqual({ fresh: 2, total: 3, urgent: false });
    expect(tabCount(view, 'requests')).toEqual({ fresh: 1, total: 2, urgent: false });
  });
  it('counts what others of the team wrote until it was read, and never what was written here', () => {
    const [team, roles] = conversationsOf(view, 'Team');
    if (!team || !roles) throw new Error('fixture without notes');
    const none = new Set<string>();
    const chats = view.messages.filter((one) => one.channel === 'chat' && one.state === 'unread').length;
    const others = view.notes.filter((one) => !one.mine);
    expect(others.length).toBeGreaterThan(0);
    expect(tabCount(view, 'chat', none).fresh).toBe(chats + others.length);
    expect([...newNotesIn(team, none), ...newNotesIn(roles, none)].sort()).toEqual(
      others.map((one) => one.handle).sort(),
    );
    const read = new Set(newNotesIn(team, none));
    expect(newNotesIn(team, read)).toEqual([]);
    expect(tabCount(view, 'chat', read).fresh).toBe(chats + others.length - read.size);
    const mine = { ...view, notes: view.notes.map((one) => ({ ...one, mine: true })) };
    expect(tabCount(mine, 'chat', none).fresh).toBe(chats);
  });
});
