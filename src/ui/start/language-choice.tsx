import { useLanguage, useT } from '../shared/i18n.ts';
import { useApp } from '../shared/store-context.tsx';
import './language-choice.css';

const languages = { nl: 'Nederlands', en: 'English' } as const;

export const LanguageChoice = () => {
  const t = useT('start');
  const language = useLanguage();
  const setLocal = useApp((state) => state.setLocal);
  return (
    <div className="st-langs" role="group" aria-label={t('language')}>
      {(['nl', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => setLocal({ language: one })}
        >
          {languages[one]}
        </button>
      ))}
    </div>
  );
};
