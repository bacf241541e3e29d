import type { LintContext } from './lint-context.ts';

/** What a variant lists; what stands in no list is never played. */
const listed = [
  'injects',
  'decisions',
  'requests',
  'expectations',
  'obligations',
  'products',
  'conversations',
  'caps',
] as const;

function lintUnlisted({ scenario, report, path, mentionedInUnread }: LintContext): void {
  if (scenario.variants.length === 0) return;
  for (const list of listed) {
    const taking = new Set(scenario.variants.flatMap((variant): readonly string[] => variant[list]));
    for (const { id } of scenario[list])
      if (!taking.has(id) && !mentionedInUnread(id)) report.at('inNoVariant', path(id, 'id'), { id, list });
  }
}

/** Remarks on what is declared and plays no part; a scenario under way has these. */
export function lintUnused(context: LintContext): void {
  lintUnlisted(context);
  const { scenario, report, resolver, path, mentionedInUnread } = context;
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
