import type { ClaimRow, FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyHour } from '../shared/story-time.ts';

/** Needs a word afterwards: said without ground, against the facts, or more than can be known. */
const isGrave = (row: ClaimRow): boolean =>
  row.overclaim || row.status === 'contradicted' || row.status === 'unsupported';

/** What was said outside, newest first, with its verdict. Participants do not see it. */
export const ClaimList = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const language = useLanguage();
  return (
    <ol className="fc-notes fc-claims">
      {props.view.claims.toReversed().map((row) => (
        <li key={row.id}>
          <span className="tn">{storyHour(language, row.at)}</span>
          <div>
            <p>{row.text}</p>
            <p className="sub">
              <b className={isGrave(row) ? 'grave' : undefined}>{t(`claim.${row.status}`)}</b>
              {row.overclaim && <b className="grave">{t('claim.overclaim')}</b>}
              <span>
                {row.by.short}, {row.in}
              </span>
              <span>{t('claim.links', { count: row.links })}</span>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
};
