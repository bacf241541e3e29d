import type { DiagnosticName } from '../../../src/scenario/diagnostics/registry.ts';
import type { Edit } from '../fixture.ts';
import { one } from './case.ts';
import type { Case } from './case.ts';
import { wordCases } from './word-cases.ts';

const reading: readonly Case[] = [
  one('yamlSyntax', 'note', 'seats: [[seat-ciso, seat-press]]', 'seats: [[seat-ciso, seat-press]'),
  one('duplicateKey', 'place', '    chair: true', '    chair: true\n    place: 1'),
  one('unknownKey', 'wnats', '    wants: rust en één beeld', '    wants: rust en één beeld\n    wnats: meer', {
    fix: 'wants',
  }),
  one('unknownKey', 'langauge', 'language: nl', 'language: nl\nlangauge: nl', { fix: 'language' }),
  one('unknownKey', 'flga', '{ flag: quiet }, {', '{ flga: quiet }, {', { fix: 'flag' }),
  one('unknownKey', 'signl', '{ signal: ev-logged, part: own }', '{ signal: ev-logged, part: own, signl: x }', {
    fix: 'signal',
  }),
  one('unknownKey', 'chanel', '    channel: chat', '    chanel: chat', { fix: 'channel' }),
  one('wrongType', 'ja', 'chair: true', 'chair: ja'),
  one('wrongType', 'seat-press', 'advice: [seat-press]', 'advice: seat-press'),
  one('wrongType', 'moves', 'moves:\n  - { id: mv-1', 'values: 3\nmoves:\n  - { id: mv-1', { at: 'values' }),
  one('missingKey', 'act-fg', '    temperament: rustig\n', ''),
  one('missingKey', 'small', 'zone: Europe/Amsterdam\n', ''),
  one('badChoice', 'colofon', 'portrait: fg', 'portrait: colofon'),
  // What only a message by mail needs is not asked of it.
  one('badChoice', 'whatsapp', '    channel: chat', '    channel: whatsapp'),
  one('badChoice', 'mial', 'channels: [mail]', 'channels: [mial]', { fix: 'mail' }),
  one('outOfRange', '4', 'dim-legal: 3', 'dim-legal: 4'),
  one('outOfRange', '1.5', 'credit: 0.5', 'credit: 1.5'),
  one('outOfRange', '7', 'set: 1', 'set: 7'),
  one('outOfRange', '-1', 'minutes: 60', 'minutes: -1'),
  one('emptyText', "' '", 'turnsOut: Dat bleek te kloppen.', "turnsOut: ' '"),
  one('badId', 'een vlag', 'flags:\n', 'flags:\n  - { id: een vlag, title: Nog een }\n'),
  one('exactlyOne', 'flag', '{ flag: quiet }, {', '{ flag: quiet, open: req-fg }, {'),
  one('exactlyOne', 'when', 'published, when: value', 'published, on: ev-shared, when: value', { at: 'from' }),
  one(
    'exactlyOne',
    'in-chat',
    '    body: OEFENING – Weet',
    '    blocks: { blocks: [{ id: x, text: OEFENING }] }\n    body: OEFENING – Weet',
    { gives: ['exactlyOne', 'textTooShort', 'missingTranslation', 'unknownTranslationKey'] },
  ),
  one('duplicateId', 'quiet', 'flags:\n', 'flags:\n  - { id: quiet, title: Stil gebleven }\n', { note: 'quiet' }),
  one('duplicateId', 'st-press', 'flags:\n', 'flags:\n  - { id: st-press, title: De pers }\n', { note: 'st-press' }),
  one(
    'duplicateId',
    'e2',
    '{ id: e2, text: Wat wij',
    '{ id: e2, text: Wat wij niet weten }\n      - { id: e2, text: Wat wij',
    { note: 'e2' },
  ),
  one('duplicateScalar', 'zone', 'signals:\n', 'zone: Europe/Berlin\nsignals:\n', { note: 'zone' }),
  one('formatMissing', 'small', 'format: 1\n', ''),
  one('formatTooNew', '9', 'format: 1', 'format: 9'),
  one('formatUnknown', 'een', 'format: 1', 'format: een'),
  one('cutText', 'en wie', 'Wat wij niet weten }', 'Wat wij niet weten, en wie }'),
  one('emptyValue', 'turnsOut', 'turnsOut: Dat bleek te kloppen.', 'turnsOut: # klopt'),
  one('tooFew', 'seats', 'seats: [[seat-ciso, seat-press]]', 'seats: []'),
];

