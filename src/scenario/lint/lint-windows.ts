import type { LintContext } from './lint-context.ts';
import type { VariantFacts } from './variant-facts.ts';

/** Windows follow each other, and each jump between two has its bridge. */
export function lintWindows({ report, path, show }: LintContext, { variant, jumps }: VariantFacts): void {
  const { id, windows, bridges } = variant;
  windows.forEach(({ from, to }, index) => {
    const at = path(id, 'windows', index);
    if (from >= to) report.at('backwards', [...at, 'from'], { from: show(from), to: show(to) });
    const before = windows[index - 1];
    if (before && from < before.to)
      report.at('windowOverlap', [...at, 'from'], { from: show(from), to: show(before.to) });
    const jump = before && jumps.find((one) => one.from === before.to && one.to === from);
    if (jump && !jump.bridge)
      report.at('jumpWithoutBridge', [...at, 'from'], { variant: id, from: show(jump.from), to: show(jump.to) });
  });
  bridges.forEach((bridge, index) => {
    const { from, to } = bridge;
    if (Number.isNaN(from) || Number.isNaN(to)) return;
    if (!jumps.some((jump) => jump.bridge === bridge))
      report.at('bridgeWithoutJump', path(id, 'bridges', index, 'from'), { from: show(from), to: show(to) });
  });
}
