import type { CatalogueEntry } from '../../projections/catalogue.ts';
import type { Portrait as PortraitName } from '../../scenario/model/cast.ts';
import { Portrait } from '../shared/portrait.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { useScrollStop } from '../shared/use-scroll-stop.ts';
import { storyHour, storyWeekday } from './story-weekday.ts';
import { Mark } from '../shared/mark.tsx';
import './move-panels.css';

/** The world comes closer from part to part: decoration, the same for every exercise, so that it tells nothing. */
const crowd: readonly PortraitName[] = [
  'journaliste',
  'ncsc',
  'ciso',
  'beheerder',
  'ministersbureau',
  'leverancier',
  'vakpers',
  'bsi',
  'fg',
  'ap',
  'staatssecretaris',
  'medewerkers',
  'nctv',
  'televisie',
];
const sizes = [5, 8, 10, 13, 7] as const;
const SIZE = 30;

/** Places on a ring round the table, in panel units (192 wide, 436 high, table at 96, 228). */
const ring = (count: number, turn: number): readonly { readonly x: number; readonly y: number }[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / count;
    return { x: 96 + 76 * Math.sin(angle), y: 228 - 96 * Math.cos(angle) };
  });

const Panel = (props: { readonly move: CatalogueEntry['moves'][number]; readonly index: number }) => {
  const t = useT('start');
  const language = useLanguage();
  const { move, index } = props;
  const count = sizes[index % sizes.length] ?? 6;
  return (
    <li className={`st-panel st-panel-${move.light}`} data-light={move.light}>
      <div className="st-panel-field" aria-hidden>
        <div className="st-panel-scene">
          {ring(count, 0.45 + index * 0.31).map(({ x, y }, place) => (
            <span key={place} className="st-panel-figure" style={{ left: x - SIZE / 2, top: y - SIZE / 2 }}>
              <Portrait name={crowd[(place + index * 2) % crowd.length] ?? 'ciso'} size={SIZE} />
            </span>
          ))}
          <span className="st-panel-table">
            <Mark size={96} onStage urgent={index % 2 === 1} />
          </span>
        </div>
      </div>
      {move.start !== undefined && (
        <p className="st-panel-time n tn">
          {storyWeekday(language, move.start)} {storyHour(language, move.start)}
        </p>
      )}
      <p className="st-panel-part">
        {t('part', { n: index + 1 })}
        {move.title && <span>{move.title[language] ?? ''}</span>}
      </p>
    </li>
  );
};

/** The parts of an exercise, each in its own light. Only the first is named: later titles tell how the story goes. */
export const MovePanels = ({ moves }: Pick<CatalogueEntry, 'moves'>) => {
  const t = useT('start');
  const scroll = useScrollStop<HTMLOListElement>();
  return (
    <ol ref={scroll} className="st-panels" aria-label={t('panels.count', { count: moves.length })}>
      {moves.map((move, index) => (
        <Panel key={index} move={move} index={index} />
      ))}
    </ol>
  );
};
