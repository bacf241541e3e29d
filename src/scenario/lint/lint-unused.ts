import type { LintContext } from './lint-context.ts';

/** Remarks on what is declared and plays no part; a scenario under way has these. */
export function lintUnused({ scenario, report, resolver, path, mentionedInUnread }: LintContext): void {
  const reached = new Set<string>([
    ...scenario.roles.flatMap(({ startFacts }) => startFacts),
    ...scenario.facts.flatMap(({ id, holders }) => (holders.length > 0 ? [id] : [])),
    ...scenario.injects.flatMap(({ facts }) => facts),
    ...scenario.conversations.flatMap(({ topics }) => topics.flatMap(({ facts }) => facts)),
    ...scenario.variants.flatMap(({ bridges }) => bridges.flatMap(({ facts }) => facts.map(({ fact }) => fact))),
  ]);
  for (const { id } of scenario.facts)
    if (!reached.has(id) && !mentionedInUnread(id)) report.at('unusedFact', path(id, 'id'), { id });
  const acting = new Set<string>([
    ...scenario.injects.map(({ from }) => from),
    ...[...scenario.requests, ...scenario.products].flatMap(({ to, answers }) => [
      ...to,
      ...answers.map(({ from }) => from),
    ]),
    ...scenario.conversations.map(({ partner }) => partner),
    ...scenario.decisions.flatMap(({ confirm }) => (confirm === undefined ? [] : [confirm])),
  ]);
  for (const { id } of scenario.actors)
    if (!acting.has(id) && !mentionedInUnread(id)) report.at('unusedActor', path(id, 'id'), { id });
  const offered = new Set<string>([...resolver.names.offered.values()].flatMap((claims) => [...claims]));
  for (const { id } of scenario.claims)
    if (!offered.has(id) && !mentionedInUnread(id)) report.at('unusedClaim', path(id, 'id'), { id });
}
