import type { LintContext } from './lint-context.ts';

/** Each inject has exactly one releaser: its own trigger, or whatever sends it (MECHANICS.md section 6). */
export function lintReleasers({ scenario, report, resolver, path, mentionedInUnread }: LintContext): void {
  const byBridge = new Set<string>(
    scenario.variants.flatMap(({ bridges, epilogue }) => [
      ...bridges.flatMap(({ injects }) => injects),
      ...(epilogue ? [epilogue] : []),
    ]),
  );
  for (const { id, trigger } of scenario.injects) {
    const sendings = resolver.sendings.filter(({ inject }) => inject === id);
    const [first] = sendings;
    if (trigger.kind === 'storyline') {
      if (!first && !byBridge.has(id) && !mentionedInUnread(id)) report.at('noReleaser', path(id, 'id'), { id });
    } else if (first)
      report.at(
        'twoReleasers',
        path(id, trigger.kind),
        { id, which: `${trigger.kind}, send` },
        {
          spot: 'key',
          notes: [report.note({ nl: 'Hier wordt het verstuurd.', en: 'It is sent here.' }, [...first.path, 'inject'])],
        },
      );
  }
}
