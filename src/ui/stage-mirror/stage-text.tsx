import type { Handle } from '../../projections/views/shared.ts';
import type { StageView } from '../../projections/views/stage-view.ts';
import { fill } from '../../projections/stage-layout/words.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { partOverHead } from '../shared/part-over.ts';
import { ActorList } from './actor-list.tsx';
import { MirrorLog } from './mirror-log.tsx';
import { MirrorClock, MirrorDeadlines, MirrorKnowledge, MirrorSeats, MirrorTable } from './mirror-parts.tsx';

interface Props {
  readonly view: StageView;
  readonly onFocusActor: (handle: Handle | null) => void;
}

/** Everything on the stage as text, for whoever does not see the picture; the real interface, the picture decorates it. */
export const StageText = ({ view, onFocusActor }: Props) => {
  const t = useT('stage');
  const language = useLanguage();
  const { move } = view;
  if (view.phase === 'stopped')
    return (
      <section className="stage-mirror stage-stopped">
        <h1>{t('stopped')}</h1>
        <p>{t('stopped-line')}</p>
      </section>
    );
  return (
    <section className="stage-mirror" aria-labelledby="stage-title">
      <h1 id="stage-title">{view.title}</h1>
      <p className="stage-move">
        {fill(t('move-number'), { n: move.number, m: move.of })}: {move.title}
      </p>
      <p>
        {t('phase')}: {view.pause === 'endOfMove' ? partOverHead(language, move.number) : t(`phase.${view.phase}`)}
      </p>
      {view.phase === 'lobby' ? <p>{t('agreement-text')}</p> : <MirrorClock />}
      <h2>{t('deadlines')}</h2>
      <MirrorDeadlines view={view} />
      <h2>{t('table')}</h2>
      <MirrorTable view={view} />
      <h2>{t('actors')}</h2>
      <ActorList actors={view.actors} onFocus={onFocusActor} />
      <h2>{t('seats')}</h2>
      <MirrorSeats view={view} />
      <MirrorKnowledge view={view} />
      <h2 id="stage-log">{t('log')}</h2>
      <MirrorLog view={view} />
      {view.newspapers > 0 ? <p>{t('newspapers', { count: view.newspapers })}</p> : null}
    </section>
  );
};
