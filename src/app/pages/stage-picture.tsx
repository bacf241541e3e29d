import { useEffect, useRef } from 'react';
import type { StageView } from '../../projections/views/stage-view.ts';
import type { StageHandle } from '../../stage/mount-stage.ts';
import { StageMirror, usePictureLabel } from '../../ui/stage-mirror/stage-mirror.tsx';
import { stageWords } from '../../ui/stage-mirror/stage-words.ts';
import { useLanguage, useT } from '../../ui/shared/i18n.ts';
import { useApp, useAppStore } from '../../ui/shared/store-context.tsx';
import './stage-frame.css';

const stageOf = (view: unknown): StageView | null =>
  typeof view === 'object' && view !== null && 'kind' in view && view.kind === 'stage' ? (view as StageView) : null;

/** The drawn stage. Phaser is fetched here and nowhere else; the words beside it are for those who do not see the picture. */
export const StagePicture = (props: {
  /** Whether what comes now is to be seen happening; without it: whatever comes over an open line. */
  readonly isLiveStep?: () => boolean;
}) => {
  const { isLiveStep } = props;
  const store = useAppStore();
  const language = useLanguage();
  const t = useT('stage');
  const label = usePictureLabel();
  const box = useRef<HTMLDivElement>(null);
  const handle = useRef<StageHandle | null>(null);
  const hasView = useApp((state) => state.view?.kind === 'stage' && state.clock !== null);
  const lost = useApp(({ connection }) => connection === 'lost' || connection === 'connecting');
  useEffect(() => {
    const element = box.current;
    if (!element || !hasView) return undefined;
    let end: (() => void) | undefined;
    let left = false;
    void import('../../stage/mount-stage.ts').then(({ mountStage }) => {
      if (left) return;
      const { local } = store.getState();
      const { reducedMotion, sound } = local;
      const stage = mountStage(element, {
        reducedMotion: reducedMotion || matchMedia('(prefers-reduced-motion: reduce)').matches,
        sound,
        strings: stageWords(language),
      });
      handle.current = stage;
      // A first picture, and whatever came while the line was lost, is no live step.
      let shown: StageView | null = null;
      let live = false;
      const draw = (): void => {
        const { view, clock, connection } = store.getState();
        const next = stageOf(view);
        if (!next || !clock) return;
        if (next === shown) stage.tick(clock);
        else stage.render(shown, next, clock, isLiveStep ? isLiveStep() : live && connection === 'open');
        live = connection === 'open';
        shown = next;
      };
      stage.ready.then(draw, (error: unknown) => console.error(error));
      const stop = store.subscribe((state, before) => {
        if (state.local.sound !== before.local.sound) stage.setSound(state.local.sound);
        if (state.local.reducedMotion !== before.local.reducedMotion) stage.setReducedMotion(state.local.reducedMotion);
        if (state.view !== before.view || state.clock !== before.clock) draw();
        else if (state.connection !== before.connection) live = false;
      });
      end = () => {
        stop();
        handle.current = null;
        stage.destroy();
      };
    });
    return () => {
      left = true;
      end?.();
    };
  }, [store, language, hasView, isLiveStep]);
  return (
    <div className="stage-page">
      <div className="stage-picture">
        <div ref={box} className="stage-box" role="img" aria-label={label} />
        <output className="stage-line">{hasView && lost && <p>{t('lost')}</p>}</output>
      </div>
      <StageMirror onFocusActor={(actor) => handle.current?.focusActor(actor)} />
    </div>
  );
};
