import type { DiagnosticName } from '../../../src/scenario/diagnostics/registry.ts';
import type { Edit } from '../fixture.ts';
import { one } from './case.ts';
import type { Case } from './case.ts';

const when = (text: string): Edit => ["when: value('var-trust') >= 3\n", `when: ${JSON.stringify(text)}\n`];
const inBlock = (name: DiagnosticName, at: string, text: string): Case => ({ gives: [name], edits: [when(text)], at });

const forms: readonly Case[] = [
  one('notForThisField', 'claims', 'kind: text, required: true', 'kind: text, required: true, claims: [cl-asked]'),
  one('missingKey', 'cl-asked', 'kind: claims, claims: [cl-asked, cl-fixed], required', 'kind: claims, required', {
    gives: ['unusedClaim', 'missingKey', 'unknownConditionId'],
  }),
  one(
    'duplicateId',
    'kern',
    '      - { id: said, label',
    '      - { id: kern, label: Nog een, kind: text }\n      - { id: said, label',
    { note: 'kern' },
  ),
  one('exactlyOne', 'e4', 'id: e4, claim: cl-heard', 'id: e4, claim: cl-heard, text: Dat de FG is gehoord', {}),
  one('missingKey', 'true', 'text: Wat wij niet weten }', 'text: Wat wij niet weten, overclaim: true }'),
  one('exactlyOne', 'request', 'due: [{ request: req-fg, at', 'due: [{ request: req-fg, product: prod-line, at'),
  one('dangling', 'prod-lien', 'due: [{ request: req-fg, at', 'due: [{ product: prod-lien, at', { fix: 'prod-line' }),
  one('draftedOverFields', '4', 'drafted: { fields: 2', 'drafted: { fields: 4'),
  one('targetAfterLimit', 'D1 18:50', 'target: D1 14:00', 'target: D1 18:50'),
  one('targetAfterLimit', 'D1 14:58', 'target: D1 14:10', 'target: D1 14:58'),
  one('effectOfDropped', 'effects', 'fields: [kern, said, moment], target', 'fields: [said, moment], target'),
  one('effectOfDropped', 'when', 'fields: [kern, said, moment], target', 'fields: [kern, said], target', {
    edits: [
      ['fields: [kern, said, moment], target', 'fields: [kern, said], effects: [], target'],
      [
        'lockedBy: [{ request: req-fg,',
        "lockedBy: [{ product: prod-line, when: \"picked('moment', 'later')\", option: a }, { request: req-fg,",
      ],
    ],
  }),
  one('draftedOverFields', 'fields', 'fields: [kern, said, moment], target', 'fields: [kern], effects: [], target'),
  one('dangling', 'kren', 'fields: [kern, said, moment], target', 'fields: [kern, said, moment, kren], target', {
    fix: 'kern',
  }),
  one(
    'notTakingPart',
    'prod-line',
    'products: [prod-line]\n    claims: [cl-asked, cl-fixed]\n',
    'claims: [cl-asked, cl-fixed]\n',
  ),
  one('markMissing', 'Dank voor uw antwoord en het uur.', 'text: OEFENING – Dank voor', 'text: Dank voor', {
    gives: ['markMissing', 'staleTranslation'],
  }),
];

const claims: readonly Case[] = [
  one(
    'unusedClaim',
    'cl-loose',
    'claims:\n  - id: cl-asked',
    'claims:\n  - { id: cl-loose, text: Los, overclaim: Los zand }\n  - id: cl-asked',
    { gives: ['unusedClaim', 'missingTranslation'] },
  ),
  one(
    'claimUnsupported',
    'cl-heard',
    'claims: [cl-asked, cl-fixed]\n    epilogue',
    'claims: [cl-asked, cl-fixed, cl-heard]\n    epilogue',
  ),
  one('claimUnsupported', 'cl-fixed', 'needs: [[f-fixed], [f-leak]]', 'needs: [[f-fixed]]'),
  one('claimUnsupported', 'cl-asked', 'needs: [[f-mail]]', "needs: [[f-mail]]\n    when: sent('req-fg')"),
  one('dangling', 'f-fixd', 'needs: [[f-fixed], [f-leak]]', 'needs: [[f-fixd], [f-leak]]', { fix: 'f-fixed' }),
];

