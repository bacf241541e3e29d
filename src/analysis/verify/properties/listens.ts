import type { Plan } from '../../../engine/plan.ts';

/** Whether something that takes part in the variant waits for the signal. */
export const listens = ({ routes, variant }: Plan, signal: string): boolean =>
  (routes.chartsOn.has(signal) && !variant.cut.some((line) => line.split(' ').includes(signal))) ||
  routes.chartsWatching.has(`signal:${signal}`) ||
  routes.watchers.has(`signal:${signal}`) ||
  routes.expectationsOn.has(signal) ||
  routes.decisionsOpenedBy.has(signal) ||
  routes.injectsAfter.has(signal) ||
  routes.obligationsOn.has(signal);
