import { randomId } from './browser-environment.ts';

/**
 * The unguessable name under which this window writes as an evaluator of a run; the same after a reload. Two windows of one browser are two
 * evaluators: it lives as long as the tab.
 */
export function evaluatorName(run: string): string {
  const key = `spoedoverleg:evaluator:${run}`;
  try {
    const kept = sessionStorage.getItem(key);
    if (kept !== null) return kept;
    const name = randomId();
    sessionStorage.setItem(key, name);
    return name;
  } catch {
    // Storage is switched off; after a reload this is another evaluator.
    return randomId();
  }
}
