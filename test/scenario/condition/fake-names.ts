import type { Names } from '../../../src/scenario/names.ts';

const set = (...ids: string[]): ReadonlySet<string> => new Set(ids);

/** A small declared world. */
export const fakeNames: Names = {
  move: set('mv-1'),
  variant: set('120', '60'),
  role: set('seat-press', 'seat-ncsc'),
  actor: set('act-fg'),
  fact: set('f-titles'),
  signal: set('ev-fg-heard', 'ev-mail-shared'),
  value: set('var-unity'),
  flag: set('own-link'),
  dimension: set('dim-legal'),
  objective: set('obj-privacy'),
  inject: set('in-mail'),
  decision: set('dec-ap'),
  request: set('req-fg'),
  logKind: set('log-reason'),
  expectation: set('exp-fg'),
  obligation: set('obl-avg'),
  storyline: set('st-media'),
  claim: set('cl-serious', 'cl-fixed'),
  product: set('prod-line'),
  conversation: set('call-fg'),
  cap: set('cap-late'),
  pattern: set('pat-own'),
  options: new Map([['dec-ap', set('a', 'b')]]),
  elements: new Map([
    ['req-fg', set('e1', 'e2')],
    ['prod-line', set('e1')],
  ]),
  states: new Map([['st-media', set('quiet', 'broadcast')]]),
  parts: new Map(),
  topics: new Map([['call-fg', new Map([['t1', set('w1', 'w2')]])]]),
  fields: new Map([['prod-line', new Map([['kern', { kind: 'text', options: set(), claims: set() }]])]]),
  offered: new Map([['req-fg', set('cl-serious')]]),
  isInstant: (text) => /^D\d \d\d:\d\d$/.test(text),
};
