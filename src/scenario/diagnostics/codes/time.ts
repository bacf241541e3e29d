import type { DiagnosticEntry } from '../diagnostic.ts';

/** SO3xxx: instants, lengths, windows. */
export const timeCodes = {
  badInstant: {
    code: 'SO3001',
    severity: 'error',
    nl: "'{given}' is geen tijdstip; schrijf bijvoorbeeld D2 12:00 of 2024-06-05T12:00.",
    en: "'{given}' is not an instant; write for example D2 12:00 or 2024-06-05T12:00.",
  },
  badDuration: {
    code: 'SO3002',
    severity: 'error',
    nl: "'{given}' is geen duur; schrijf bijvoorbeeld 45m, 2h30 of 90s.",
    en: "'{given}' is not a length of time; write for example 45m, 2h30 or 90s.",
  },
  negativeDuration: {
    code: 'SO3003',
    severity: 'error',
    nl: "De duur '{given}' is negatief; de tijd loopt niet terug.",
    en: "The length '{given}' is negative; time does not run backwards.",
  },
  badDate: {
    code: 'SO3004',
    severity: 'error',
    nl: "'{given}' is geen datum; schrijf bijvoorbeeld 2024-06-04.",
    en: "'{given}' is not a date; write for example 2024-06-04.",
  },
  deadlineBeforeOpening: {
    code: 'SO3005',
    severity: 'error',
    nl: "In variant '{variant}' sluit '{id}' ({closes}) voordat of wanneer het opent ({opens}).",
    en: "In variant '{variant}' '{id}' closes ({closes}) before or when it opens ({opens}).",
  },
  fullAfterZero: {
    code: 'SO3006',
    severity: 'error',
    nl: "'full' ({full}) ligt na 'zero' ({zero}).",
    en: "'full' ({full}) is after 'zero' ({zero}).",
  },
  backwards: {
    code: 'SO3007',
    severity: 'error',
    nl: "'from' ({from}) ligt niet voor 'to' ({to}).",
    en: "'from' ({from}) is not before 'to' ({to}).",
  },
  windowOverlap: {
    code: 'SO3008',
    severity: 'error',
    nl: 'Dit venster begint ({from}) voor het einde van het vorige ({to}).',
    en: 'This window begins ({from}) before the end of the one before ({to}).',
  },
  jumpWithoutBridge: {
    code: 'SO3009',
    severity: 'error',
    nl: "Variant '{variant}' springt van {from} naar {to}, maar geen brug zegt wat er dan geldt.",
    en: "Variant '{variant}' jumps from {from} to {to}, but no bridge says what holds then.",
  },
  bridgeWithoutJump: {
    code: 'SO3010',
    severity: 'error',
    nl: 'Deze brug ({from} naar {to}) ligt niet over een sprong tussen twee vensters.',
    en: 'This bridge ({from} to {to}) does not lie over a jump between two windows.',
  },
  uncoveredTimer: {
    code: 'SO3011',
    severity: 'error',
    nl: "In variant '{variant}' valt {what} om {at} in de sprong van {from} naar {to}; noem '{entry}' bij 'covers' van de brug, of verzet de tijd.",
    en: "In variant '{variant}' {what} at {at} falls into the jump from {from} to {to}; name '{entry}' under 'covers' of the bridge, or move the time.",
  },
  dueBeforeStart: {
    code: 'SO3012',
    severity: 'error',
    nl: 'De verplichting loopt af ({due}) voordat zij begint ({starts}).',
    en: 'The obligation is due ({due}) before it starts ({starts}).',
  },
  targetAfterLimit: {
    code: 'SO3013',
    severity: 'error',
    nl: "'target' ({target}) ligt na 'limit' ({limit}).",
    en: "'target' ({target}) is after 'limit' ({limit}).",
  },
  unplayedWindow: {
    code: 'SO3014',
    severity: 'warning',
    nl: "Variant '{variant}' speelt niets van dit venster ({from} tot {to}) van gesprek '{id}'; verzet het bij 'changes' of haal het weg.",
    en: "Variant '{variant}' plays nothing of this window ({from} to {to}) of conversation '{id}'; move it under 'changes' or remove it.",
  },
} as const satisfies Record<string, DiagnosticEntry>;
