import { IconArrowBackUp, IconBook, IconDownload, IconPlayerPlay } from '@tabler/icons-react';
import { startTransition, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StudioDesk, StudioState } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Segmented } from '../shared/segmented.tsx';
import { useApp } from '../shared/store-context.tsx';
import { Mark } from '../shared/mark.tsx';

const layouts = ['text', 'both', 'panel'] as const;
export type Layout = (typeof layouts)[number];

type Saved = StudioState['saved'];

/** Follows the store after the keystroke that changed it, not as a part of that. Twice a keystroke: so the words are looked up by another. */
const SavedWord = ({
  desk: { state },
  words,
}: {
  readonly desk: StudioDesk;
  readonly words: Record<Saved, string>;
}) => {
  const [saved, setSaved] = useState(() => state.getState().saved);
  useEffect(() => {
    const follow = (): void => startTransition(() => setSaved(state.getState().saved));
    follow();
    return state.subscribe((now, before) => {
      if (now.saved !== before.saved) follow();
    });
  }, [state]);
  return (
    <span className={`sd-saved sd-saved-${saved}`} role={saved === 'failed' ? 'alert' : undefined}>
      {words[saved]}
    </span>
  );
};

/** Over the desk: which scenario, whether it is stored, what is shown of it, and the ways out. */
export const StudioBar = (props: {
  readonly desk: StudioDesk;
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
  readonly onPlay: () => void;
  readonly onSave: () => void;
  /** Undefined: no edit by form to take back. */
  readonly onUndo: (() => void) | undefined;
}) => {
  const t = useT('studio');
  const language = useLanguage();
  const setLocal = useApp((state) => state.setLocal);
  const name = useStore(props.desk.state, (state) => state.name);
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <header className="sd-bar">
      <a href="#/studio" aria-label={t('back')} className="sd-home">
        <Mark size={32} />
      </a>
      <h1>{name}</h1>
      <SavedWord
        desk={props.desk}
        words={{ saving: t('saved.saving'), saved: t('saved.saved'), failed: t('saved.failed') }}
      />
      <span className="sd-bar-end">
        {props.onUndo && (
          <Button kind="quiet" onClick={props.onUndo}>
            <IconArrowBackUp className="i" size={18} aria-hidden />
            {t('undo')}
          </Button>
        )}
        <Segmented
          label={t('layout')}
          hideLabel
          value={props.layout}
          onChange={props.onLayout}
          choices={layouts.map((value) => ({ value, text: t(`layout.${value}`) }))}
        />
        <Button kind="primary" onClick={props.onPlay}>
          <IconPlayerPlay className="i" size={18} aria-hidden />
          {t('rehearse')}
        </Button>
        <Button onClick={props.onSave} title={t('save')} aria-label={t('save')}>
          <IconDownload className="i" size={18} aria-hidden />
        </Button>
        <a className="btn q" href="#/guide" target="_blank" rel="noopener" title={t('guide')} aria-label={t('guide')}>
          <IconBook className="i" size={18} aria-hidden />
        </a>
        <Button kind="quiet" lang={other} onClick={() => setLocal({ language: other })}>
          {t('other-language')}
        </Button>
      </span>
    </header>
  );
};
