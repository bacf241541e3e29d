import { createInstance } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
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

/** The texts of one namespace in one language; for use outside React. */
export const translator = <N extends Namespace>(language: UiLanguage, namespace: N): Translate<N> => {
  const fixed = instance.getFixedT(language, namespace) as unknown as Look;
  return (key, values) => String(values ? fixed(key, values) : fixed(key));
};

/** The texts of one namespace in the language of this screen (`local.language`). */
export const useT = <N extends Namespace>(namespace: N): Translate<N> => {
  const language = useLanguage();
  const { t } = useTranslation(namespace, { i18n: instance, lng: language });
  return useMemo(() => {
    const look = t as unknown as Look;
    return (key, values) => String(values ? look(key, values) : look(key));
  }, [t]);
};

export const useLanguage = (): UiLanguage => useApp((state) => state.local.language);
