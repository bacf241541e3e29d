import { expect, it } from 'vitest';
import type { ViewContext } from '../../src/projections/context.ts';
import { createHandles } from '../../src/projections/handles.ts';
import { quotation } from '../../src/projections/quotation.ts';
import { claim, product } from '../support/scenario-builder.ts';
import { minutes, tableOf, type TestTable } from '../support/table.ts';

const audiences = ['press', 'public', 'staff', 'office', 'supervisor', 'parliament', 'vendor'] as const;
const claims = audiences.map((id) => claim({ id: `cl-${id}` }));
const fields = (audience: string) => [
  { id: 'said', label: 'said', required: false, kind: 'claims', claims: [`cl-${audience}`] },
  { id: 'free', label: 'free', required: false, kind: 'text' },
  { id: 'pick', label: 'pick', required: false, kind: 'choice', options: [{ id: 'x', text: 'pick.x.text' }] },
];
const table = () =>
  tableOf({
    claims,
    products: audiences.map((audience) =>
      product({ id: `to-${audience}`, audience, fields: fields(audience) as never }),
    ),
  });
const say = (run: TestTable, to: string, sentence: string, more: object = {}) =>
  run.act('press', {
    act: 'product',
    product: `to-${to}`,
    fields: { said: { sentences: [{ sentence, links: [] }] }, ...more },
    elements: [],
  });
const quoted = (run: TestTable, name: string, at = run.state.now) => {
  const context: ViewContext = {
    plan: run.plan,
    state: run.state,
    language: 'nl',
    texts: { get: String } as unknown as ViewContext['texts'],
    handles: createHandles(run.plan, 'seed'),
    drafts: new Map(),
    takenSeats: new Set(),
  };
  return quotation(context, name, at);
};

it.each(['office', 'supervisor', 'vendor', 'parliament'])('an overclaim said to %s is quoted to nobody else', (to) => {
  const run = table();
  say(run, 'staff', 'over:cl-staff');
  say(run, to, `over:cl-${to}`);
  expect(quoted(run, 'overclaim')).toBe('§cl-staff.overclaim§');
  expect(quoted(run, 'overclaim-parliament')).toBe(to === 'parliament' ? '§cl-parliament.overclaim§' : '');
});

it.each(['press', 'public', 'staff'])('an overclaim said to %s can stand in a paper, a claim cannot', (to) => {
  const run = table();
  say(run, to, `cl-${to}`);
  expect(quoted(run, 'overclaim')).toBe('');
  say(run, to, `over:cl-${to}`);
  expect(quoted(run, 'overclaim')).toBe(`§cl-${to}.overclaim§`);
});

it('a field is quoted in its own words, by its sentences or by its choice, as it stood then', () => {
  const run = table();
  say(run, 'press', 'cl-press', { free: { text: 'own words' }, pick: { option: 'x' } });
  expect(quoted(run, 'to-press.free')).toBe('own words');
  expect(quoted(run, 'to-press.said')).toBe('§cl-press.text§');
  expect(quoted(run, 'to-press.pick')).toBe('§pick.x.text§');
  run.to(minutes(5));
  say(run, 'press', 'over:cl-press');
  expect(quoted(run, 'to-press.said')).toBe('§cl-press.overclaim§');
  expect(quoted(run, 'to-press.said', minutes(4))).toBe('§cl-press.text§');
});
