import { z } from 'zod';
import { actSchemas } from '../../../src/session/host/act-schema.ts';
import type { ApiPath } from '../../../src/server/http/api-schema.ts';
import type { DeskAsk } from '../../../src/session/desk/desk-wire.ts';
import type { SessionAsk } from '../../../src/session/desk/session-wire.ts';
import type { WireNote } from '../../../src/session/wire-note.ts';

/** The value of `key` in every branch of a schema, nested ones too: what it can be asked to read, by name. */
export function tagsOf(schema: z.ZodType, key: string): readonly string[] {
  const tags = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const {
      oneOf = [],
      anyOf = [],
      properties,
    } = node as Record<string, never[]> & {
      readonly properties?: Readonly<Record<string, { readonly const?: string }>>;
    };
    const tag = properties?.[key]?.const;
    if (tag !== undefined) tags.add(tag);
    for (const branch of [...oneOf, ...anyOf]) walk(branch);
  };
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return [...tags].toSorted();
}

/** As hosts read acts; any name is known. */
export const readActs = actSchemas({ id: (name) => name, text: (typed) => typed as never });

/** Something that stands for each request of the interface; `token` and `code` are filled in by whoever tries it. */
export const apiRows = {
  '/api/sessions': {},
  '/api/sessions/own-exercise': {},
  '/api/own': {},
  '/api/own/link': { session: 'x'.repeat(32) },
  '/api/open': { token: '' },
  '/api/join': { token: '', team: 0, language: 'nl' },
  '/api/code': { code: '', language: 'nl' },
  '/api/wait': { code: '', name: '' },
  '/api/seat': { code: '', team: 0, seat: 0 },
  '/api/run': { token: '', team: 0 },
  '/api/link': { token: '', ask: { op: 'link', kind: 'beamer', team: 0 } },
  '/api/note': { token: '', team: 0, expected: 0, note: {}, texts: [] },
} satisfies Record<ApiPath, object>;

type ByOp<A extends { readonly op: string }> = { readonly [Op in A['op']]: Extract<A, { readonly op: Op }> };

/** One of everything that a console asks of a team's room. */
export const deskRows: ByOp<DeskAsk> = {
  pace: { op: 'pace', multiplier: 2 } as Extract<DeskAsk, { op: 'pace' }>,
  policy: { op: 'policy', seat: 0, policy: 'passive' },
  previewJump: { op: 'previewJump', target: { to: 'next' }, language: 'nl' },
  jump: { op: 'jump', target: { to: 'next' } },
  previewEndMove: { op: 'previewEndMove', language: 'nl' },
  watch: { op: 'watch', watch: 1, seat: 1, language: 'nl' },
  unwatch: { op: 'unwatch', watch: 1 },
  actForSeat: { op: 'actForSeat', seat: 1, act: { act: 'note', to: 'all', text: 'Namens een ander' } },
  injectTexts: { op: 'injectTexts', inject: 'in-any' },
  observe: { op: 'observe', observation: { play: 0, story: 0, text: 'Gezien' } } as Extract<DeskAsk, { op: 'observe' }>,
  picture: { op: 'picture', attachment: 'h0' },
  cards: { op: 'cards', language: 'nl' },
  file: { op: 'file' },
};

/** One of everything that a console asks above the teams; `remove` last, for nothing can be asked after it. */
export const sessionRows: ByOp<SessionAsk> = {
  link: { op: 'link', kind: 'beamer', team: 0 },
  seatLink: { op: 'seatLink', team: 0, seat: 1 },
  act: { op: 'act', teams: [0], step: 'pause' },
  cast: { op: 'cast', team: 0, language: 'nl' },
  send: { op: 'send', teams: [0], message: { act: 'facilitatorNote', to: 'all', text: 'Aan allen' } },
  revoke: { op: 'revoke', id: 'nothing' },
  freeSeat: { op: 'freeSeat', team: 0, seat: 1 },
  assign: { op: 'assign', id: 'nothing', team: 0, seat: 1 },
  dismiss: { op: 'dismiss', id: 'nothing' },
  openNetwork: { op: 'openNetwork', address: '203.0.113.7' },
  closeNetwork: { op: 'closeNetwork' },
  audit: { op: 'audit' },
  remove: { op: 'remove' },
};

