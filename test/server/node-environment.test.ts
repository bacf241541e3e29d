import { setImmediate as endOfTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createNodeEnvironment } from '../../src/server/rooms/node-environment.ts';
import { handOverSoon } from '../../src/server/rooms/outbox.ts';
import { PATIENCE } from '../support/until.ts';

it('lets what can wait go on when nobody waits for the store', async () => {
  let busy = true;
  let went = false;
  const resting = createNodeEnvironment(() => busy)
    .rest?.()
    .then(() => (went = true));
  for (let turn = 0; turn < 3; turn += 1) await endOfTurn();
  expect(went).toBe(false);
  busy = false;
  await resting;
  expect(went).toBe(true);
});

it('does not let it wait for a store that does not answer', { timeout: PATIENCE }, async () => {
  await createNodeEnvironment(() => true).rest?.();
});

it('lets what can wait go on when what was made before is on its way', async () => {
  const events: string[] = [];
  const environment = createNodeEnvironment();
  const resting = environment.rest?.().then(() => events.push('the rest'));
  handOverSoon({ pack: () => undefined, handOver: () => events.push('handed over') }, environment);
  await resting;
  expect(events).toEqual(['handed over', 'the rest']);
});
