import type { Cap } from '../../../src/scenario/model/debrief.ts';
import {
  claim,
  conversation,
  decision,
  expectation,
  fact,
  inject,
  obligation,
  product,
  request,
  signal,
  storyline,
  type LooseEffect,
  type Parts,
} from '../../support/scenario-builder.ts';

/** A scenario with one fault, and its near twin that does not have it. */
export interface Planted {
  readonly property: string;
  readonly element: string;
  readonly faulty: Parts;
  readonly twin: Parts;
  /** What the witness says where a run shows it: of the fault, or of the twin. */
  readonly witness?: { readonly of: 'faulty' | 'twin'; readonly says: RegExp };
}

const open = inject({ id: 'in-open', at: 'D1 13:00' });
const raises: LooseEffect = { kind: 'raise', signal: 's', credit: 1 };
const worsens: LooseEffect = { kind: 'value', value: 'v', op: 'add', amount: 3 };
const asks = request({ id: 'req', elements: ['e1'], effects: [raises as never] });
const signals = [signal({ id: 's' })];
const line = (claims: readonly string[]) =>
  product({
    id: 'prod',
    fields: [{ id: 'said', label: 'prod.said.label', required: false, kind: 'claims', claims }] as never,
  });
const dim = (rating: number) => ({ dim: rating }) as never;
const cap = (when: string): Cap =>
  ({ id: 'cap', objective: 'obj', text: 'cap.text', levels: [{ when, atMost: 'M' }] }) as unknown as Cap;
const mails = (...hours: readonly string[]) =>
  hours.map((at, index) => inject({ id: `in-${index}`, at, to: ['press'] }));
const two = (evidence: readonly string[]) =>
  ['exp-1', 'exp-2'].map((id) => expectation({ id, evidence: { kind: 'all', signals: evidence } }));

