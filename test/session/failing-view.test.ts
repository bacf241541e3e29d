import { expect, it } from 'vitest';
import { startedTable } from './support/open-table.ts';
import { openScreen, settle } from './support/screen.ts';

it('a view that cannot be made keeps nobody else from theirs, and is made when it can be', async () => {
  const { host, facilitator, reports } = await startedTable();
  const evaluator = openScreen(host, { kind: 'evaluator', author: 'e'.repeat(20) });
  const after = openScreen(host, { kind: 'facilitator' });
  await settle(host);
  const { texts } = host.notebook;
  const [seen, shown] = [evaluator.views.length, after.views.length];
  const fault = new Error('no view');
  Object.defineProperty(host.notebook, 'texts', {
    configurable: true,
    get: () => {
      throw fault;
    },
  });
  await facilitator.client.send({ act: 'pause' });
  await settle(host);
  expect(after.views.length).toBeGreaterThan(shown);
  expect(evaluator.views).toHaveLength(seen);
  expect(new Set(reports)).toEqual(new Set([fault]));
  Object.defineProperty(host.notebook, 'texts', { configurable: true, get: () => texts });
  const message = { from: 'act-fg', to: 'all', channel: 'mail', subject: 'Nu', text: 'Ja' } as const;
  await facilitator.client.send({ act: 'improvise', ...message });
  await settle(host);
  expect(evaluator.views.length).toBeGreaterThan(seen);
});
