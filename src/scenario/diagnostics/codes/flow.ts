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
    nl: "Kiezen is nog niet doen: variant '{variant}' heeft '{form}' voor signaal '{signal}', dus optie {option} mag het niet zelf geven.",
    en: "Deciding is not doing: variant '{variant}' has '{form}' for signal '{signal}', so option {option} may not raise it.",
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
  openerNotPhone: {
    code: 'SO5009',
    severity: 'error',
    nl: "Gesprek '{id}' gaat open met inject '{inject}', maar dat komt niet over kanaal 'phone'.",
    en: "Conversation '{id}' opens with inject '{inject}', which does not come on channel 'phone'.",
  },
  opensTwoCalls: {
    code: 'SO5010',
    severity: 'error',
    nl: "Inject '{inject}' opent ook gesprek '{other}'; een telefoontje is één gesprek.",
    en: "Inject '{inject}' also opens conversation '{other}'; one ring is one call.",
  },
  openerMissesCallers: {
    code: 'SO5011',
    severity: 'warning',
    nl: "Gesprek '{id}' kan nooit beginnen: inject '{inject}' komt bij geen van zijn bellers.",
    en: "Conversation '{id}' can never begin: inject '{inject}' reaches none of its callers.",
  },
  starredTopic: {
    code: 'SO5012',
    severity: 'error',
    nl: "Een onderwerp met formuleringen heeft er minstens één die werkt en één die niet werkt, en een antwoord 'vague' voor die laatste.",
    en: "A topic with wordings has at least one that works and one that does not, and an answer 'vague' to the latter.",
  },
  budgetCoversAll: {
    code: 'SO5013',
    severity: 'warning',
    nl: "Het budget van gesprek '{id}' ({budget}) dekt alle onderwerpen (samen {sum}); er moet iets te kiezen zijn.",
    en: "The budget of conversation '{id}' ({budget}) covers all topics (together {sum}); there must be something to choose.",
  },
  claimUnsupported: {
    code: 'SO5014',
    severity: 'warning',
    nl: "In variant '{variant}' kan niets bewering '{claim}' dragen: {why}.",
    en: "In variant '{variant}' nothing can support claim '{claim}': {why}.",
  },
  effectOfDropped: {
    code: 'SO5015',
    severity: 'warning',
    nl: "In variant '{variant}' kan '{product}' dit niet meer: de voorwaarde vraagt velden die daar niet meedoen ({fields}).",
    en: "In variant '{variant}' '{product}' can no longer do this: the condition asks for fields that do not take part there ({fields}).",
  },
} as const satisfies Record<string, DiagnosticEntry>;
