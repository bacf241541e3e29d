import { IconDownload, IconPlayerPlay } from '@tabler/icons-react';
import { useStore } from 'zustand';
import type { StudioDesk } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT, type UiLanguage } from '../shared/i18n.ts';
import { Mark } from '../start/mark.tsx';

const SavedWord = (props: { readonly desk: StudioDesk }) => {
  const t = useT('studio');
  const saved = useStore(props.desk.state, (state) => state.saved);
  return (
    <span className={`sd-saved sd-saved-${saved}`} role={saved === 'failed' ? 'alert' : undefined}>
      {t(`saved.${saved}`)}
    </span>
  );
};

/** Over the desk: which scenario, whether it is stored, and the ways out. */
export const StudioBar = (props: {
  readonly desk: StudioDesk;
  readonly onLanguage: (language: UiLanguage) => void;
  readonly onPlay: () => void;
}) => {
  const t = useT('studio');
  const language = useLanguage();
  const name = useStore(props.desk.state, (state) => state.name);
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <header className="sd-bar">
      <a href="#/studio" aria-label={t('back')} className="sd-home">
        <Mark size={32} />
      </a>
      <h1>{name}</h1>
      <SavedWord desk={props.desk} />
      <span className="sd-bar-end">
        <Button kind="primary" onClick={props.onPlay}>
          <IconPlayerPlay className="i" size={18} aria-hidden />
          {t('rehearse')}
        </Button>
        <Button onClick={() => void props.desk.download()}>
          <IconDownload className="i" size={18} aria-hidden />
          {t('download')}
        </Button>
        <Button kind="quiet" lang={other} onClick={() => props.onLanguage(other)}>
          {t('other-language')}
        </Button>
      </span>
    </header>
  );
};
