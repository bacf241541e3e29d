import type { ActorRow } from '../../projections/views/facilitator-view.ts';
import type { Channel } from '../../projections/views/shared.ts';

const staffChannels: readonly Channel[] = ['memo', 'mail', 'phone', 'chat'];
const withSubject: ReadonlySet<Channel> = new Set(['mail', 'memo', 'news', 'vendor', 'parliament']);

/** Over what somebody says something; undefined: exercise staff. */
export const channelsOf = (actor: Pick<ActorRow, 'channels'> | undefined): readonly Channel[] =>
  actor && actor.channels.length > 0 ? actor.channels : staffChannels;

/** Whether what goes over it has a line above its text. */
export const hasSubject = (channel: Channel): boolean => withSubject.has(channel);