const references: readonly Case[] = [
  one('dangling', 'seat-pers', 'advice: [seat-press]', 'advice: [seat-pers]', { fix: 'seat-press' }),
  one('dangling', 'f-fixd', 'facts: [f-fixed] }]\n        injects', 'facts: [f-fixd] }]\n        injects', {
    fix: 'f-fixed',
  }),
  one('dangling', 'ev-fg-herd', 'raise: ev-fg-heard', 'raise: ev-fg-herd', { fix: 'ev-fg-heard' }),
  one('dangling', 'wating', 'to: waiting }\n      - { from: [quiet', 'to: wating }\n      - { from: [quiet', {
    fix: 'waiting',
  }),
  one('dangling', 'c', "when: \"count(['e1','e2']) >= 2\", option: b", "when: \"count(['e1','e2']) >= 2\", option: c", {
    fix: 'a',
  }),
  one(
    'coversNothing',
    'st-press D1 17:00',
    'covers: [st-press D1 16:00]',
    'covers: [st-press D1 16:00, st-press D1 17:00]',
  ),
  one(
    'cutsNothing',
    'st-press ev-shared',
    'cut: [st-press ev-fg-heard,',
    'cut: [st-press ev-shared, st-press ev-fg-heard,',
  ),
  one(
    'notTakingPart',
    'in-phone',
    'changes:\n      products: { prod-line',
    'changes:\n      injects: { in-chat: { at: D1 14:00 } }\n      products: { prod-line',
    { at: 'in-chat' },
  ),
  one(
    'listedTwice',
    'in-mail',
    'injects: [in-mail, in-phone, in-end]',
    'injects: [in-mail, in-mail, in-phone, in-end]',
  ),
  one('roleWithoutSeat', '2', 'seats: [[seat-ciso], [seat-press]]', 'seats: [[seat-ciso], [seat-ciso]]', {
    gives: ['roleWithoutSeat', 'roleWithTwoSeats'],
  }),
  one('roleWithTwoSeats', '2', 'seats: [[seat-ciso], [seat-press]]', 'seats: [[seat-ciso], [seat-press, seat-ciso]]'),
  one('seatCount', '2', 'seats: [[seat-ciso], [seat-press]]', 'seats: [[seat-ciso, seat-press]]'),
  one(
    'duplicateSeatPlan',
    '2',
    '    later: [{ at: D1 13:15',
    '  - people: 2\n    seats: [[seat-press], [seat-ciso]]\n    later: [{ at: D1 13:15',
  ),
  one('seatPlanMissing', 'min', 'people: { min: 1, max: 2, advised: 2 }', 'people: { min: 1, max: 3, advised: 2 }'),
  one(
    'unusedFact',
    'f-late',
    'facts:\n  - id: f-mail',
    'facts:\n  - { id: f-late, text: Laat, short: Laat, standing: said, truth: mixed }\n  - id: f-mail',
    { gives: ['unusedFact', 'missingTranslation'] },
  ),
  one(
    'unusedActor',
    'act-dg',
    'actors:\n',
    'actors:\n  - { id: act-dg, name: DG, short: DG, temperament: kort, portrait: kamer, channels: [] }\n',
    { gives: ['unusedActor', 'missingTranslation'] },
  ),
  one('inNoVariant', 'obl-avg', '    obligations: [obl-avg]\n', ''),
  one('inNoVariant', 'exp-calm', 'expectations: [exp-share, exp-calm]', 'expectations: [exp-share]'),
];

