import { getMessageBytes, Protocol } from '@colyseus/core';
import type { Dice } from './dice.ts';

/** What a frame is made from: names that the run knows, and names of things that a seat must not reach. */
export interface Words {
  readonly handles: readonly string[];
  readonly ids: readonly string[];
}

const acts = [
  'read',
  'share',
  'board',
  'log',
  'alternative',
  'decide',
  'advise',
  'confirm',
  'revise',
  'send',
  'product',
  'prepare',
  'call',
  'ask',
  'hangUp',
  'reply',
  'note',
  'chooseStart',
  'draft',
  // Of the facilitator, whom no seat can be.
  'start',
  'pause',
  'resume',
  'endMove',
  'endExercise',
  'close',
  'emergencyStop',
  'release',
  'hold',
  'skip',
  'withdraw',
  'improvise',
  'record',
  'extend',
  'reveal',
  'regroup',
] as const;
const fields = [
  'act',
  'message',
  'item',
  'to',
  'op',
  'column',
  'fact',
  'card',
  'kind',
  'fields',
  'decision',
  'option',
  'why',
  'confidence',
  'text',
  'request',
  'elements',
  'product',
  'conversation',
  'topic',
  'wording',
  'inject',
  'field',
  'role',
  'by',
  'do',
  '__proto__',
  'constructor',
  'toString',
  'length',
] as const;
const ops = [
  'pace',
  'policy',
  'jump',
  'watch',
  'file',
  'injectTexts',
  'actForSeat',
  'act',
  'send',
  'link',
  'remove',
  'audit',
];

/** Anything that JSON, or what packs it, can say. */
function anything(dice: Dice, words: Words, depth = 0): unknown {
  switch (dice.below(depth > 3 ? 10 : 13)) {
    case 0:
      return dice.pick([0, -1, 1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 0.1, NaN, Infinity, -0]);
    case 1:
      return dice.pick([true, false, null, undefined]);
    case 2:
      return dice.pick([
        '',
        'all',
        'nl',
        'ctl',
        '__proto__',
        'constructor',
        '\u0000',
        '\ud800',
        '{{',
        '§',
        '../../etc/passwd',
      ]);
    case 3:
      return 'x'.repeat(dice.pick([1, 80, 81, 5_000, 20_001]));
    case 4:
      return dice.pick(acts);
    case 5:
    case 6:
      return dice.pick(words.handles.length > 0 ? words.handles : ['h']);
    case 7:
      return dice.pick(words.ids);
    case 8:
      return dice.bytes(dice.below(40));
    case 9:
      return dice.below(1_000);
    case 10:
      return Array.from({ length: dice.below(5) }, () => anything(dice, words, depth + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: dice.below(5) }, () => [dice.pick(fields), anything(dice, words, depth + 1)]),
      );
  }
}

function message(dice: Dice, words: Words): unknown {
  const any = (): unknown => anything(dice, words);
  const name = (): string => dice.pick([...words.handles.slice(0, 40), dice.pick(words.ids)]);
  const by = dice.pick([{ kind: 'role', role: name() }, { kind: 'facilitator' }, any()]);
  const doing = { act: dice.pick(acts), [dice.pick(fields)]: name(), [dice.pick(fields)]: any(), text: any() };
  return dice.pick([
    {
      type: 'hello',
      screen: dice.pick([{ kind: 'facilitator' }, { kind: 'seat', seat: any() }, any()]),
      language: 'nl',
      client: 'f',
    },
    { type: 'command', id: `fuzz-${dice.below(1e9)}`, command: { by, do: doing } },
    { type: 'command', id: `fuzz-${dice.below(1e9)}`, command: { by, do: any() } },
    { type: 'command', id: any(), command: any() },
    {
      type: 'note',
      id: `fuzz-${dice.below(1e9)}`,
      note: { kind: 'observation', text: any(), play: any(), story: any() },
    },
    { type: 'language', language: dice.pick(['nl', 'en', 'de', any()]) },
    { type: 'typing', field: dice.pick([name(), null, any()]) },
    {
      type: dice.pick(['view', 'change', 'ack', 'closed', 'ask']),
      id: '1',
      ask: { op: dice.pick(ops), seat: any(), team: 0, watch: 1, language: 'nl' },
    },
    any(),
  ]);
}

const codes = Object.values(Protocol).filter((code): code is Exclude<typeof code, string> => typeof code === 'number');

/** A frame that can be read, with a message in it that makes some sense or none. */
export function readableFrame(dice: Dice, words: Words): Buffer {
  const type = dice.pick<string | number>([
    'm',
    'm',
    'm',
    'm',
    'm',
    'm',
    'd',
    's',
    '*',
    '__proto__',
    'constructor',
    '',
    0,
    7,
    -1,
    'x'.repeat(30),
  ]);
  const made = Buffer.from(
    getMessageBytes.raw(
      dice.pick([Protocol.ROOM_DATA, Protocol.ROOM_DATA, Protocol.ROOM_DATA, Protocol.ROOM_DATA_BYTES]),
      type,
      message(dice, words),
    ),
  );
  return made;
}

/** Bytes alone, or a frame that was spoilt on the way: most of them cost the line. */
export function spoiltFrame(dice: Dice, words: Words): Buffer {
  const made = readableFrame(dice, words);
  switch (dice.below(6)) {
    case 0:
      return dice.bytes(dice.below(200));
    case 1:
      return Buffer.concat([Buffer.from([dice.pick(codes)]), dice.bytes(dice.below(60))]);
    case 2:
      return made.subarray(0, dice.below(made.length + 1));
    case 3:
      return Buffer.concat([made, dice.bytes(dice.below(20))]);
    default:
      for (let times = dice.below(6); times >= 0; times -= 1) made[dice.below(made.length)] = dice.below(256);
      return made;
  }
}