const calls: readonly Case[] = [
  one('openerNotPhone', 'in-mail', 'openedBy: in-phone', 'openedBy: in-mail', {
    gives: ['openerNotPhone', 'openerMissesCallers'],
  }),
  one('openerMissesCallers', 'in-phone', 'to: all\n    type: context', 'to: [seat-ciso]\n    type: context'),
  one(
    'opensTwoCalls',
    'in-phone',
    '    callers: [seat-ciso]\n    partner: act-fg\n',
    '    callers: [seat-ciso]\n    partner: act-fg\n    openedBy: in-phone\n',
    { gives: ['exactlyOne', 'opensTwoCalls'], at: 'call-fg' },
  ),
  one('openerNotInVariant', 'in-phone', 'conversations: [call-fg]\n', 'conversations: [call-fg, call-press]\n', {
    edits: [
      ['conversations: [call-fg]\n', 'conversations: [call-fg, call-press]\n'],
      ['injects: [in-mail, in-phone, in-end]', 'injects: [in-mail, in-end]'],
    ],
  }),
  one('exactlyOne', 'call-press', '    openedBy: in-phone\n', ''),
  one('exactlyOne', 't1', '        ask: Om hoeveel links gaat het?\n', '', {
    gives: ['exactlyOne', 'unknownTranslationKey'],
  }),
  one('starredTopic', 't2', 'works: false', 'works: true'),
  one('starredTopic', 't2', '        vague: Dat hangt ervan af.\n', '', {
    gives: ['starredTopic', 'unknownTranslationKey'],
  }),
  one('duplicateId', 'w1', '{ id: w2, text: Hebben', '{ id: w1, text: Hebben', {
    gives: ['duplicateId', 'unknownTranslationKey'],
    note: 'w1',
  }),
  one('budgetCoversAll', '9', 'budget: 6', 'budget: 9'),
  one(
    'unplayedWindow',
    'D1 15:10',
    'windows: [{ from: D1 13:20, to: D1 14:50 }]',
    'windows: [{ from: D1 15:10, to: D1 16:00 }]',
  ),
  one('unplayedWindow', 'D1 16:10', 'from: D1 18:10, to: D1 18:50', 'from: D1 16:10, to: D1 16:50'),
  one('backwards', 'D1 19:10', 'from: D1 18:10, to: D1 18:50', 'from: D1 19:10, to: D1 18:50'),
  one('dangling', 'from', 'topics: { t2: { from', 'topics: { t3: { from', { fix: 't1' }),
  one(
    'spokenTooShort',
    'Nee.',
    'Alleen om een concrete reden, en die heb ik tot nu toe van u nog niet gehoord.',
    'Nee.',
    { gives: ['spokenTooShort', 'staleTranslation'] },
  ),
  one('linkNotInFacts', '(f-mail)', '[namen en titels](f-leak)', '[namen en titels](f-mail)', {
    gives: ['linkNotInFacts', 'staleTranslation'],
  }),
  one('dangling', '', '{list:open-decisions}, en', '{quote:prod-line.kren}, en', {
    gives: ['dangling', 'staleTranslation'],
    at: '{quote:prod-line.kren}',
    fix: 'kern',
  }),
  one('dangling', '', '{list:open-decisions}, en', '{quote:overclaims}, en', {
    gives: ['dangling', 'staleTranslation'],
    at: '{quote:overclaims}',
    fix: 'overclaim',
  }),
  one('dangling', '', '{list:open-decisions}, en', '{hour:ev-shard}, en', {
    gives: ['dangling', 'staleTranslation'],
    at: '{hour:ev-shard}',
    fix: 'ev-shared',
  }),
  one('staleTranslation', 'in-late.body', '{list:open-decisions}, en', '{quote:overclaim} {hour:ev-shared}, en'),
  one('staleTranslation', 'in-late.body', '{list:open-decisions}, en', '{quote:overclaim} {quote:req-fg}, en'),
];

