import { useEffect } from 'react';
import { useLanguage, useT } from '../shared/i18n.ts';
import { LanguageChoice } from '../start/language-choice.tsx';
import { Mark } from '../shared/mark.tsx';
import './css/shelf.css';
import './css/guide.css';

/** The texts for authors, in the order in which they are of use. */
export const guidePages = ['tutorial', 'patterns', 'scoring', 'testing', 'reference'] as const;
export type GuidePageName = (typeof guidePages)[number];

/** One text for authors as it was made at the build: its HTML comes from the program's own documentation and from nowhere else. */
export interface GuideText {
  readonly title: string;
  readonly body: string;
}

/** The documentation for authors, one text at a time. */
export const GuideScreen = (props: {
  readonly name: GuidePageName;
  /** The heading to show. */
  readonly part: string | undefined;
  /** Undefined while it is fetched. */
  readonly text: GuideText | 'failed' | undefined;
}) => {
  const t = useT('studio');
  const language = useLanguage();
  const { name, part, text } = props;
  useEffect(() => {
    if (text === undefined || text === 'failed') return;
    const target = part === undefined ? undefined : document.getElementById(`g-${part}`);
    if (target) target.scrollIntoView();
    else scrollTo(0, 0);
  }, [part, text]);
  return (
    <div className="sh gd">
      <header className="sh-head">
        <Mark size={44} />
        <p className="gd-name">{t('guide')}</p>
        <nav aria-label={t('nav')}>
          <a href="#/studio">{t('title')}</a>
        </nav>
        <LanguageChoice />
      </header>
      <div className="gd-columns">
        <nav aria-label={t('guide')} className="gd-pages">
          <ul>
            {guidePages.map((page) => (
              <li key={page}>
                <a href={`#/guide/${page}`} aria-current={page === name ? 'page' : undefined}>
                  {t(`guide.${page}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main lang={language} className="gd-text">
          {text === undefined && <p role="status">{t('guide.opening')}</p>}
          {text === 'failed' && <p role="alert">{t('guide.failed')}</p>}
          {text !== undefined && text !== 'failed' && (
            <article>
              <h1>{text.title}</h1>
              <div dangerouslySetInnerHTML={{ __html: text.body }} />
            </article>
          )}
        </main>
      </div>
    </div>
  );
};