const times: readonly Case[] = [
  one('badInstant', 'D1 25:00', 'recheck: D1 18:30', 'recheck: D1 25:00'),
  one('badDuration', 'tien minuten', 'delay: 10m', 'delay: tien minuten'),
  one('negativeDuration', '-10m', 'delay: 10m', 'delay: -10m'),
  one('badDate', '2024-06-31', 'dayOne: 2024-06-04', 'dayOne: 2024-06-31', { gives: ['badDate'] }),
  one('deadlineBeforeOpening', 'D1 12:30', 'deadline: D1 14:40', 'deadline: D1 12:30'),
  one('deadlineBeforeOpening', 'D1 13:00', 'deadline: D1 14:30', 'deadline: D1 13:00'),
  one('deadlineBeforeOpening', 'D1 12:45', 'full: D1 13:30', 'full: D1 12:45', {
    gives: ['deadlineBeforeOpening', 'deadlineBeforeOpening'],
  }),
  one('fullAfterZero', 'D1 14:31', 'full: D1 13:30', 'full: D1 14:31'),
  one(
    'backwards',
    'D1 15:00',
    '{ move: mv-1, from: D1 13:00, to: D1 15:00, pace: 8 }',
    '{ move: mv-1, from: D1 15:00, to: D1 13:00, pace: 8 }',
  ),
  one(
    'windowOverlap',
    'D1 14:50',
    '{ move: mv-1, from: D1 13:00, to: D1 15:00, pace: 8 }',
    '{ move: mv-1, from: D1 13:00, to: D1 15:00, pace: 8 }\n      - { move: mv-2, from: D1 14:50, to: D1 16:00, pace: 8 }',
  ),
  one(
    'jumpWithoutBridge',
    'D1 15:30',
    '{ move: mv-1, from: D1 13:00, to: D1 15:00, pace: 8 }',
    '{ move: mv-1, from: D1 13:00, to: D1 15:00, pace: 8 }\n      - { move: mv-2, from: D1 15:30, to: D1 16:30, pace: 8 }',
  ),
  one(
    'bridgeWithoutJump',
    'D1 15:00',
    '        from: D1 15:00\n        to: D1 18:00',
    '        from: D1 15:00\n        to: D1 17:00',
    { gives: ['jumpWithoutBridge', 'bridgeWithoutJump', 'uncoveredTimer'], at: 'D1 18:00' },
  ),
  one('uncoveredTimer', 'D1 16:00', 'covers: [st-press D1 16:00]', 'covers: []'),
  one(
    'uncoveredTimer',
    'D1 15:30',
    'injects: { in-phone: { at: D1 13:20 } }',
    'injects: { in-phone: { at: D1 15:30 } }',
  ),
  one('uncoveredTimer', 'D1 16:40', 'deadline: D1 14:40', 'deadline: D1 16:40'),
  one('dueBeforeStart', 'D1 11:00', 'due: D4 11:40', 'due: D1 11:00'),
];

const when = (text: string): Edit => ["when: value('var-trust') >= 3\n", `when: ${JSON.stringify(text)}\n`];
const inCondition = (name: DiagnosticName, at: string, text: string, more: Partial<Case> = {}): Case => ({
  gives: [name],
  edits: [when(text)],
  at,
  ...more,
});

