import type { Policy } from './policy.ts';

/** Opens what comes in, oldest first, and does nothing else. */
export const passive: Policy = (_view, affordances, rng) => {
  const unread = affordances.find(({ act }) => act === 'read');
  return unread ? { command: { as: unread.as, do: { act: 'read', message: unread.ref } }, rng } : { rng };
};
