import type { StoryTime } from '../../base/time.ts';
import type { Report } from '../diagnostics/report.ts';
import { formatInstant } from '../instant.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Draft } from '../resolve/resolve-scenario.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { UNREADABLE } from '../source/repair.ts';
import type { Path } from '../source/locate.ts';

/** What a check of the whole scenario works with. */
export interface LintContext {
  readonly scenario: Scenario;
  readonly report: Report;
  readonly resolver: Resolver;
  /** Path of a field of an element. */
  path(id: string, ...field: Path): Path;
  /** As authors write it. */
  show(time: StoryTime): string;
  /** Something that could not be read, or a slip of the pen, may mean this id: what seems to be missing may be there. */
  mentionedInUnread(id: string): boolean;
}

export function lintContext(draft: Draft, unread: string): LintContext {
  const { scenario, resolver, paths } = draft;
  return {
    scenario,
    resolver,
    report: resolver.report,
    path: (id, ...field) => [...(paths.get(id) ?? ['id']), ...field],
    show: (time) => formatInstant(time, scenario.dayOne),
    mentionedInUnread: (id) => id === UNREADABLE || resolver.meant.has(id) || unread.includes(id),
  };
}
