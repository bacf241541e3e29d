import { describe, expect, it } from 'vitest';
import type { ClaimStatus } from '../../src/scenario/model/claim.ts';
import { claim, fact, inject, product, request, signal, type Parts } from '../support/scenario-builder.ts';
import { tableOf, type TestTable } from '../support/table.ts';

const form = product({
  id: 'prod',
  fields: [
    { id: 'said', label: 'prod.said.label', required: true, kind: 'claims', claims: ['cl', 'cl-when'] },
  ] as never,
  overclaims: 'over' as never,
});
const table = (more: Parts = {}): TestTable =>
  tableOf({
    facts: ['old', 'new', 'not', 'gone'].map((id) => fact({ id, ...(id === 'new' ? { supersedes: ['old'] } : {}) })),
    signals: [signal({ id: 's' }), signal({ id: 'over' })],
    claims: [
      claim({ id: 'cl', needs: [['old'], ['new', 'gone']], denies: ['not'], overclaimDenies: ['gone'] }),
      claim({ id: 'cl-when', when: "happened('s')" }),
    ],
    products: [form],
    injects: [
      inject({ id: 'in-open', at: 'D1 13:00' }),
      ...['old', 'new', 'not', 'gone'].flatMap((id) => [
        inject({ id: `to-press-${id}`, to: ['press'] as never, facts: [id] as never }),
        inject({ id: `to-law-${id}`, to: ['law'] as never, facts: [id] as never }),
      ]),
      inject({ id: 'in-news', channel: 'news', facts: ['not'] as never }),
    ],
    ...more,
  });
const say = (run: TestTable, sentence: string, links: readonly string[] = []) =>
  run.act('press', {
    act: 'product',
    product: 'prod',
    fields: { said: { sentences: [{ sentence, links }] } },
    elements: [],
  });

/** The status of a sentence that press says after these messages have come. */
function statusAfter(messages: readonly string[], sentence = 'cl'): ClaimStatus | undefined {
  const run = table();
  for (const message of messages) run.lead({ act: 'release', inject: message });
  say(run, sentence);
  return run.state.claims.at(-1)?.status;
}

describe('the verdict', () => {
  const verdicts = (run: TestTable) => run.view('press').products[0]?.sent[0]?.fields[0]?.verdicts;

  it('V7 stays with the facilitator, is a hint when switched on, and opens at the end', () => {
    const run = table();
    say(run, 'cl');
    expect(verdicts(run)).toBeUndefined();
    run.lead({ act: 'reveal', what: 'verdicts', on: true });
    expect(verdicts(run)).toEqual(['unsupported']);
    run.lead({ act: 'reveal', what: 'verdicts', on: false });
    expect(verdicts(run)).toBeUndefined();
    expect(JSON.stringify(run.view('press'))).not.toContain('unsupported');
    run.lead({ act: 'endExercise' });
    expect(verdicts(run)).toEqual(['unsupported']);
  });

  it('V7 is that of each sentence and of each sending', () => {
    const run = table();
    run.lead({ act: 'reveal', what: 'verdicts', on: true });
    say(run, 'cl');
    run.lead({ act: 'release', inject: 'to-press-old' });
    say(run, 'cl');
    expect(run.view('press').products[0]?.sent.map((sent) => sent.fields[0]?.verdicts)).toEqual([
      ['unsupported'],
      ['supported'],
    ]);
  });
});

