import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { createRun } from '../../src/session/runs/create-run.ts';
import { createMemoryStore } from '../../src/session/store/memory-store.ts';
import { PIXEL, pictured } from '../support/pictured.ts';
import { createMachine } from './support/machine.ts';
import { hostOf } from './support/open-table.ts';
import { openScreen, settle, type Screen } from './support/screen.ts';

const ADDRESS = `data:image/png;base64,${PIXEL}`;

/** A table at which one of two seats has a mail with a picture. */
async function picturedTable() {
  const machine = createMachine();
  const { scenario } = readScenario(pictured({ 'pictures/list.png': PIXEL }));
  if (!scenario) throw new Error('the scenario has mistakes');
  const run = createRun({ scenario, variant: '60', people: 2, name: 'Tafel' }, machine.environment);
  const store = createMemoryStore();
  await store.create(run);
  const host = await hostOf(store, run.id, machine);
  const facilitator = openScreen(host, { kind: 'facilitator' });
  await facilitator.client.send({ act: 'start' });
  await settle(host);
  const seats = [0, 1].map((seat) => openScreen(host, { kind: 'seat', seat }));
  await settle(host);
  const attached = (screen: Screen) => screen.role().messages.flatMap(({ attachments }) => attachments);
  const has = seats.find((seat) => attached(seat).length > 0);
  const other = seats.find((seat) => attached(seat).length === 0);
  const [attachment] = has ? attached(has) : [];
  if (!has || !other || !attachment) throw new Error('one seat has it and the other has not');
  return { store, run, machine, host, facilitator, has, other, attachment };
}

describe('a picture', () => {
  it('is announced in a view and sent to whoever asks and has it', async () => {
    const { has, attachment, host } = await picturedTable();
    expect(attachment.picture).toBe(true);
    expect(JSON.stringify(has.views)).not.toContain('base64');
    expect(await has.client.picture(attachment.id)).toBe(ADDRESS);
    await settle(host);
  });

  it('goes to no other seat, no stage, and under no other name', async () => {
    const { host, has, other, facilitator, attachment } = await picturedTable();
    const stage = openScreen(host, { kind: 'stage' });
    await settle(host);
    for (const screen of [other, stage, facilitator])
      expect(await screen.client.picture(attachment.id)).toBeUndefined();
    for (const name of ['a1', 'pictures/list.png', 'in-mail', 'h000000000000'])
      expect(await has.client.picture(name)).toBeUndefined();
  });

  it('is asked for once, again over a new line, and again when there was none', async () => {
    const { store, run, machine, has, attachment, host } = await picturedTable();
    has.socket.cut();
    const [one, two] = [has.client.picture(attachment.id), has.client.picture(attachment.id)];
    expect(two).toBe(one);
    await settle(host);
    has.socket.plug(await hostOf(store, run.id, machine));
    expect(await one).toBe(ADDRESS);
    expect(has.client.picture(attachment.id)).toBe(one);
    const nothing = has.client.picture('h000000000000');
    expect(await nothing).toBeUndefined();
    expect(has.client.picture('h000000000000')).not.toBe(nothing);
  });
});
