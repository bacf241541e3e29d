import type { DiagnosticEntry } from '../diagnostic.ts';

/** SO1xxx: the shape of the files. SO1005 named keys that were kept for what the format now has. */
export const readingCodes = {
  yamlSyntax: {
    code: 'SO1001',
    severity: 'error',
    nl: 'Deze YAML is niet te lezen: {hint}. Herstel dit eerst; daarna wordt de rest nagekeken.',
    en: 'This YAML cannot be read: {hint}. Mend this first; the rest is checked after that.',
  },
  duplicateKey: {
    code: 'SO1002',
    severity: 'error',
    nl: 'Deze sleutel staat hier twee keer.',
    en: 'This key stands here twice.',
  },
  notAMapping: {
    code: 'SO1003',
    severity: 'error',
    nl: 'Een scenariobestand bestaat uit sleutels met inhoud (zoals "injects:").',
    en: 'A scenario file consists of keys with content (such as "injects:").',
  },
  unknownKey: {
    code: 'SO1004',
    severity: 'error',
    nl: "Onbekende sleutel '{key}'.",
    en: "Unknown key '{key}'.",
  },
  wrongType: {
    code: 'SO1006',
    severity: 'error',
    nl: 'Hier hoort een {expected}, maar er staat een {given}.',
    en: 'Expected a {expected} here, but found a {given}.',
  },
  missingKey: {
    code: 'SO1007',
    severity: 'error',
    nl: "De verplichte sleutel '{key}' ontbreekt.",
    en: "The required key '{key}' is missing.",
  },
  badChoice: {
    code: 'SO1008',
    severity: 'error',
    nl: "'{given}' kan hier niet; wel kan: {choices}.",
    en: "'{given}' is not possible here; possible are: {choices}.",
  },
  outOfRange: {
    code: 'SO1009',
    severity: 'error',
    nl: 'Dit getal moet {limit} zijn.',
    en: 'This number must be {limit}.',
  },
  emptyText: {
    code: 'SO1010',
    severity: 'error',
    nl: 'Deze tekst is leeg.',
    en: 'This text is empty.',
  },
  badId: {
    code: 'SO1011',
    severity: 'error',
    nl: "'{given}' is geen id: alleen letters, cijfers en streepjes.",
    en: "'{given}' is not an id: letters, digits and hyphens only.",
  },
  exactlyOne: {
    code: 'SO1012',
    severity: 'error',
    nl: 'Hier hoort precies één van deze sleutels: {keys}.',
    en: 'Exactly one of these keys belongs here: {keys}.',
  },
  duplicateId: {
    code: 'SO1013',
    severity: 'error',
    nl: "De id '{id}' bestaat al; elke id komt in het hele scenario één keer voor.",
    en: "The id '{id}' exists already; each id occurs once in the whole scenario.",
  },
  duplicateScalar: {
    code: 'SO1014',
    severity: 'error',
    nl: "'{key}' staat ook in een ander deel van het scenario; alleen lijsten worden samengevoegd.",
    en: "'{key}' also stands in another part of the scenario; only lists are joined.",
  },
  formatMissing: {
    code: 'SO1015',
    severity: 'error',
    nl: "De sleutel 'format' ontbreekt; zet in één deel: format: {format}.",
    en: "The key 'format' is missing; put in one part: format: {format}.",
  },
  formatTooNew: {
    code: 'SO1016',
    severity: 'error',
    nl: 'Dit scenario heeft formaat {given}; dit programma leest tot en met {format}. Gebruik een nieuwere versie van het programma.',
    en: 'This scenario has format {given}; this program reads up to {format}. Use a newer version of the program.',
  },
  formatUnknown: {
    code: 'SO1017',
    severity: 'error',
    nl: "'{given}' is geen versie van het formaat; het huidige is {format}.",
    en: "'{given}' is no version of the format; the present one is {format}.",
  },
  tooFew: {
    code: 'SO1018',
    severity: 'error',
    nl: 'Deze lijst moet minstens {minimum} keer iets bevatten.',
    en: 'This list needs at least {minimum} item(s).',
  },
  noParts: {
    code: 'SO1019',
    severity: 'error',
    nl: 'Hier staat geen scenario: er is geen enkel *.yaml-bestand in de map.',
    en: 'There is no scenario here: the folder has no *.yaml file.',
  },
  emptyList: {
    code: 'SO1020',
    severity: 'error',
    nl: "Een scenario heeft minstens één element in '{key}' nodig.",
    en: "A scenario needs at least one element in '{key}'.",
  },
  notForThisField: {
    code: 'SO1021',
    severity: 'error',
    nl: "'{key}' hoort niet bij een veld van soort '{kind}'.",
    en: "'{key}' does not belong to a field of kind '{kind}'.",
  },
  cutText: {
    code: 'SO1022',
    severity: 'error',
    nl: "De komma maakt '{key}' los van de tekst ervoor. Zet de hele tekst tussen aanhalingstekens.",
    en: "The comma cuts '{key}' off from the text before it. Put the whole text between quotes.",
  },
  emptyValue: {
    code: 'SO1023',
    severity: 'error',
    nl: 'Hier hoort een {expected}, maar er staat niets.{advice}',
    en: 'Expected a {expected} here, but nothing is there.{advice}',
  },
} as const satisfies Record<string, DiagnosticEntry>;