const conditions: readonly Case[] = [
  inCondition('conditionSyntax', '', "value('var-trust') >="),
  inCondition('unknownFunction', "valu('var-trust')", "valu('var-trust') >= 3", { fix: 'value' }),
  inCondition('unknownVariable', 'nwo', 'nwo > minutes(3)', { fix: 'now' }),
  inCondition('unknownConditionId', "'var-trsut'", "value('var-trsut') >= 3", { fix: 'var-trust' }),
  inCondition('unknownConditionId', "'c'", "chose('dec-notify', 'c')", { fix: 'a' }),
  inCondition('notAnId', '3', 'value(3) >= 3'),
  inCondition('argumentCount', "knows('seat-ciso')", "knows('seat-ciso')"),
  inCondition('argumentType', "'3'", "now > minutes('3')"),
  inCondition('operandTypes', "value('var-trust') == 'drie'", "value('var-trust') == 'drie'"),
  inCondition('notBool', "value('var-trust')", "value('var-trust')"),
  inCondition('conditionInstant', "'morgen'", "now > at('morgen')"),
  inCondition('elementsNotHere', "'e1'", "ticked('e1')"),
  one('nowInContinuous', 'now', "published, when: value('var-trust') >= 3", 'published, when: now > minutes(3)'),
  one('unknownConditionId', "'e9'", "when: ticked('e1') && !ticked('e3')", "when: ticked('e1') && !ticked('e9')", {
    fix: 'e1',
  }),
];

const flow: readonly Case[] = [
  one(
    'twoReleasers',
    'when',
    "    if: variant == '60'\n",
    "    if: variant == '60'\n    when: happened('ev-shared')\n",
    { at: 'after' },
  ),
  one('twoReleasers', 'at', 'inject: in-news, delay: 5m', 'inject: in-mail, delay: 5m', {
    gives: ['twoReleasers', 'noReleaser'],
    note: 'in-mail',
  }),
  one('noReleaser', 'in-news', 'effects: [{ send: { inject: in-news, delay: 5m } }]', 'effects: []'),
  one(
    'ifWithoutTime',
    'if',
    '    move: mv-2\n    channel: news',
    "    move: mv-2\n    if: flag('quiet')\n    channel: news",
  ),
  one(
    'immediateCycle',
    "value('var-trust') >= 3",
    'after: 2h30, to: quiet }',
    "when: value('var-trust') >= 2, to: published }",
  ),
  one('neverRaised', 'cl-heard', 'raise: ev-fg-heard', 'raise: ev-shared', {
    gives: ['claimUnsupported', 'neverRaised'],
  }),
  one('neverRaised', 'ev-logged', 'evidence: { all: [ev-shared] }', 'evidence: { all: [ev-logged] }', {
    edits: [
      ['evidence: { all: [ev-shared] }', 'evidence: { all: [ev-logged] }'],
      ['effects: [{ raise: { signal: ev-logged, part: own } }]', 'effects: []'],
    ],
    gives: ['neverRaised', 'neverRaised'],
  }),
  one(
    'decidingIsDoing',
    'effects',
    'due: [{ request: req-fg, at: D1 14:50 }]',
    'effects: [{ raise: ev-fg-heard }]\n        due: [{ request: req-fg, at: D1 14:50 }]',
  ),
  one('openerNotInVariant', 'in-chat', 'opens: in-mail\n    full', 'opens: in-chat\n    full'),
  one('twoSendTimes', 'delay', 'inject: in-news, delay: 5m', 'inject: in-news, at: D1 18:30, delay: 5m'),
];

const judgement: readonly Case[] = [
  one('defaultMissing', 'c', 'default: a', 'default: c', { fix: 'a' }),
  one('optionLetters', 'x', '      - id: b\n        text: Voorlopig', '      - id: x\n        text: Voorlopig', {
    edits: [
      ['      - id: b\n        text: Voorlopig', '      - id: x\n        text: Voorlopig'],
      [', option: b }]', ', option: x }]'],
      ['dec-notify.b: {', 'dec-notify.x: {'],
      ['chose: { dec-notify: b }', 'chose: { dec-notify: x }'],
      ['dec-notify.b.text', 'dec-notify.x.text'],
      ['dec-notify.b.reason', 'dec-notify.x.reason'],
    ],
  }),
  one('unevenRatings', 'ratings', 'ratings: { dim-legal: 1, dim-picture: 2 }', 'ratings: { dim-legal: 1 }'),
  one('weights', '41', 'weight: 40', 'weight: 41'),
  one('fewUndominated', 'options', 'cost: { work: 1 }', 'cost: {}'),
  one('adjustUnrated', 'dim-other', 'dimension: dim-legal, by: -1', 'dimension: dim-other, by: -1', {
    edits: [
      ['dimension: dim-legal, by: -1', 'dimension: dim-other, by: -1'],
      ['dimensions:\n', 'dimensions:\n  - { id: dim-other, title: Anders, short: Anders, weight: 0 }\n'],
    ],
    gives: ['missingTranslation', 'adjustUnrated'],
    at: 'Anders',
  }),
  one('halfOverParts', '3', 'half: 1', 'half: 3'),
];

