import type { ScriptMessage, SessionAsk, SessionCast } from '../../session/desk/session-wire.ts';
import type { Channel } from '../../projections/views/shared.ts';
import { channelsOf, hasSubject } from '../facilitator/message-channels.ts';
import { withMark } from '../facilitator/with-mark.ts';

/** Exercise staff, as the sender of a message. */
export const STAFF = 'ctl';
/** Everybody in a team. */
export const EVERYBODY = 'all';

/** A message to several teams as it is being written. */
export interface SendDraft {
  /** `story`: somebody in the exercise says it. `script`: it stands in the script. `note`: it comes from outside. */
  readonly kind: 'story' | 'script' | 'note';
  /** The message of the script: its id, or empty for the first that can go out. */
  readonly inject: string;
  /** An actor's id, or `STAFF`. */
  readonly from: string;
  /** As it was chosen; another sender may not have it. */
  readonly channel: Channel;
  /** A role's id, or `EVERYBODY`. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export const emptyDraft: SendDraft = {
  kind: 'story',
  inject: '',
  from: STAFF,
  channel: 'mail',
  to: EVERYBODY,
  subject: '',
  text: '',
};

/** Over what the sender of a draft can say it, and over what it goes now. */
export function waysOf({ from, channel }: SendDraft, cast: SessionCast) {
  const channels = channelsOf(cast.actors.find(({ id }) => id === from));
  return { channels, channel: channels.find((one) => one === channel) ?? channels[0] ?? channel };
}

/** Which message of the script a draft means; undefined when none can go out. */
export const scriptMessageOf = (draft: SendDraft, cast: SessionCast): ScriptMessage | undefined =>
  cast.script.find(({ id }) => id === draft.inject) ?? cast.script[0];

/** What is asked of the server; undefined while something is missing. `mark`: the exercise word. */
export function messageOf(
  draft: SendDraft,
  cast: SessionCast,
  mark: string,
): Extract<SessionAsk, { op: 'send' }>['message'] | undefined {
  const { kind, from, subject, text } = draft;
  if (kind === 'script') {
    const found = scriptMessageOf(draft, cast);
    return found && { act: 'release', inject: found.id };
  }
  const to = draft.to === EVERYBODY ? EVERYBODY : [draft.to];
  if (text.trim() === '') return undefined;
  if (kind === 'note') return { act: 'facilitatorNote', to, text: text.trim() };
  const { channel } = waysOf(draft, cast);
  const said = { act: 'improvise', from, to, channel, text: withMark(mark, text) } as const;
  if (!hasSubject(channel)) return said;
  return subject.trim() === '' ? undefined : { ...said, subject: withMark(mark, subject) };
}