const conditions: readonly Case[] = [
  inBlock('fieldsNotHere', "filled('kern')", "filled('kern')"),
  inBlock('claimsNotHere', 'overclaiming()', '!overclaiming()'),
  inBlock('claimsNotHere', "making('cl-asked')", "making('cl-asked')"),
  one('unknownConditionId', "'cl-fixed'", "when: ticked('e1') && !ticked('e3')", "when: making('cl-fixed')"),
  one('fieldsNotHere', "filled('kern')", "when: ticked('e1') && !ticked('e3')", "when: filled('kern')"),
  one('unknownConditionId', "'kren'", "filled('kern') && picked", "filled('kren') && picked", { fix: 'kern' }),
  one('unknownConditionId', "'nows'", "picked('moment', 'now')", "picked('moment', 'nows')", { fix: 'now' }),
  one('unknownConditionId', "'t9'", "asked('call-fg', 't1')", "asked('call-fg', 't9')", { fix: 't1' }),
  one('unknownConditionId', "'prod-lien'", "sent('prod-line')", "sent('prod-lien')", { fix: 'prod-line' }),
  one('unknownConditionId', "'call-gf'", "called('call-fg')", "called('call-gf')", { fix: 'call-fg' }),
  one('unknownConditionId', "'cl-aksed'", "overclaimed('cl-asked')", "overclaimed('cl-aksed')", { fix: 'cl-asked' }),
  one('notBool', "value('var-trust')", "when: overclaimed('cl-asked'), atMost", "when: value('var-trust'), atMost"),
];

const drills: readonly Case[] = [
  one(
    'askWithoutCall',
    't1',
    'board: known, fact: f-mail }\n',
    'board: known, fact: f-mail }\n  - { at: D1 13:20, role: seat-ciso, ask: t1 }\n',
  ),
];

/** Seven decisions of which the second option is the best. */
const alike = Array.from({ length: 7 }, (_, index) =>
  [
    `  - id: dec-x${index}`,
    '    title: Nog een keuze',
    '    by: seat-ciso',
    '    opens: in-mail',
    '    deadline: D1 14:20',
    '    default: a',
    '    owner: seat-ciso',
    '    objective: obj-share',
    '    options:',
    '      - { id: a, text: Een, reason: Goedkoop, ratings: { dim-legal: 1 } }',
    '      - { id: b, text: Twee, reason: Beter, ratings: { dim-legal: 3 }, cost: { work: 1 } }',
    '',
  ].join('\n'),
).join('');

const alikeIds = Array.from({ length: 7 }, (_, index) => `dec-x${index}`).join(', ');

const spread: readonly Case[] = [
  one('bestLetter', 'dec-x0', 'decisions:\n  - id: dec-notify', `decisions:\n${alike}  - id: dec-notify`, {
    gives: ['bestLetter', ...Array.from({ length: 7 }, () => 'missingTranslation' as const)],
    edits: [
      ['decisions:\n  - id: dec-notify', `decisions:\n${alike}  - id: dec-notify`],
      ['decisions: [dec-notify]\n    requests', `decisions: [dec-notify, ${alikeIds}]\n    requests`],
    ],
  }),
  one('manyDominated', 'dec-notify', 'cost: { work: 1 }', 'cost: {}', {
    edits: [
      ['cost: { work: 1 }', 'cost: {}'],
      [
        'requests:\n  - id: req-fg',
        '      - { id: c, text: Niets doen, reason: Dat lost niets op, ratings: { dim-legal: 0, dim-picture: 0 } }\nrequests:\n  - id: req-fg',
      ],
    ],
    gives: ['manyDominated', 'fewUndominated', 'missingTranslation'],
  }),
];

/** What is said and sent: claims, forms, calls, and how options lie together. */
export const wordCases: readonly Case[] = [...forms, ...claims, ...calls, ...conditions, ...drills, ...spread];
