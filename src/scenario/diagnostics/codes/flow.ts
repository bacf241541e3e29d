import type { DiagnosticEntry } from '../diagnostic.ts';

/** SO5xxx: what sets what off. */
export const flowCodes = {
  twoReleasers: {
    code: 'SO5001',
    severity: 'error',
    nl: "Inject '{id}' heeft meer dan één aanleiding ({which}); een inject heeft er precies één.",
    en: "Inject '{id}' has more than one releaser ({which}); an inject has exactly one.",
  },
  noReleaser: {
    code: 'SO5002',
    severity: 'error',
    nl: "Inject '{id}' komt nooit: het heeft geen 'at', 'when' of 'after', en niets verstuurt het.",
    en: "Inject '{id}' never comes: it has no 'at', 'when' or 'after', and nothing sends it.",
  },
  ifWithoutTime: {
    code: 'SO5003',
    severity: 'error',
    nl: "'{key}' hoort bij een tijd: gebruik het met 'at'{or}.",
    en: "'{key}' belongs with a time: use it with 'at'{or}.",
  },
  immediateCycle: {
    code: 'SO5004',
    severity: 'error',
    nl: 'Deze overgangen zetten elkaar zonder einde in gang: {states}.',
    en: 'These transitions set each other off without end: {states}.',
  },
  neverRaised: {
    code: 'SO5005',
    severity: 'error',
    nl: "In variant '{variant}' kan niets signaal '{signal}' geven waar '{listener}' op wacht.",
    en: "In variant '{variant}' nothing can raise signal '{signal}' that '{listener}' waits for.",
  },
  decidingIsDoing: {
    code: 'SO5006',
    severity: 'error',
    nl: "Kiezen is nog niet doen: variant '{variant}' heeft verzoek '{request}' voor signaal '{signal}', dus optie {option} mag het niet zelf geven.",
    en: "Deciding is not doing: variant '{variant}' has request '{request}' for signal '{signal}', so option {option} may not raise it.",
  },
  openerNotInVariant: {
    code: 'SO5007',
    severity: 'error',
    nl: "'{id}' gaat open met inject '{inject}', dat in variant '{variant}' niet meedoet.",
    en: "'{id}' opens with inject '{inject}', which does not take part in variant '{variant}'.",
  },
  twoSendTimes: {
    code: 'SO5008',
    severity: 'error',
    nl: "'at' en 'delay' kunnen niet samen.",
    en: "'at' and 'delay' cannot go together.",
  },
} as const satisfies Record<string, DiagnosticEntry>;
