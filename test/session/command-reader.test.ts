import { expect, it } from 'vitest';
import { textRef } from '../../src/engine/journal/chain.ts';
import { createCommandReader } from '../../src/session/host/command-reader.ts';

const readerOf = (run: string) =>
  createCommandReader({
    resolve: (handle) => (handle === `handle-${run}` ? `id-${run}` : undefined),
    salt: () => `salt-${run}`,
    textRef,
  });

it('runs of one process read with the same schemas, each with its own names and texts', () => {
  const [red, blue] = [readerOf('red'), readerOf('blue')];
  const reply = (run: string) => ({ act: 'reply', message: `handle-${run}`, text: 'Hallo' });
  for (const [run, reader] of [
    ['red', red],
    ['blue', blue],
    ['red', red],
  ] as const) {
    const text = textRef(`salt-${run}`, 'Hallo');
    expect(reader.act(reply(run))).toEqual({
      ok: true,
      value: {
        value: { act: 'reply', message: `id-${run}`, text },
        texts: [{ ref: text, salt: `salt-${run}`, text: 'Hallo' }],
      },
    });
  }
  // What another run gave out is nothing here; after a refusal the next one reads on.
  expect(blue.act(reply('red'))).toMatchObject({ ok: false, error: { code: 'unknown-item', field: 'message' } });
  expect(red.act(reply('red')).ok).toBe(true);
  // The facilitator's names are the author's own.
  const note = { act: 'facilitatorNote', to: ['handle-red'], text: 'Hallo' };
  const read = red.ofFacilitator({ by: { kind: 'facilitator' }, do: note });
  expect(read).toMatchObject({ ok: true, value: { value: { do: { to: ['handle-red'] } } } });
});
