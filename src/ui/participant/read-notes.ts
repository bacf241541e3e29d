import type { RoleView } from '../../projections/views/role-view.ts';
import type { Conversation } from './conversations.ts';

const key = (seat: string): string => `spoedoverleg:read-notes:${seat}`;

/**
 * Handles of the notes that were in front of somebody at this seat in this window: the host keeps that of messages only. Who comes to the seat
 * on another device has read none of them.
 */
export function readNotesHere(seat: string): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(key(seat)) ?? '[]') as readonly string[]);
  } catch {
    // Private windows may refuse.
    return new Set();
  }
}

/** Keeps them over a reload, where that can be. */
export function keepReadNotes(seat: string, read: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(key(seat), JSON.stringify([...read]));
  } catch {
    // Private windows may refuse, and a full one.
  }
}

/** How many notes of others nobody here has read. */
export const newNotes = (view: RoleView, read: ReadonlySet<string>): number =>
  view.notes.filter((one) => !one.mine && !read.has(one.handle)).length;

/** The handles of those in one conversation. */
export const newNotesIn = (conversation: Conversation, read: ReadonlySet<string>): readonly string[] =>
  conversation.kind === 'actor'
    ? []
    : conversation.said.filter((one) => !one.mine && !read.has(one.key)).map((one) => one.key);
