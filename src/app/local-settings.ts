import type { AppStore, LocalSettings } from '../store/app-store.ts';

const KEY = 'spoedoverleg:settings';

/** What a machine starts with: the browser's language, the system's theme. */
const firstSettings = (): LocalSettings => ({
  language: navigator.language.startsWith('nl') || !navigator.language.startsWith('en') ? 'nl' : 'en',
  theme: 'auto',
  reducedMotion: false,
  sound: false,
});

/** The settings of this machine, as last chosen in any window. */
export function loadSettings(): LocalSettings {
  const first = firstSettings();
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return first;
    const { language, theme, reducedMotion, sound } = kept as Partial<Record<keyof LocalSettings, unknown>>;
    return {
      language: language === 'nl' || language === 'en' ? language : first.language,
      theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
      reducedMotion: reducedMotion === true,
      sound: sound === true,
    };
  } catch {
    return first;
  }
}

/** Keeps the settings for the next window. Storage that is closed off loses them, nothing else. */
export const keepSettings = (store: AppStore): (() => void) =>
  store.subscribe(({ local }, before) => {
    if (local === before.local) return;
    try {
      localStorage.setItem(KEY, JSON.stringify(local));
    } catch {
      // Private windows may refuse.
    }
  });
