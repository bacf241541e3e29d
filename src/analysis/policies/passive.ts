import type { Policy } from './policy.ts';

/** Opens what comes in, oldest first, and does nothing else. */
export const passive: Policy = (_view, offers, rng) => {
  const unread = offers.count('read') > 0 ? offers.at('read', 0) : undefined;
  return unread ? { command: { as: unread.as, do: { act: 'read', message: unread.ref } }, rng } : { rng };
};
