import { useEffect } from 'react';
import { useApp } from './store-context.tsx';

/** Writes the screen's own settings on the document: language, theme, motion. Once for each screen. */
export const useScreenSettings = (): void => {
  const { language, theme, reducedMotion } = useApp((state) => state.local);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-still', reducedMotion);
  }, [reducedMotion]);
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
      const dark = theme === 'dark' || (theme === 'auto' && system.matches);
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
};
