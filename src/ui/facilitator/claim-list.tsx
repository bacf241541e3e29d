import type { ClaimRow, FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyHour } from '../shared/story-time.ts';
import { useConsole } from './console-actions.tsx';

/** Needs a word afterwards: said without ground, against the facts, or more than can be known. */
const isGrave = (row: ClaimRow): boolean =>
  row.overclaim || row.status === 'contradicted' || row.status === 'unsupported';

/** The verdict is a hint for the seats of this run while this is on. */
const HintSwitch = (props: { readonly on: boolean }) => {
  const t = useT('facilitator');
  const { act } = useConsole();
  const { on } = props;
  return (
    <p className="fc-hint">
      <Button
        size="small"
        aria-pressed={on}
        onClick={() => void act({ act: 'reveal', what: 'verdicts', on: !on }, t(on ? 'claim.hintOff' : 'claim.hintOn'))}
      >
        {t('claim.hint')}
      </Button>
      <span>{t(on ? 'claim.hintShown' : 'claim.hintHidden')}</span>
    </p>
  );
};

/** What was said outside, newest first, with its verdict. Participants do not see it, unless it is given as a hint. */
export const ClaimList = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const language = useLanguage();
  const { claims, phase, reveal } = props.view;
  return (
    <>
      {(phase === 'running' || phase === 'paused') && <HintSwitch on={reveal.verdicts === true} />}
      <ol className="fc-notes fc-claims">
        {claims.toReversed().map((row) => (
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
    </>
  );
};