export const planted: readonly Planted[] = [
  {
    property: 'inject-comes',
    element: 'in-x',
    faulty: { injects: [open, inject({ id: 'in-x' })] },
    twin: {
      injects: [open, inject({ id: 'in-x' })],
      storylines: [
        storyline('st', [
          { from: 'a', at: 'D1 13:30', effects: [{ kind: 'send', inject: 'in-x', time: { delay: 600_000 } }] },
        ]),
      ],
    },
    witness: { of: 'twin', says: /^Reaches in-x \(D1 13:40\): although nobody does anything$/ },
  },
  {
    property: 'decision-opens',
    element: 'dec',
    faulty: { signals, decisions: [decision({ id: 'dec', opens: { signal: 's' } })] },
    twin: { signals, requests: [asks], decisions: [decision({ id: 'dec', opens: { signal: 's' } })] },
    witness: { of: 'twin', says: /^Opens dec \(D1 1\d:\d\d.*\): D1 1\d:\d\d\S* ciso sends req with e1$/ },
  },
  {
    property: 'option-in-force',
    element: 'dec.b',
    faulty: { signals, decisions: [decision({ id: 'dec', opens: { signal: 's' } })] },
    twin: { decisions: [decision({ id: 'dec' })] },
    witness: { of: 'twin', says: /^Reaches option dec\.b .*ciso decides dec: b$/ },
  },
  {
    property: 'opens-in-time',
    element: 'dec',
    faulty: {
      injects: [inject({ id: 'in-open', at: 'D1 14:20' })],
      decisions: [decision({ id: 'dec' })],
    },
    twin: { decisions: [decision({ id: 'dec' })] },
    witness: { of: 'faulty', says: /^dec opens after its deadline\. \(D1 14:20\): although nobody does anything$/ },
  },
  {
    property: 'options-undominated',
    element: 'dec',
    faulty: {
      decisions: [
        decision({
          id: 'dec',
          options: [
            { id: 'a', ratings: dim(1) },
            { id: 'b', ratings: dim(3) },
          ],
        }),
      ],
    },
    twin: {
      decisions: [
        decision({
          id: 'dec',
          options: [
            { id: 'a', ratings: dim(1) },
            { id: 'b', ratings: dim(3), cost: { min: 0, occ: 0, work: 1, values: 0 } },
          ],
        }),
      ],
    },
  },
  {
    property: 'topic-answered',
    element: 'call.t1',
    faulty: { conversations: [conversation({ id: 'call', topics: [{ id: 't1', minutes: 9 }, { id: 't2' }] })] },
    twin: { conversations: [conversation({ id: 'call', topics: [{ id: 't1' }, { id: 't2' }] })] },
    witness: { of: 'twin', says: /press calls call, .*press asks t1 in call/ },
  },
  {
    property: 'text-sent',
    element: 'req',
    faulty: { signals, requests: [request({ id: 'req', opens: { when: "happened('s')" } })] },
    twin: { requests: [request({ id: 'req' })] },
    witness: { of: 'twin', says: /^Sends req .*ciso sends req/ },
  },
  {
    property: 'state-reached',
    element: 'st.b',
    faulty: {
      signals,
      storylines: [
        storyline('st', [
          { from: 'a', on: 's', to: 'b' },
          { from: 'b', delay: 60_000, to: 'a' },
        ]),
      ],
    },
    twin: {
      signals,
      requests: [asks],
      storylines: [
        storyline('st', [
          { from: 'a', on: 's', to: 'b' },
          { from: 'b', delay: 60_000, to: 'a' },
        ]),
      ],
    },
    witness: { of: 'twin', says: /^Reaches st\.b .*ciso sends req with e1$/ },
  },
  {
    property: 'ending-reached',
    element: 'st.b',
    faulty: { signals, storylines: [storyline('st', [{ from: 'a', on: 's', to: 'b' }])] },
    twin: { storylines: [storyline('st', [{ from: 'a', at: 'D1 14:00', to: 'b' }])] },
    witness: { of: 'twin', says: /^Reaches st\.b \(D1 14:00\): although nobody does anything$/ },
  },
  {
    property: 'storyline-rests',
    element: 'st',
    faulty: {
      signals,
      requests: [asks],
      storylines: [
        storyline('st', [
          { from: 'a', when: "happened('s')", to: 'b' },
          { from: 'b', when: "happened('s')", to: 'a' },
        ]),
      ],
    },
    twin: {
      signals,
      requests: [asks],
      storylines: [
        storyline('st', [
          { from: 'a', when: "happened('s')", to: 'b' },
          { from: 'b', delay: 60_000, to: 'a' },
        ]),
      ],
    },
    witness: { of: 'faulty', says: /^st goes round without time passing.*ciso sends req with e1$/ },
  },
  {
    property: 'no-dead-end',
    element: 'v',
    faulty: { injects: [open] },
    twin: { injects: [open, inject({ id: 'in-end', at: 'D1 14:40' })] },
    witness: { of: 'faulty', says: /^Nothing is to come .*\(D1 13:0\d.*\): although nobody does anything$/ },
  },
  {
    property: 'condition-varies',
    element: "in-x: value('v') > 4",
    faulty: { values: [{ id: 'v', start: 2 }], injects: [open, inject({ id: 'in-x', when: "value('v') > 4" })] },
    twin: {
      values: [{ id: 'v', start: 2 }],
      requests: [request({ id: 'req', elements: ['e1'], effects: [worsens as never] })],
      injects: [open, inject({ id: 'in-x', when: "value('v') > 4" })],
    },
  },
  {
    property: 'signal-raised',
    element: 's',
    faulty: { signals, expectations: [expectation({ id: 'exp' })] },
    twin: { signals, requests: [asks], expectations: [expectation({ id: 'exp' })] },
    witness: { of: 'twin', says: /^Signal s is raised .*ciso sends req with e1$/ },
  },
  {
    property: 'fact-delivered',
    element: 'f',
    faulty: { facts: [fact({ id: 'f' })] },
    twin: { facts: [fact({ id: 'f' })], injects: [inject({ id: 'in-open', at: 'D1 13:00', facts: ['f'] })] },
    witness: { of: 'twin', says: /^f reaches a role \(D1 13:00\): although nobody does anything$/ },
  },
  {
    property: 'claim-supported',
    element: 'cl',
    faulty: { facts: [fact({ id: 'f' })], claims: [claim({ id: 'cl', needs: [['f']] })], products: [line(['cl'])] },
    twin: {
      facts: [fact({ id: 'f' })],
      claims: [claim({ id: 'cl', needs: [['f']] })],
      products: [line(['cl'])],
      injects: [inject({ id: 'in-open', at: 'D1 13:00', facts: ['f'] })],
    },
    witness: { of: 'twin', says: /^Says cl with support .*press sends prod with cl$/ },
  },
  {
    property: 'expectation-met',
    element: 'exp',
    faulty: { signals, expectations: [expectation({ id: 'exp' })] },
    twin: { signals, requests: [asks], expectations: [expectation({ id: 'exp' })] },
    witness: { of: 'twin', says: /^Meets exp .*ciso sends req with e1$/ },
  },
  {
    property: 'expectation-missed',
    element: 'exp',
    faulty: {
      values: [{ id: 'v', start: 2 }],
      expectations: [expectation({ id: 'exp', evidence: { kind: 'holds', when: "value('v') >= 0" } })],
    },
    twin: {
      signals,
      expectations: [expectation({ id: 'exp', evidence: { kind: 'holds', when: "happened('s')" } })],
    },
    witness: { of: 'twin', says: /^Misses exp .*although nobody does anything$/ },
  },
  {
    property: 'obligation-kept',
    element: 'obl',
    faulty: { signals, obligations: [obligation({ id: 'obl', met: ['s'] })] },
    twin: { signals, requests: [asks], obligations: [obligation({ id: 'obl', met: ['s'] })] },
    witness: { of: 'twin', says: /^Keeps obl .*ciso sends req with e1$/ },
  },
  {
    property: 'cap-avoidable',
    element: 'cap',
    faulty: { values: [{ id: 'v', start: 2 }], caps: [cap("value('v') >= 0")] },
    twin: { signals, requests: [asks], caps: [cap("happened('s')")] },
    witness: { of: 'twin', says: /^Avoids cap .*although nobody does anything$/ },
  },
  {
    property: 'cap-applies',
    element: 'cap',
    faulty: { signals, caps: [cap("happened('s')")] },
    twin: { signals, requests: [asks], caps: [cap("happened('s')")] },
    witness: { of: 'twin', says: /^cap applies .*ciso sends req with e1$/ },
  },
  {
    property: 'objective-evidence',
    element: 'obj',
    faulty: { signals },
    twin: { signals, requests: [asks], expectations: two(['s']) },
  },
  {
    property: 'score-in-reach',
    element: 'dim',
    faulty: {
      decisions: [
        decision({
          id: 'dec',
          options: [
            { id: 'a', ratings: dim(0) },
            { id: 'b', ratings: dim(1) },
          ],
        }),
      ],
    },
    twin: {
      decisions: [
        decision({
          id: 'dec',
          options: [
            { id: 'a', ratings: dim(0) },
            { id: 'b', ratings: dim(3) },
          ],
        }),
      ],
    },
  },
  {
    property: 'role-has-work',
    element: 'law',
    faulty: { decisions: [decision({ id: 'dec' })] },
    twin: { decisions: [decision({ id: 'dec', advice: ['press', 'law'] })] },
  },
  {
    property: 'load-bearable',
    element: 'press',
    faulty: { injects: mails('D1 13:10', 'D1 13:12', 'D1 13:14', 'D1 13:16') },
    twin: { injects: mails('D1 13:10', 'D1 13:22', 'D1 13:34', 'D1 13:46') },
  },
];
