import { useEffect, useRef, useState } from 'react';
import type { Handle } from '../../projections/views/shared.ts';
import type { StageView } from '../../projections/views/stage-view.ts';
import { fill } from '../../projections/stage-layout/words.ts';
import { AnnouncerProvider, useAnnounce } from '../shared/announcer.tsx';
import { ExerciseTab } from '../shared/exercise-tab.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { useApp } from '../shared/store-context.tsx';
import { useMedia } from '../shared/use-media.ts';
import { saidAloud } from './said-aloud.ts';
import { StageText } from './stage-text.tsx';
import './stage-mirror.css';

const useAnnouncements = (view: StageView): void => {
  const announce = useAnnounce();
  const language = useLanguage();
  const before = useRef<StageView | null>(null);
  useEffect(() => {
    saidAloud(before.current, view, language).forEach(({ text, urgency }) => announce(text, urgency));
    before.current = view;
  }, [view, announce, language]);
};

interface Props {
  /** Told which actor has the focus in the list, so that the picture can ring it; null when none has. */
  readonly onFocusActor?: (handle: Handle | null) => void;
}

const nobody = (): void => undefined;

const Mirror = ({ view, onFocusActor = nobody }: Props & { readonly view: StageView }) => {
  const t = useT('stage');
  // On a telephone held upright the picture is a strip in the dark; whoever wants it still asks for it.
  const upright = useMedia('(orientation: portrait) and (width < 760px)');
  const [chosen, setAsText] = useState<boolean>();
  const asText = chosen ?? upright;
  useAnnouncements(view);
  return (
    <div className={asText ? 'stage-aside stage-as-text' : 'stage-aside'}>
      <button type="button" className="btn stage-toggle" aria-pressed={asText} onClick={() => setAsText(!asText)}>
        {t('text-view')}
      </button>
      {asText && view.phase !== 'stopped' ? <ExerciseTab className="stage-tab" /> : null}
      <div className={asText ? 'stage-text' : 'vh'}>
        <StageText view={view} onFocusActor={onFocusActor} />
      </div>
    </div>
  );
};

/**
 * The stage as text, beside the picture in a positioned parent: always there for a screen reader, and for everybody over
 * the picture after the button, which is the first stop of the tab key and shows when the pointer or the focus is on it. On a narrow
 * screen held upright the text is over the picture from the start.
 */
export const StageMirror = (props: Props) => {
  const view = useApp((state) => state.view);
  return <AnnouncerProvider>{view?.kind === 'stage' ? <Mirror view={view} {...props} /> : null}</AnnouncerProvider>;
};

/** Label of the element that holds the picture (`role="img"`): says what it is and where its text is. */
export const usePictureLabel = (): string => {
  const t = useT('stage');
  const actors = useApp((state) => (state.view?.kind === 'stage' ? state.view.actors.length : 0));
  return fill(t('picture'), { actors });
};
