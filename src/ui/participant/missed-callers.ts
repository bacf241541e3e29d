import type { MessageView, RoleView } from '../../projections/views/role-view.ts';

/** Somebody whose calls were missed: the last of them, and how often. */
export interface MissedCaller {
  readonly last: MessageView;
  readonly times: number;
}

/** Each caller once, however often they rang; who rang last comes first. */
export function missedCallers({ messages }: Pick<RoleView, 'messages'>): readonly MissedCaller[] {
  const missed = messages.filter(({ state }) => state === 'missed').toSorted((a, b) => b.at - a.at);
  const names = [...new Set(missed.map(({ from }) => from.name))];
  return names.flatMap((name) => {
    const theirs = missed.filter(({ from }) => from.name === name);
    return theirs[0] ? [{ last: theirs[0], times: theirs.length }] : [];
  });
}
