import { createInstance } from 'i18next';
import { localeRegistry } from './locale-registry.ts';
import type { Namespace, TextKey } from './locale-registry.ts';
import { useApp } from './store-context.tsx';
import type { AppState } from '../../store/app-store.ts';

export type UiLanguage = AppState['local']['language'];

/** Values to fill in. `count` chooses between the `_one` and `_other` text. */
export type TextValues = Readonly<Record<string, string | number>>;
// i18next's own key types are replaced by `TextKey`.
type Look = (key: string, values?: TextValues) => unknown;
export type Translate<N extends Namespace> = (key: TextKey<N>, values?: TextValues) => string;

const instance = createInstance();
void instance.init({
  resources: localeRegistry,
  lng: 'nl',
  fallbackLng: 'nl',
  ns: Object.keys(localeRegistry.nl),
  defaultNS: 'shared',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // React escapes what it renders.
  interpolation: { escapeValue: false },
});

type Translators = { [N in Namespace]?: Translate<N> };
const translators: Readonly<Record<UiLanguage, Translators>> = { nl: {}, en: {} };

/**
 * A text into which nothing is filled is looked up once: i18next makes half a kilobyte of objects at each look, which beside the typing of an
 * author the browser has to tidy up.
 */
function createTranslator<N extends Namespace>(language: UiLanguage, namespace: N): Translate<N> {
  const look = instance.getFixedT(language, namespace) as unknown as Look;
  const known = new Map<string, string>();
  return (key, values) => {
    if (values) return String(look(key, values));
    const text = known.get(key) ?? String(look(key));
    known.set(key, text);
    return text;
  };
}

/** The texts of one namespace in one language: always the same function. */
export const translator = <N extends Namespace>(language: UiLanguage, namespace: N): Translate<N> => {
  const of: { [M in N]?: Translate<N> } = translators[language];
  return (of[namespace] ??= createTranslator(language, namespace));
};

/** The texts of one namespace in the language of this screen (`local.language`). */
export const useT = <N extends Namespace>(namespace: N): Translate<N> => translator(useLanguage(), namespace);

export const useLanguage = (): UiLanguage => useApp((state) => state.local.language);
