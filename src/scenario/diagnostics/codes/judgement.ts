import type { DiagnosticEntry } from '../diagnostic.ts';

/** SO6xxx: decisions and what is measured. */
export const judgementCodes = {
  defaultMissing: {
    code: 'SO6001',
    severity: 'error',
    nl: "De standaardoptie '{option}' is geen optie van dit besluit.",
    en: "The default option '{option}' is no option of this decision.",
  },
  optionLetters: {
    code: 'SO6002',
    severity: 'error',
    nl: "Opties heten a, b, c, d, in die volgorde; hier hoort '{expected}'.",
    en: "Options are called a, b, c, d, in that order; '{expected}' belongs here.",
  },
  unevenRatings: {
    code: 'SO6003',
    severity: 'error',
    nl: 'Alle opties van een besluit worden op dezelfde dimensies gewaardeerd; bij {option} ontbreekt {missing}.',
    en: 'All options of a decision are rated on the same dimensions; {option} lacks {missing}.',
  },
  weights: {
    code: 'SO6004',
    severity: 'error',
    nl: 'De gewichten van de dimensies zijn samen {sum}; dat moet 100 zijn.',
    en: 'The weights of the dimensions add up to {sum}; that must be 100.',
  },
  fewUndominated: {
    code: 'SO6005',
    severity: 'warning',
    nl: "Besluit '{id}' heeft {count} optie(s) die niet door een andere wordt overtroffen; er moet echt iets te kiezen zijn.",
    en: "Decision '{id}' has {count} option(s) that no other one beats; there must be a real choice.",
  },
  adjustUnrated: {
    code: 'SO6006',
    severity: 'error',
    nl: "'{dimension}' wordt bij dit besluit niet gewaardeerd, dus er valt niets bij te stellen.",
    en: "'{dimension}' is not rated for this decision, so there is nothing to adjust.",
  },
  halfOverParts: {
    code: 'SO6007',
    severity: 'error',
    nl: "'half' ({half}) is meer dan het aantal delen ({parts}).",
    en: "'half' ({half}) is more than the number of parts ({parts}).",
  },
  draftedOverFields: {
    code: 'SO6008',
    severity: 'error',
    nl: "'drafted' vraagt {given} gevulde velden; het product heeft er {fields}.",
    en: "'drafted' asks for {given} filled fields; the product has {fields}.",
  },
  manyDominated: {
    code: 'SO6009',
    severity: 'warning',
    nl: 'Van alle {options} opties worden er {dominated} door een andere overtroffen; dat mag hooguit de helft zijn.',
    en: 'Of all {options} options {dominated} are beaten by another one; at most half may be.',
  },
  bestLetter: {
    code: 'SO6010',
    severity: 'warning',
    nl: "De beste optie is in {count} van de {decisions} besluiten '{letter}'; dat mag hooguit {limit} keer.",
    en: "The best option is '{letter}' in {count} of the {decisions} decisions; at most {limit} may be.",
  },
} as const satisfies Record<string, DiagnosticEntry>;