const texts: readonly Case[] = [
  one('labelTooLong', 'Departementale CISO', 'short: CISO', 'short: Departementale CISO', {
    gives: ['labelTooLong', 'staleTranslation'],
  }),
  one('markupShown', '*Einde*', 'subject: OEFENING – Einde', 'subject: OEFENING – Het *Einde*', {
    gives: ['markupShown', 'staleTranslation'],
  }),
  one('subjectMissing', 'in-end', '    subject: OEFENING – Einde\n', '', {
    gives: ['subjectMissing', 'unknownTranslationKey'],
  }),
  one('markMissing', 'Weet', 'body: OEFENING – Weet', 'body: Weet', {
    gives: ['markMissing', 'staleTranslation'],
    at: 'Weet iemand of de zaal van vanmiddag nog vrij is voor ons overleg over de links?',
  }),
  one('markMissing', '"EXERCISE – The end"', '"OEFENING / EXERCISE – The end"', '"EXERCISE – The end"', {
    edits: [
      ['"OEFENING / EXERCISE – The end"', '"EXERCISE – The end"'],
      ['"OEFENING / EXERCISE – Here', '"Here'],
    ],
    at: '"Here the exercise ends. Put down your pen, look at each other and first say what you noticed yourself, before the facilitator asks."',
  }),
  one(
    'textTooShort',
    'OEFENING – Weet iemand dit?',
    'OEFENING – Weet iemand of de zaal van vanmiddag nog vrij is voor ons overleg over de links?',
    'OEFENING – Weet iemand dit?',
    { gives: ['textTooShort', 'staleTranslation'] },
  ),
  one('linkNotInFacts', '(f-mail)', '[De gegevens in een link](f-leak)', '[De gegevens in een link](f-mail)', {
    gives: ['linkNotInFacts', 'staleTranslation'],
  }),
  one('dangling', '(f-laek)', '[The data in a link](f-leak)', '[The data in a link](f-laek)', { fix: 'f-leak' }),
  one('unknownInsertion', '', '{list:open-decisions}, en', '{list:alles}, en', {
    gives: ['unknownInsertion', 'staleTranslation'],
    at: '{list:alles}',
  }),
  one(
    'headlineNotPublic',
    'headline',
    '    gist: Een vraag van een collega',
    '    gist: Een vraag van een collega\n    headline: Zaal vrij',
    { gives: ['headlineNotPublic', 'missingTranslation'] },
  ),
  one(
    'equalTranslation',
    'Een kleine oefening om de lezer mee te toetsen.',
    '"A small exercise to test the reader with."',
    'Een kleine oefening om de lezer mee te toetsen.',
  ),
  one('missingTranslation', 'Het lek', 'small.title:\n  of: \'15835872\'\n  text: "The leak"\n', ''),
  one('staleTranslation', 'small.title', 'title: Het lek', 'title: Het grote lek'),
  one('unknownTranslationKey', 'small.titel', 'small.title:', 'small.titel:', {
    gives: ['missingTranslation', 'unknownTranslationKey'],
    at: 'Het lek',
  }),
];

export const cases: readonly Case[] = [
  ...reading,
  ...references,
  ...times,
  ...conditions,
  ...flow,
  ...judgement,
  ...texts,
  ...wordCases,
];
