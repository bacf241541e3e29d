import type { InjectRow, RoleTag, SeatRow } from '../../projections/views/facilitator-view.ts';
import type { UiLanguage, Translate } from '../shared/i18n.ts';
import { storyHour } from '../shared/story-time.ts';

type T = Translate<'facilitator'>;

/** How the last column of the script board reads: a word, how loud it is, and which sign stands before it. */
export interface RowState {
  readonly text: string;
  readonly tone: 'quiet' | 'unread' | 'wait' | 'live';
  readonly sign: 'read' | 'unread' | 'ring' | 'call' | 'hold' | 'gone' | 'none';
}

export const toWhom = (row: Pick<InjectRow, 'to' | 'toAll'>, t: T): string =>
  row.toAll ? t('all') : row.to.map((role) => role.short).join(', ');

const ROOM = 52;

/**
 * What an inject is called on the board: its subject when it has a short one; the gist where the title is only the opening of a longer text.
 */
export const rowTitle = (row: Pick<InjectRow, 'title' | 'gist'>): string =>
  row.title === '' || row.title.endsWith('…') || row.title.length > ROOM ? row.gist : row.title;

export const names = (roles: readonly RoleTag[]): string => roles.map((role) => role.short).join(' + ');

/** A call that nobody of those called has answered, while one of their seats rings. */
export const rings = (row: InjectRow, seats: readonly SeatRow[]): boolean =>
  row.channel === 'phone' &&
  row.status === 'released' &&
  row.reads.read < row.reads.total &&
  seats.some(
    (seat) =>
      seat.mood === 'called' && (row.toAll || seat.roles.some((role) => row.to.some((to) => to.id === role.id))),
  );

export function rowState(row: InjectRow, seats: readonly SeatRow[], t: T, language: UiLanguage): RowState {
  if (row.status === 'released') {
    const { read, total, first } = row.reads;
    if (rings(row, seats)) return { text: t('row.rings'), tone: 'live', sign: 'ring' };
    const call = row.channel === 'phone';
    if (read === 0)
      return { text: t(call ? 'row.missed' : 'row.unread'), tone: 'unread', sign: call ? 'call' : 'unread' };
    if (total > 1) return { text: t('row.readBy', { read, total }), tone: 'quiet', sign: call ? 'call' : 'read' };
    const text =
      first === undefined
        ? t('row.read')
        : t(call ? 'row.answeredAt' : 'row.readAt', { at: storyHour(language, first) });
    return { text, tone: 'quiet', sign: call ? 'call' : 'read' };
  }
  if (row.status === 'due') return { text: t('row.due'), tone: 'live', sign: 'hold' };
  if (row.status === 'held') return { text: t('row.held'), tone: 'wait', sign: 'hold' };
  if (row.status === 'planned') return { text: '', tone: 'quiet', sign: 'none' };
  return { text: t(`row.${row.status}`), tone: 'quiet', sign: 'gone' };
}
