import { useEffect, useState } from 'react';
import { useLanguage, useT } from '../../ui/shared/i18n.ts';
import { useTitle } from '../../ui/shared/use-title.ts';
import { GuideScreen, guidePages, type GuideText } from '../../ui/studio/guide-screen.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { useLocalStore } from './use-screen-store.ts';

const Guide = (props: { readonly name: string | undefined; readonly part: string | undefined }) => {
  const language = useLanguage();
  const name = guidePages.find((page) => page === props.name) ?? guidePages[0];
  const t = useT('studio');
  useTitle(t(`guide.${name}`), t('guide'));
  const [text, setText] = useState<GuideText | 'failed'>();
  useEffect(() => {
    let left = false;
    fetch(`guide/${language}/${name}.json`)
      .then(async (response) => {
        if (!response.ok) throw new Error(`guide ${name}: ${response.status}`);
        const found = (await response.json()) as GuideText;
        if (!left) setText(found);
      })
      .catch((error: unknown) => {
        console.error(error);
        if (!left) setText('failed');
      });
    return () => {
      left = true;
    };
  }, [language, name]);
  return <GuideScreen name={name} part={props.part} text={text} />;
};

/** The documentation for authors. It comes with the app and needs no connection. */
export const GuidePage = (props: { readonly name: string | undefined; readonly part: string | undefined }) => (
  <ScreenFrame store={useLocalStore()}>
    <Guide {...props} />
  </ScreenFrame>
);
