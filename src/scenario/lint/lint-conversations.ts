import type { Conversation, Topic } from '../model/conversation.ts';
import type { LintContext } from './lint-context.ts';
import type { VariantFacts } from './variant-facts.ts';

/** Calls: what rings for them, what there is to choose, and topics with wordings (MECHANICS.md section 9). */
export function lintConversations(context: LintContext): void {
  const { scenario, report, path, show } = context;
  for (const conversation of scenario.conversations) {
    const { id, topics, budget, windows } = conversation;
    lintOpener(context, conversation);
    const sum = topics.reduce((total, { minutes }) => total + minutes, 0);
    if (sum <= budget) report.at('budgetCoversAll', path(id, 'budget'), { id, budget, sum });
    topics.forEach((topic, index) => {
      if (isStarred(topic) && !isWhole(topic)) report.at('starredTopic', path(id, 'topics', index, 'id'));
    });
    windows.forEach(({ from, to }, index) => {
      if (from >= to) report.at('backwards', path(id, 'windows', index, 'from'), { from: show(from), to: show(to) });
    });
  }
}

const isStarred = ({ wordings }: Topic): boolean => wordings.length > 0;
const isWhole = ({ wordings, vague }: Topic): boolean =>
  vague !== undefined && wordings.some(({ works }) => works) && wordings.some(({ works }) => !works);

function lintOpener({ scenario, report, path }: LintContext, { id, openedBy, callers }: Conversation): void {
  const inject = scenario.injects.find((one) => one.id === openedBy);
  if (!inject) return;
  const at = path(id, 'openedBy');
  if (inject.channel !== 'phone') report.at('openerNotPhone', at, { id, inject: inject.id });
  const { to } = inject;
  if (to !== 'all' && !callers.some((caller) => to.includes(caller)))
    report.at('openerMissesCallers', at, { id, inject: inject.id });
  const first = scenario.conversations.find((other) => other.openedBy === openedBy);
  if (first && first.id !== id) {
    const notes = [report.note({ nl: 'Eerst hier.', en: 'First here.' }, path(first.id, 'openedBy'))];
    report.at('opensTwoCalls', at, { inject: inject.id, other: first.id }, { notes });
  }
}

/** A window of which a variant plays nothing is one in which the call cannot begin there. */
export function lintConversationWindows(
  { report, path, show }: LintContext,
  { variant, conversations }: VariantFacts,
): void {
  const sensible = variant.windows.every((played) => played.from < played.to);
  for (const { id, windows } of conversations) {
    const own = variant.changes.conversations[id]?.windows;
    windows.forEach(({ from, to }, index) => {
      const place = own
        ? path(variant.id, 'changes', 'conversations', id, 'windows', index)
        : path(id, 'windows', index);
      if (own && from >= to) return report.at('backwards', [...place, 'from'], { from: show(from), to: show(to) });
      if (!(from < to) || !sensible || variant.windows.some((played) => played.from < to && from < played.to)) return;
      report.at('unplayedWindow', [...place, 'from'], { variant: variant.id, id, from: show(from), to: show(to) });
    });
  }
}
