import type { BrowserContext } from 'playwright-core';

/** What a slow machine says about itself: the software renderer of a headless browser, and the editor, which measures again. */
const ofTheMachine = /GPU stall|GL Driver Message|Measure loop restarted/;

/**
 * Collects errors and warnings of all windows of a browser context, which are what the app complains of. `expected`: those that the test
 * itself brings about.
 */
export function hearComplaints(context: BrowserContext, into: string[], expected?: RegExp): void {
  context.on('console', (message) => {
    const text = message.text();
    if (ofTheMachine.test(text) || expected?.test(text)) return;
    if (message.type() === 'error' || message.type() === 'warning') into.push(text);
  });
  context.on('weberror', (error) => into.push(String(error.error())));
}
