import type { WhyRow } from '../../projections/views/review-view.ts';
import { useT } from '../shared/i18n.ts';
import { ShowButton } from './show-button.tsx';

/** The decisions and expectations under an index, folded away until somebody asks. */
export const Why = (props: {
  readonly title: string;
  readonly rows: readonly WhyRow[];
  /** Says its title in sight: where no heading stands above it. */
  readonly named?: boolean;
  readonly onShow: (seq: number | undefined) => void;
}) => {
  const t = useT('review');
  const percent = (share: number): string => t('percent', { n: Math.round(share * 100) });
  if (props.rows.length === 0) return null;
  return (
    <details className="rv-why">
      <summary>
        {t('why')} <span className={props.named ? 'named' : 'vh'}>{props.title}</span>
      </summary>
      <ul>
        {props.rows.map((row) => (
          <li key={row.id}>
            <span>
              {row.title}
              <small>
                {[
                  t(`why.${row.kind}`),
                  row.dimension,
                  row.critical && t('critical'),
                  row.rating === undefined
                    ? t('why.credit', { n: Math.round(row.value * 100) })
                    : t('why.rating', { n: row.rating }),
                  row.part !== undefined && t('why.part', { share: percent(row.part) }),
                  row.spoken && t('spoken'),
                  row.seq !== undefined && t('why.seq', { n: row.seq }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </span>
            <ShowButton what={row.title} seq={row.seq} onShow={props.onShow} />
          </li>
        ))}
      </ul>
    </details>
  );
};
