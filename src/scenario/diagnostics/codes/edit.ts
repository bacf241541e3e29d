import type { DiagnosticEntry } from '../diagnostic.ts';

/** SO8xxx: why a change to a scenario's text was not made. */
export const editCodes = {
  editNoElement: {
    code: 'SO8001',
    severity: 'error',
    nl: "Er is geen element met de id '{id}'.",
    en: "There is no element with the id '{id}'.",
  },
  editIdTaken: {
    code: 'SO8002',
    severity: 'error',
    nl: "De id '{id}' is al in gebruik.",
    en: "The id '{id}' is in use already.",
  },
  editUnreadable: {
    code: 'SO8003',
    severity: 'error',
    nl: 'Dit bestand is nu geen leesbare YAML; verbeter dat eerst.',
    en: 'This file is no readable YAML at the moment; mend that first.',
  },
  editUnsafe: {
    code: 'SO8004',
    severity: 'error',
    nl: 'Zoals dit hier is opgeschreven, is het niet veilig vanzelf te wijzigen; wijzig de tekst zelf.',
    en: 'As it is written here, this cannot safely be changed for you; change the text yourself.',
  },
  editBeforeStart: {
    code: 'SO8005',
    severity: 'error',
    nl: "'{given}' zou vóór D1 00:00 komen te liggen.",
    en: "'{given}' would come to lie before D1 00:00.",
  },
  editNoPlace: {
    code: 'SO8006',
    severity: 'error',
    nl: "Er is geen plaats '{path}' in '{id}'.",
    en: "There is no place '{path}' in '{id}'.",
  },
  editOtherList: {
    code: 'SO8007',
    severity: 'error',
    nl: "'{id}' en '{other}' staan niet in dezelfde lijst.",
    en: "'{id}' and '{other}' do not stand in the same list.",
  },
  editNoFile: {
    code: 'SO8008',
    severity: 'error',
    nl: "Het scenario heeft geen bestand '{path}'.",
    en: "The scenario has no file '{path}'.",
  },
} as const satisfies Record<string, DiagnosticEntry>;
