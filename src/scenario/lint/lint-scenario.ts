import type { Draft } from '../resolve/resolve-scenario.ts';

/** All checks that need the whole scenario. `unread` is the text of elements that could not be read. */
export function lintScenario(draft: Draft, unread: string): void {
  void draft;
  void unread;
}
