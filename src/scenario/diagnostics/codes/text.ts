import type { DiagnosticEntry } from '../diagnostic.ts';

/** SO7xxx: prose and translations. */
export const textCodes = {
  labelTooLong: {
    code: 'SO7001',
    severity: 'error',
    nl: 'Dit opschrift heeft {length} tekens; er passen er {limit}.',
    en: 'This label has {length} characters; {limit} fit.',
  },
  subjectMissing: {
    code: 'SO7002',
    severity: 'error',
    nl: "Een inject over kanaal '{channel}' heeft een onderwerp nodig (subject).",
    en: "An inject on channel '{channel}' needs a subject.",
  },
  markMissing: {
    code: 'SO7003',
    severity: 'warning',
    nl: "Deze tekst begint niet met '{mark}'.",
    en: "This text does not begin with '{mark}'.",
  },
  textTooShort: {
    code: 'SO7004',
    severity: 'warning',
    nl: "Deze tekst heeft {words} woorden; over kanaal '{channel}' zijn het er minstens {limit}.",
    en: "This text has {words} words; on channel '{channel}' there are at least {limit}.",
  },
  linkNotInFacts: {
    code: 'SO7005',
    severity: 'error',
    nl: "De tekst verwijst naar feit '{fact}', maar dat staat niet bij 'facts' van deze inject of dit onderwerp.",
    en: "The text links to fact '{fact}', but that is not among the 'facts' of this inject or topic.",
  },
  unknownInsertion: {
    code: 'SO7006',
    severity: 'error',
    nl: "'{insertion}' is geen invoeging die deze versie kent; wel: {choices}.",
    en: "'{insertion}' is no insertion that this version knows; it knows: {choices}.",
  },
  headlineNotPublic: {
    code: 'SO7007',
    severity: 'error',
    nl: "Een kop ('headline') kan alleen bij een bericht aan iedereen over 'news' of 'social'.",
    en: "A 'headline' is only possible on an inject to all over 'news' or 'social'.",
  },
  equalTranslation: {
    code: 'SO7008',
    severity: 'warning',
    nl: "De vertaling van '{key}' is gelijk aan de brontekst.",
    en: "The translation of '{key}' equals the source text.",
  },
  missingTranslation: {
    code: 'SO7009',
    severity: 'warning',
    nl: "Van '{id}' ontbreken {count} tekst(en) in taal '{language}': {fields}.",
    en: "'{id}' lacks {count} text(s) in language '{language}': {fields}.",
  },
  staleTranslation: {
    code: 'SO7010',
    severity: 'warning',
    nl: "De brontekst van '{key}' is veranderd na deze vertaling; lees haar na en zeg dan dat zij klopt: ‘Klopt nog’ bij Vertaling in de studio, of de opdracht 'stamp'.",
    en: "The source text of '{key}' changed after this translation; read it again, then say that it fits: ‘Still fits’ under Translation in the studio, or the command 'stamp'.",
  },
  unknownTranslationKey: {
    code: 'SO7011',
    severity: 'warning',
    nl: "Er is geen tekst '{key}' om te vertalen.",
    en: "There is no text '{key}' to translate.",
  },
  spokenTooShort: {
    code: 'SO7013',
    severity: 'warning',
    nl: 'Deze tekst heeft {words} woorden; {what} heeft er minstens {limit}.',
    en: 'This text has {words} words; {what} has at least {limit}.',
  },
  markupShown: {
    code: 'SO7014',
    severity: 'warning',
    nl: "Hier wordt geen opmaak getoond: de deelnemers zien '{marked}' met de tekens erbij.",
    en: "No markup is shown here: participants see '{marked}' with its marks.",
  },
  pictureMissing: {
    code: 'SO7015',
    severity: 'error',
    nl: "Er is geen afbeelding '{picture}'; zet een PNG, JPEG of WebP in de map 'pictures' en schrijf hier 'pictures/' met de naam erachter.",
    en: "There is no picture '{picture}'; put a PNG, JPEG or WebP into the folder 'pictures' and write 'pictures/' and its name here.",
  },
  pictureKind: {
    code: 'SO7016',
    severity: 'error',
    nl: "'{picture}' is geen PNG, JPEG of WebP, wat de naam ook zegt; sla de afbeelding opnieuw op.",
    en: "'{picture}' is no PNG, JPEG or WebP, whatever its name says; save the picture anew.",
  },
  pictureTooLarge: {
    code: 'SO7017',
    severity: 'error',
    nl: "'{picture}' is {size} kB, en het mag {limit} kB zijn; maak de afbeelding kleiner of sla haar op als JPEG of WebP.",
    en: "'{picture}' has {size} kB where {limit} kB are allowed; make it smaller, or save it as JPEG or WebP.",
  },
  picturesTooLarge: {
    code: 'SO7018',
    severity: 'error',
    nl: 'Tot en met deze zijn de afbeeldingen samen {size} kB, en het mag {limit} kB zijn.',
    en: 'Up to this one the pictures have {size} kB together where {limit} kB are allowed.',
  },
  pictureUnused: {
    code: 'SO7019',
    severity: 'info',
    nl: "Geen bijlage noemt '{picture}'.",
    en: "No attachment names '{picture}'.",
  },
  undeclaredLanguage: {
    code: 'SO7012',
    severity: 'error',
    nl: "Taal '{language}' staat niet bij 'languages', of is de taal van het scenario zelf.",
    en: "Language '{language}' is not among 'languages', or is the scenario's own language.",
  },
} as const satisfies Record<string, DiagnosticEntry>;
