import type { UiLanguage } from '../../shared/i18n.ts';

/** The editor's own words. They are keys of the library, so they stand here and not among the texts of the screens. */
const dutch: Readonly<Record<string, string>> = {
  'Control character': 'Stuurteken',
  'Selection deleted': 'Selectie verwijderd',
  Completions: 'Aanvullingen',
  Diagnostics: 'Meldingen',
  'No diagnostics': 'Geen meldingen',
  close: 'sluiten',
  Find: 'Zoek',
  Replace: 'Vervang door',
  next: 'volgende',
  previous: 'vorige',
  all: 'alle',
  'match case': 'hoofdletters',
  'by word': 'hele woorden',
  regexp: 'patroon',
  replace: 'vervang',
  'replace all': 'vervang alles',
  'current match': 'huidige vondst',
  'replaced $ matches': '$ vondsten vervangen',
  'replaced match on line $': 'vondst in regel $ vervangen',
  'on line': 'in regel',
  'Go to line': 'Ga naar regel',
  go: 'ga',
};

export const editorPhrases = (language: UiLanguage): Readonly<Record<string, string>> =>
  language === 'nl' ? dutch : {};
