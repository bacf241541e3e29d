import { expect, it } from 'vitest';
import { besideOf } from '../../src/session/client/fields.ts';
import type { AnyView } from '../../src/session/wire.ts';

const besides = (held: string, text: string): string | undefined =>
  besideOf({ kind: 'role', drafts: [{ field: 'chat', text: held }] } as unknown as AnyView, {
    id: 'a',
    command: { by: { kind: 'role', role: 'r' }, do: { act: 'draft', field: 'chat', text } },
    over: {},
  })?.text;

it.each([
  ['Dat is oké', 'Dat is oké', undefined],
  ['Ja.\nDat is oké', 'Dat  is oké', undefined],
  ['e1 e2', 'e2', undefined],
  ['Ja', ' ', undefined],
  ['okay', 'ok', 'ok'],
  ['e10 e2', 'e1', 'e1'],
  ['Nee', 'Ja', 'Ja'],
])('beside “%s” what was typed as “%s” is kept: %s', (held, text, kept) => {
  expect(besides(held, text)).toBe(kept);
});