describe('a sentence', () => {
  it('C1 is judged by what its sender knows when it is sent', () => {
    expect(statusAfter([])).toBe('unsupported');
    expect(statusAfter(['to-press-old'])).toBe('supported');
    expect(statusAfter(['to-press-new'])).toBe('unsupported');
    expect(statusAfter(['to-press-new', 'to-press-gone'])).toBe('supported');
    expect(statusAfter(['to-law-old'])).toBe('lucky');
  });

  it('C1 is overtaken by a newer fact only of a role that has it', () => {
    expect(statusAfter(['to-press-old', 'to-press-new'])).toBe('overtaken');
    expect(statusAfter(['to-press-old', 'to-law-new'])).toBe('supported');
    expect(statusAfter(['to-press-old', 'to-press-new', 'to-press-gone'])).toBe('supported');
  });

  it('C1 is contradicted by what the sender or the public has, whatever supports it', () => {
    expect(statusAfter(['to-press-old', 'to-press-not'])).toBe('contradicted');
    expect(statusAfter(['to-press-old', 'to-law-not'])).toBe('supported');
    expect(statusAfter(['to-press-old', 'in-news'])).toBe('contradicted');
  });

  it('C1 with a condition and no facts is supported as soon as that holds', () => {
    const run = table();
    say(run, 'cl-when');
    run.lead({ act: 'record', spoken: { kind: 'signal', role: 'law', signal: 's', credit: 1 } });
    say(run, 'cl-when');
    expect(run.state.claims.map((item) => item.status)).toEqual(['unsupported', 'supported']);
  });

  it('C1 as an overclaim is never supported', () => {
    expect(statusAfter(['to-press-old'], 'over:cl')).toBe('unsupported');
    expect(statusAfter(['to-press-old', 'to-press-gone'], 'over:cl')).toBe('contradicted');
  });

  it('C1 keeps its verdict when its sender learns more', () => {
    const run = table();
    say(run, 'cl');
    run.lead({ act: 'release', inject: 'to-press-old' });
    expect(run.state.claims.map((item) => item.status)).toEqual(['unsupported']);
  });
});

describe('the record of what was said', () => {
  it('C2 holds the text, its readers and the support that the sender has', () => {
    const run = table();
    run.act('law', { act: 'board', op: 'add', column: 'unknown', text: 'hm' });
    const card = run.state.cards[0]?.id ?? '';
    run.lead({ act: 'release', inject: 'to-law-old' });
    say(run, 'cl', [card, 'in-open', 'to-law-old', 'card-9']);
    const links = [card, 'in-open'];
    expect(run.state.products['prod' as never]?.sent[0]?.fields['said']?.claims?.[0]?.links).toEqual(links);
    expect(run.state.claims).toMatchObject([
      { claim: 'cl', overclaim: false, by: 'press', in: 'prod', index: 0, audience: 'press', links },
    ]);
  });

  it('C2 an overclaim raises the signal of its text, once a sending', () => {
    const run = table();
    say(run, 'cl');
    expect(run.find('signalRaised')).toEqual([]);
    const sentences = ['over:cl', 'over:cl-when'].map((sentence) => ({ sentence, links: [] }));
    run.act('press', { act: 'product', product: 'prod', fields: { said: { sentences } }, elements: [] });
    expect(run.find('signalRaised').map((event) => event.signal)).toEqual(['over']);
    expect(run.find('claimMade').map((event) => event.overclaim)).toEqual([false, true, true]);
  });

  it('C2 an element of a request can be a sentence, and raises what that request says', () => {
    const written = request({ id: 'req', audience: 'staff', overclaims: 'over' as never });
    const elements = written.elements.map((item, index) => ({
      ...item,
      claim: { id: 'cl' as never, overclaim: index === 1 },
    }));
    const run = table({ requests: [{ ...written, elements }] });
    run.act('ciso', { act: 'send', request: 'req', elements: ['e1'] });
    expect(run.find('signalRaised')).toEqual([]);
    run.act('ciso', { act: 'send', request: 'req', elements: ['e2'] });
    expect(run.find('signalRaised').map((event) => event.signal)).toEqual(['over']);
    expect(run.state.claims).toMatchObject([
      { in: 'req', index: 0, overclaim: false, audience: 'staff' },
      { in: 'req', index: 1, overclaim: true, audience: 'staff' },
    ]);
  });
});
