import type { StoryTime } from '../../base/time.ts';
import type { MessageView, NoteView, RoleView } from '../../projections/views/role-view.ts';
import type { Party } from '../../projections/views/shared.ts';

/** One thing said in a conversation. */
export interface Said {
  readonly key: string;
  readonly from: Party;
  readonly text: string;
  readonly at: StoryTime;
  readonly mine: boolean;
  /** Set when it is a delivered text (FORMAT.md 'Texts'); otherwise it was typed and is shown as it is. */
  readonly message?: MessageView;
}

/** A chat: the team channel, notes with some roles, or what one actor sends. */
export interface Conversation {
  readonly id: string;
  readonly kind: 'team' | 'roles' | 'actor';
  readonly name: string;
  readonly with: Party | undefined;
  /** Handles of the roles that a note in it goes to; absent with an actor. */
  readonly to?: readonly string[] | 'all';
  readonly said: readonly Said[];
  readonly fresh: readonly MessageView[];
}

const byTime = (a: Said, b: Said): number => a.at - b.at;

const fromNote = (note: NoteView): Said => ({
  key: note.handle,
  from: note.from,
  text: note.text,
  at: note.at,
  mine: note.mine,
});

const fromMessage = (message: MessageView): readonly Said[] => [
  { key: message.handle, from: message.from, text: message.body ?? '', at: message.at, mine: false, message },
  ...message.thread.map((line) => ({
    key: line.handle,
    from: line.from,
    text: line.text,
    at: line.at,
    mine: line.mine,
  })),
];

/** An answer stands in the thread of what it answers and in the inbox: it is shown once, as delivered. */
const once = (said: readonly Said[]): Said[] => {
  const delivered = new Set(said.filter((one) => one.message).map((one) => one.key));
  return said.filter((one) => one.message || !delivered.has(one.key));
};

const group = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const out = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const list = out.get(name);
    if (list) list.push(item);
    else out.set(name, [item]);
  }
  return out;
};

/** The others in a note, whom it went to and who sent it: handles of roles, or the name of who is not one. */
const others = (view: RoleView, note: NoteView): readonly string[] => {
  const roleNamed = (name: string) => view.roles.find((role) => [role.handle, role.name, role.short].includes(name));
  const names = [...(note.mine ? [] : [note.from.handle ?? note.from.name]), ...note.to].flatMap((name) => {
    const role = roleNamed(name);
    return role?.mine ? [] : [role?.handle ?? name];
  });
  return [...new Set(names)].sort();
};

/** The chats of this seat, the team channel first, then the latest on top. */
export const conversationsOf = (view: RoleView, teamName: string): readonly Conversation[] => {
  const team: Conversation = {
    id: 'team',
    kind: 'team',
    name: teamName,
    with: undefined,
    to: 'all',
    said: view.notes
      .filter((note) => note.team)
      .map(fromNote)
      .sort(byTime),
    fresh: [],
  };
  const direct = [
    ...group(
      view.notes.filter((note) => !note.team),
      (note) => others(view, note).join(', '),
    ),
  ].map(([names, notes]): Conversation => {
    const roles = view.roles.filter((role) => notes.some((note) => others(view, note).includes(role.handle)));
    return {
      id: `note:${roles.map((role) => role.handle).join('+') || names}`,
      kind: 'roles',
      name: roles.map((role) => role.name).join(', ') || names,
      with: notes.find((note) => !note.mine)?.from,
      ...(roles.length > 0 ? { to: roles.map((role) => role.handle) } : {}),
      said: notes.map(fromNote).sort(byTime),
      fresh: [],
    };
  });
  const chats = view.messages.filter((message) => message.channel === 'chat');
  const actors = [...group(chats, (message) => message.from.handle ?? message.from.name)].map(
    ([key, messages]): Conversation => ({
      id: `chat:${key}`,
      kind: 'actor',
      name: messages[0]?.from.name ?? '',
      with: messages[0]?.from,
      said: once(messages.flatMap(fromMessage)).sort(byTime),
      fresh: messages.filter((message) => message.state === 'unread'),
    }),
  );
  const latest = (one: Conversation): number => one.said.at(-1)?.at ?? 0;
  return [team, ...[...direct, ...actors].sort((a, b) => latest(b) - latest(a))];
};

/** The last delivered message of a chat: what a reply answers. */
export const lastMessage = (conversation: Conversation): MessageView | undefined =>
  conversation.said.findLast((one) => one.message)?.message;
