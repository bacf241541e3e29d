import type { EvaluatorView } from '../../projections/views/evaluator-view.ts';
import { ExerciseTab } from '../shared/exercise-tab.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { partOverHead } from '../shared/part-over.ts';
import { useApp } from '../shared/store-context.tsx';
import { storyMoment } from '../shared/story-time.ts';
import { useClock } from '../shared/use-clock.ts';
import { EvaluatorName } from './evaluator-name.tsx';
import { Guide } from './guide.tsx';
import { NotePad } from './note-pad.tsx';
import { SeenList } from './seen-list.tsx';
import './css/evaluator.css';

const Hour = () => {
  const language = useLanguage();
  const clock = useClock();
  return <p className="ev-hour tn">{clock && storyMoment(language, clock.story, undefined)}</p>;
};

/** The window of one evaluator: what happens, notes pinned to the moment, and a guide per objective. */
export const EvaluatorScreen = ({ view }: { readonly view: EvaluatorView }) => {
  const t = useT('evaluator');
  const language = useLanguage();
  const team = useApp((state) => state.team);
  const lost = useApp((state) => state.connection !== 'open');
  return (
    <div className="ev">
      <header className="ev-bar">
        <div>
          <h1>{t('title')}</h1>
          <p>{[view.title, team].filter(Boolean).join(' · ')}</p>
        </div>
        <Hour />
        <p className="ev-phase">
          {view.move && view.pause === 'endOfMove'
            ? partOverHead(language, view.move.number)
            : t(`phase.${view.phase}`)}
        </p>
        <EvaluatorName name={view.name} />
        <ExerciseTab className="ev-tab" />
      </header>
      <p role="status" className="ev-lost">
        {lost && t('lost')}
      </p>
      <main className="ev-main">
        <div className="ev-left">
          <NotePad view={view} />
          <SeenList items={view.seen} />
        </div>
        <section aria-labelledby="ev-guides">
          <h2 id="ev-guides">{t('guides')}</h2>
          <p className="ev-lead">{view.open ? t('freeze.how') : t('draft')}</p>
          <p className="ev-lead">{t('keys')}</p>
          {view.guides.map((guide) => (
            <Guide key={guide.id} guide={guide} open={view.open} />
          ))}
        </section>
      </main>
    </div>
  );
};
