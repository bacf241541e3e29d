import type { StoryTime } from '../../base/time.ts';
import type { StageView } from '../../projections/views/stage-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import type { Translate } from '../shared/i18n.ts';
import { storyMoment } from '../shared/story-time.ts';
import { useClock } from '../shared/use-clock.ts';

interface LogLine {
  readonly key: string;
  readonly at: StoryTime;
  readonly text: string;
}

/** What came to everybody and what became public, in order of story time. */
export function logLines(view: StageView, t: Translate<'stage'>): readonly LogLine[] {
  const name = (handle: string): string | undefined =>
    handle === 'table' ? t('to-table') : [...view.actors, ...view.seats].find((one) => one.handle === handle)?.short;
  const travels = view.travels.flatMap((travel): LogLine[] => {
    const from = name(travel.from);
    const to = name(travel.to);
    return from === undefined || to === undefined
      ? []
      : [{ key: travel.handle, at: travel.at, text: t(`travel.${travel.kind}`, { from, to }) }];
  });
  const news = view.ticker.map((line) => ({ key: line.handle, at: line.at, text: `${line.source}: ${line.text}` }));
  return [...travels, ...news].sort((a, b) => a.at - b.at);
}

/** To read at leisure; what is new is said by the announcer, so this log keeps silent. */
export const MirrorLog = ({ view }: { readonly view: StageView }) => {
  const t = useT('stage');
  const language = useLanguage();
  const now = useClock()?.story;
  const lines = logLines(view, t);
  return (
    <div role="log" aria-live="off" aria-labelledby="stage-log">
      {lines.length === 0 ? (
        <p>{t('nothing-happened')}</p>
      ) : (
        <ol>
          {lines.map((line) => (
            <li key={line.key} className="long">
              <b className="n tn">{storyMoment(language, line.at, now)}</b> {line.text}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};
