import type { DiagnosticEntry } from '../diagnostic.ts';

/** SO4xxx: conditions. */
export const conditionCodes = {
  conditionSyntax: {
    code: 'SO4001',
    severity: 'error',
    nl: "Deze voorwaarde is niet te lezen bij '{text}'.",
    en: "This condition cannot be read at '{text}'.",
  },
  unknownFunction: {
    code: 'SO4002',
    severity: 'error',
    nl: "Voorwaarden kennen geen functie '{text}'.",
    en: "Conditions know no function '{text}'.",
  },
  unknownVariable: {
    code: 'SO4003',
    severity: 'error',
    nl: "Voorwaarden kennen geen '{text}'; namen staan tussen aanhalingstekens.",
    en: "Conditions know no '{text}'; names stand in quotes.",
  },
  unknownConditionId: {
    code: 'SO4004',
    severity: 'error',
    nl: "Er is geen {kind} '{text}'.",
    en: "There is no {kind} '{text}'.",
  },
  notAnId: {
    code: 'SO4005',
    severity: 'error',
    nl: 'Hier hoort een naam tussen aanhalingstekens ({kind}); er staat {text}.',
    en: 'A quoted name ({kind}) belongs here; found {text}.',
  },
  argumentCount: {
    code: 'SO4006',
    severity: 'error',
    nl: "'{text}' vraagt {kind} gegeven(s) tussen de haakjes.",
    en: "'{text}' takes {kind} argument(s).",
  },
  argumentType: {
    code: 'SO4007',
    severity: 'error',
    nl: 'Hier hoort een {kind}; er staat {text}.',
    en: 'A {kind} belongs here; found {text}.',
  },
  operandTypes: {
    code: 'SO4008',
    severity: 'error',
    nl: 'Dit past niet bij elkaar: {text}. Vergelijk een getal met een getal, een tekst met een tekst, en verbind met && en || alleen wat waar of onwaar is.',
    en: 'These do not go together: {text}. Compare numbers with numbers, texts with texts, and join with && and || only what is true or false.',
  },
  notBool: {
    code: 'SO4009',
    severity: 'error',
    nl: 'Deze voorwaarde is waar noch onwaar: de uitkomst is een {kind}.',
    en: 'This condition is neither true nor false: its result is a {kind}.',
  },
  conditionInstant: {
    code: 'SO4010',
    severity: 'error',
    nl: "'{text}' is geen tijdstip; schrijf bijvoorbeeld at('D2 12:00').",
    en: "'{text}' is not an instant; write for example at('D2 12:00').",
  },
  elementsNotHere: {
    code: 'SO4011',
    severity: 'error',
    nl: "'ticked' en 'count' kunnen alleen waar een verzoek of product wordt beoordeeld.",
    en: "'ticked' and 'count' can only be used where a request or product is judged.",
  },
  fieldsNotHere: {
    code: 'SO4013',
    severity: 'error',
    nl: "'filled' en 'picked' kunnen alleen waar een product wordt beoordeeld.",
    en: "'filled' and 'picked' can only be used where a product is judged.",
  },
  claimsNotHere: {
    code: 'SO4014',
    severity: 'error',
    nl: "'making' en 'overclaiming' kunnen alleen waar een verzoek of product wordt beoordeeld; elders zijn er 'claimed' en 'overclaimed'.",
    en: "'making' and 'overclaiming' can only be used where a request or product is judged; elsewhere there are 'claimed' and 'overclaimed'.",
  },
  nowInContinuous: {
    code: 'SO4012',
    severity: 'error',
    nl: "Hier mag 'now' niet: deze voorwaarde wordt bekeken als er iets verandert, niet op een tijdstip. Gebruik 'at' of 'after'.",
    en: "'now' cannot be used here: this condition is looked at when something changes, not at a time. Use 'at' or 'after'.",
  },
} as const satisfies Record<string, DiagnosticEntry>;
