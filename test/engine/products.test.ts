import { describe, expect, it } from 'vitest';
import { claim, decision, product, signal, story, type LooseEffect, type Parts } from '../support/scenario-builder.ts';
import { tableOf, type TestTable } from '../support/table.ts';

const raise = (name: string, when?: string) =>
  ({ kind: 'raise', signal: name, credit: 1, ...(when === undefined ? {} : { when }) }) as LooseEffect as never;
const form = {
  id: 'prod',
  fields: [
    { id: 'core', label: 'prod.core.label', required: true, kind: 'text' },
    { id: 'said', label: 'prod.said.label', required: false, kind: 'claims', claims: ['cl'] },
    {
      id: 'pick',
      label: 'prod.pick.label',
      required: false,
      kind: 'choice',
      options: [
        { id: 'x', text: 'prod.pick.x.text' },
        { id: 'y', text: 'prod.pick.y.text' },
      ],
    },
  ] as never,
  elements: ['e1', 'e2'],
};
const table = (given: object = {}, more: Parts = {}): TestTable =>
  tableOf({
    signals: ['sent', 'made', 'picked', 'ready', 's'].map((id) => signal({ id })),
    claims: [claim({ id: 'cl' })],
    products: [product({ ...form, ...given })],
    ...more,
  });
interface Field {
  readonly text?: string;
  readonly sentences?: readonly { readonly sentence: string; readonly links: readonly string[] }[];
  readonly option?: string;
}
type Fields = Readonly<Record<string, Field>>;
const send = (run: TestTable, fields: Fields, elements: readonly string[] = [], by = 'press') =>
  run.act(by, { act: 'product', product: 'prod', fields, elements });
const raised = (run: TestTable) => run.find('signalRaised').map((event) => event.signal);
const sentence = { sentences: [{ sentence: 'cl', links: [] }] };

describe('opening', () => {
  it('P1 at its hour, and not before', () => {
    const run = table({ opens: { at: story('D1 13:10') } });
    expect(run.view('press').products).toEqual([]);
    expect(send(run, { core: { text: 'w' } })).toBe('unknown-item');
    run.to('D1 13:10');
    expect(run.view('press').products).toHaveLength(1);
    expect(send(run, { core: { text: 'w' } })).toBeUndefined();
  });

  it('P1 when its condition holds, or when an effect opens it', () => {
    const run = table({ opens: { when: "happened('s')" } });
    expect(send(run, { core: { text: 'w' } })).toBe('unknown-item');
    run.lead({ act: 'record', spoken: { kind: 'signal', role: 'law', signal: 's', credit: 1 } });
    expect(run.find('productOpened')).toHaveLength(1);
    expect(send(run, { core: { text: 'w' } })).toBeUndefined();
  });

  it('P1 because a decision puts it on the list, with its hour; choosing sends nothing', () => {
    const run = table(
      { opens: { when: "happened('s')" }, effects: [raise('sent')] },
      {
        decisions: [
          decision({
            id: 'dec',
            options: [{ id: 'a', due: [{ request: 'prod', at: story('D1 13:15') }] }, { id: 'b' }],
          }),
        ],
      },
    );
    run.act('ciso', { act: 'decide', decision: 'dec', option: 'a', why: 'w' });
    expect(run.view('press').products).toMatchObject([{ due: { play: 900_000 }, sent: [] }]);
    expect(raised(run)).toEqual([]);
  });

  it('P1 closed by an effect it is gone; what was sent stays', () => {
    const run = table({ effects: [{ kind: 'close', target: 'prod' }] });
    send(run, { core: { text: 'w' } });
    expect(send(run, { core: { text: 'w' } })).toBe('unknown-item');
    expect(run.view('press').products).toMatchObject([{ canSend: false, sent: [{ elements: [] }] }]);
  });
});

