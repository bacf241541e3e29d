import { expect, it } from 'vitest';
import { rehearse } from '../../src/analysis/rehearsal/rehearse.ts';
import { playTime } from '../../src/base/time.ts';
import { createMemoryStore } from '../../src/session/store/memory-store.ts';
import { createMachine } from './support/machine.ts';
import { hostOf } from './support/open-table.ts';
import { openScreen, settle } from './support/screen.ts';
import { small, smallRun } from './support/small-run.ts';

it('a rehearsal that nobody has had yet is begun, and one that was had is recovered', async () => {
  const machine = createMachine();
  const store = createMemoryStore();
  const now = machine.environment.wall();
  const journal = rehearse(small, {
    title: 'proef',
    variant: '60',
    people: 2,
    seed: 'zaad',
    from: playTime(600_000),
    before: 'diligent',
    pace: 1,
    now,
  });
  const { header, records, texts } = journal;
  const blank = smallRun(machine.environment);
  const summary = { ...blank.summary, phase: 'running' as const };
  await store.create({ ...blank, header, records, texts, summary });
  for (const pause of ['facilitator', 'recovered']) {
    const host = await hostOf(store, blank.id, machine);
    const facilitator = openScreen(host, { kind: 'facilitator' });
    await settle(host);
    expect(facilitator.board()).toMatchObject({ phase: 'paused', pause });
    await facilitator.client.send({ act: 'resume' });
    host.stop('host-left');
  }
});
