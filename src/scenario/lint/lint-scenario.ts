import type { Draft } from '../resolve/resolve-scenario.ts';
import { lintContext } from './lint-context.ts';
import { lintClaims } from './lint-claims.ts';
import { lintConversations, lintConversationWindows } from './lint-conversations.ts';
import { lintCycles } from './lint-cycles.ts';
import { lintDeadlines, lintOrder } from './lint-deadlines.ts';
import { lintDecisions, lintSpread } from './lint-decisions.ts';
import { lintProducts } from './lint-products.ts';
import { lintReleasers } from './lint-releasers.ts';
import { lintSeats } from './lint-seats.ts';
import { lintSignals } from './lint-signals.ts';
import { lintTexts } from './lint-texts.ts';
import { lintTimers } from './lint-timers.ts';
import { lintUnused } from './lint-unused.ts';
import { lintVariantLists } from './lint-variant-lists.ts';
import { lintWindows } from './lint-windows.ts';
import { variantFacts } from './variant-facts.ts';
import type { WrittenTexts } from './written-texts.ts';

/**
 * All checks that need the whole scenario. `unread` is the text of elements that could not be read; `texts` those of
 * every language.
 */
export function lintScenario(draft: Draft, unread: string, texts: readonly WrittenTexts[]): void {
  const context = lintContext(draft, unread);
  lintSeats(context);
  lintDecisions(context);
  lintSpread(context);
  lintConversations(context);
  lintReleasers(context);
  lintCycles(context);
  lintOrder(context);
  for (const variant of draft.scenario.variants) {
    const facts = variantFacts(draft.scenario, variant);
    lintVariantLists(context, facts);
    lintWindows(context, facts);
    lintTimers(context, facts);
    lintDeadlines(context, facts);
    lintSignals(context, facts);
    lintConversationWindows(context, facts);
    lintProducts(context, facts);
    lintClaims(context, facts);
  }
  for (const written of texts) lintTexts(context, written);
  lintUnused(context);
}