describe('sending', () => {
  it('P2 freezes a copy and raises what its conditions say of it', () => {
    const run = table({
      effects: [
        raise('sent', "ticked('e1') && filled('core')"),
        raise('made', "making('cl') && !overclaiming()"),
        raise('picked', "picked('pick', 'y')"),
      ],
    });
    send(run, {
      core: { text: 'one' },
      said: { sentences: [{ sentence: 'over:cl', links: [] }] },
      pick: { option: 'x' },
    });
    expect(raised(run)).toEqual([]);
    send(run, { core: { text: 'two' }, said: sentence, pick: { option: 'y' } }, ['e1']);
    expect(raised(run)).toEqual(['sent', 'made', 'picked']);
    expect(run.view('press').products[0]?.sent.map((item) => item.fields[0]?.text)).toEqual(['one', 'two']);
    expect(run.find('claimMade')).toHaveLength(2);
  });

  it('P2 is refused whole: a required field empty, or something that the form does not offer', () => {
    const run = table();
    const before = run.state;
    expect(send(run, {})).toBe('incomplete');
    expect(send(run, { core: {} })).toBe('incomplete');
    expect(send(run, { core: { text: 'w' }, other: { text: 'w' } })).toBe('out-of-range');
    expect(send(run, { core: { text: 'w' }, pick: { option: 'z' } })).toBe('out-of-range');
    expect(send(run, { core: { option: 'x' } })).toBe('out-of-range');
    expect(send(run, { core: { text: 'w' }, said: { sentences: [{ sentence: 'cl-2', links: [] }] } })).toBe(
      'out-of-range',
    );
    expect(
      send(run, { core: { text: 'w' }, said: { sentences: [...sentence.sentences, ...sentence.sentences] } }),
    ).toBe('out-of-range');
    expect(send(run, { core: { text: 'w' } }, ['e3'])).toBe('out-of-range');
    expect(send(run, { core: { text: 'w' } }, [], 'law')).toBe('unknown-item');
    expect(run.state).toBe(before);
  });

  it('P2 locks the open decision with the option of the first line that holds, and the default cannot contradict it', () => {
    const lockedBy = [
      { request: 'prod', when: "making('cl')", option: 'b' },
      { request: 'prod', option: 'a' },
    ];
    const run = table({}, { decisions: [decision({ id: 'dec', lockedBy })] });
    send(run, { core: { text: 'w' }, said: sentence });
    expect(run.find('decisionTaken')).toMatchObject([{ decision: 'dec', option: 'b', how: 'sending' }]);
    expect(run.act('ciso', { act: 'decide', decision: 'dec', option: 'a', why: 'w' })).toBe('not-open');
    run.to('D1 14:10');
    expect(run.find('decisionTaken')).toHaveLength(1);
  });

  it('P2 the receiver answers the sender within ten minutes, with the line that held at sending', () => {
    const answers = [
      { text: 'prod.r1.text', from: 'reporter', when: "making('cl')" },
      { text: 'prod.r2.text', from: 'reporter' },
    ];
    const run = table({ answers });
    send(run, { core: { text: 'w' } });
    expect(run.view('press').messages).toHaveLength(1);
    run.to('D1 13:10');
    expect(run.view('press').messages.at(-1)).toMatchObject({ body: '§prod.r2.text§' });
    expect(run.view('law').messages).toHaveLength(1);
  });
});

describe('a draft', () => {
  const drafted = { fields: 2, effects: [raise('ready')] };

  it('P3 is laid ready once, with enough fields, by whoever writes in it or sends it', () => {
    const run = table({ drafted, drafters: ['law'] });
    const prepare = (by: string, filled: readonly string[]) => run.act(by, { act: 'prepare', product: 'prod', filled });
    expect(prepare('ciso', ['core', 'said'])).toBe('unknown-item');
    expect(prepare('law', ['core', 'core', 'other'])).toBe('incomplete');
    expect(raised(run)).toEqual([]);
    expect(run.view('press').affordances.map((item) => item.act)).toContain('prepare');
    expect(prepare('law', ['core', 'said'])).toBeUndefined();
    expect(raised(run)).toEqual(['ready']);
    expect(prepare('press', ['core', 'said'])).toBe('already-done');
    expect(run.view('law').products).toMatchObject([{ sender: false, senders: ['§press.short§'], prepared: true }]);
  });

  it('P3 what is sent with as many fields was ready, before what its sending raises', () => {
    const run = table({ drafted, effects: [raise('sent')] });
    send(run, { core: { text: 'w' } });
    expect(raised(run)).toEqual(['sent']);
    send(run, { core: { text: 'w' }, said: sentence });
    expect(raised(run)).toEqual(['sent', 'ready', 'sent']);
    send(run, { core: { text: 'w' }, said: sentence });
    expect(raised(run)).toEqual(['sent', 'ready', 'sent', 'sent']);
  });
});