/** One of everything that an evaluator writes. */
export const noteRows: { readonly [Kind in WireNote['kind']]: WireNote } = {
  name: { kind: 'name', text: 'Iemand' },
  observation: { kind: 'observation', play: 0, story: 0, text: 'Gezien' },
  rating: { kind: 'rating', objective: 'obj-any', rated: 'P', tasks: {}, why: '' },
  freeze: { kind: 'freeze', objective: 'obj-any' },
  answers: { kind: 'answers', respondent: 'r', before: {}, after: {}, self: {}, named: false, remark: 'Mooi' },
};

/** One of everything that a participant does. */
export const actRows: Readonly<Record<string, object>> = {
  read: { act: 'read', message: 'm' },
  share: { act: 'share', item: { kind: 'fact', fact: 'f' }, to: 'all' },
  board: { act: 'board', op: 'add', column: 'known', text: 'Kaart' },
  log: { act: 'log', kind: 'k', fields: { a: 'b' } },
  alternative: { act: 'alternative', decision: 'd', text: 'Anders' },
  decide: { act: 'decide', decision: 'd', option: 'a', why: 'Daarom' },
  advise: { act: 'advise', decision: 'd', option: 'a' },
  confirm: { act: 'confirm', decision: 'd', agree: true },
  revise: { act: 'revise', decision: 'd', option: 'a', why: 'Toch' },
  send: { act: 'send', request: 'r', elements: [] },
  product: { act: 'product', product: 'p', fields: {}, elements: [] },
  prepare: { act: 'prepare', product: 'p', filled: [] },
  call: { act: 'call', conversation: 'c' },
  ask: { act: 'ask', conversation: 'c', topic: 't' },
  hangUp: { act: 'hangUp', conversation: 'c' },
  reply: { act: 'reply', message: 'm', text: 'Antwoord' },
  note: { act: 'note', to: 'all', text: 'Bericht' },
  chooseStart: { act: 'chooseStart', obligation: 'o', at: 0, why: 'Toen' },
};

/** One of everything that a facilitator directs. */
export const directiveRows: Readonly<Record<string, object>> = {
  start: { act: 'start' },
  pause: { act: 'pause' },
  resume: { act: 'resume' },
  endMove: { act: 'endMove' },
  release: { act: 'release', inject: 'i' },
  hold: { act: 'hold', inject: 'i' },
  unhold: { act: 'unhold', inject: 'i' },
  delay: { act: 'delay', inject: 'i', by: 60_000 },
  skip: { act: 'skip', inject: 'i' },
  unskip: { act: 'unskip', inject: 'i' },
  withdraw: { act: 'withdraw', inject: 'i' },
  improvise: { act: 'improvise', from: 'ctl', to: 'all', channel: 'mail', text: 'Verzonnen' },
  answer: { act: 'answer', reply: 'm', text: 'Antwoord' },
  facilitatorNote: { act: 'facilitatorNote', to: 'all', text: 'Van de leiding' },
  record: { act: 'record', spoken: { kind: 'share', role: 'r', item: { kind: 'fact', fact: 'f' }, to: 'all' } },
  extend: { act: 'extend', target: 'd', by: 60_000 },
  mapOwn: { act: 'mapOwn', decision: 'd', option: 'a' },
  grant: { act: 'grant', conversation: 'c' },
  reveal: { act: 'reveal', what: 'knowledge', on: true },
  regroup: { act: 'regroup', seats: [['r']] },
  endExercise: { act: 'endExercise' },
  close: { act: 'close' },
  emergencyStop: { act: 'emergencyStop' },
};
