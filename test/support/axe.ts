import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A rule that is broken; where, and why there. */
export interface Violation {
  readonly id: string;
  readonly at: readonly string[];
}

/** What axe finds on a page as it stands. The page keeps axe until it is loaded anew, and there are no frames in it. */
export async function violations(page: Page): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const here = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    // Of what is not broken, no more than is needed.
    const found = await here.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => ({
      id,
      at: nodes.map(({ target, any }) => [target.join(' '), any[0]?.message ?? ''].join(' ').trim()),
    }));
  }, rules);
}
