import type { DiagnosticEntry } from '../diagnostic.ts';

/** SO2xxx: names that must lead somewhere. */
export const referenceCodes = {
  dangling: {
    code: 'SO2001',
    severity: 'error',
    nl: "Er is geen {kind} '{id}'.",
    en: "There is no {kind} '{id}'.",
  },
  coversNothing: {
    code: 'SO2002',
    severity: 'error',
    nl: "'{entry}' noemt niets wat er is: een inject, besluit, verwachting, verplichting of verzoek, of '<verhaallijn> <tijdstip>'.",
    en: "'{entry}' names nothing there is: an inject, decision, expectation, obligation or request, or '<storyline> <instant>'.",
  },
  cutsNothing: {
    code: 'SO2003',
    severity: 'error',
    nl: "'{entry}' noemt geen overgang: schrijf '<verhaallijn> <signaal>' of '<verhaallijn> <tijdstip>' van een overgang die er is.",
    en: "'{entry}' names no transition: write '<storyline> <signal>' or '<storyline> <instant>' of a transition that exists.",
  },
  notTakingPart: {
    code: 'SO2004',
    severity: 'error',
    nl: "'{id}' doet niet mee in variant '{variant}': zet het in de lijst, of haal dit weg.",
    en: "'{id}' does not take part in variant '{variant}': put it in the list, or remove this.",
  },
  listedTwice: {
    code: 'SO2005',
    severity: 'warning',
    nl: "'{id}' staat twee keer in deze lijst.",
    en: "'{id}' stands in this list twice.",
  },
  roleWithoutSeat: {
    code: 'SO2006',
    severity: 'error',
    nl: "Rol '{role}' heeft geen plaats in het zitplan voor {people}.",
    en: "Role '{role}' has no seat in the seat plan for {people}.",
  },
  roleWithTwoSeats: {
    code: 'SO2007',
    severity: 'error',
    nl: "Rol '{role}' heeft meer dan één plaats in het zitplan voor {people}.",
    en: "Role '{role}' has more than one seat in the seat plan for {people}.",
  },
  seatCount: {
    code: 'SO2008',
    severity: 'error',
    nl: 'Een zitplan voor {people} heeft {people} plaatsen; hier staan er {seats}.',
    en: 'A seat plan for {people} has {people} seats; there are {seats} here.',
  },
  duplicateSeatPlan: {
    code: 'SO2009',
    severity: 'error',
    nl: 'Er is al een zitplan voor {people}.',
    en: 'There is already a seat plan for {people}.',
  },
  seatPlanMissing: {
    code: 'SO2010',
    severity: 'error',
    nl: "Variant '{variant}' laat {people} toe, maar er is geen zitplan voor {people}.",
    en: "Variant '{variant}' allows {people}, but there is no seat plan for {people}.",
  },
  unusedFact: {
    code: 'SO2011',
    severity: 'info',
    nl: "Feit '{id}' komt nergens aan: geen rol begint ermee en geen inject of brug brengt het.",
    en: "Fact '{id}' reaches nobody: no role starts with it and no inject or bridge brings it.",
  },
  unusedActor: {
    code: 'SO2012',
    severity: 'info',
    nl: "Actor '{id}' doet nergens mee.",
    en: "Actor '{id}' takes part in nothing.",
  },
  unusedClaim: {
    code: 'SO2013',
    severity: 'info',
    nl: "Bewering '{id}' staat in geen enkel formulier.",
    en: "Claim '{id}' stands in no form.",
  },
  askWithoutCall: {
    code: 'SO2014',
    severity: 'error',
    nl: "Voor deze vraag is er geen gesprek begonnen; zet er een stap met 'call' voor.",
    en: "No call was begun before this question; put a step with 'call' before it.",
  },
  reviewOfNothing: {
    code: 'SO2015',
    severity: 'warning',
    nl: "Hier staat een opmerking of status bij '{id}', maar dat element is er niet.",
    en: "Here stands a comment or status of '{id}', but there is no such element.",
  },
  inNoVariant: {
    code: 'SO2016',
    severity: 'warning',
    nl: "'{id}' doet nergens mee: het staat in geen enkele variant. Zet het bij '{list}' van een variant, of haal het weg.",
    en: "'{id}' takes part nowhere: no variant lists it. Put it under '{list}' of a variant, or remove it.",
  },
} as const satisfies Record<string, DiagnosticEntry>;
