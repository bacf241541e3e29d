import type { BranchCard } from '../../../store/what-if-host.ts';
import { Button } from '../../shared/button.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { storyDayShort, storyHour } from '../../shared/story-time.ts';

/** What became of the recorded acts after the cut. */
const Fates = ({ branch }: { readonly branch: BranchCard }) => {
  const t = useT('review');
  const language = useLanguage();
  const told = branch.fates.filter(({ title }) => title !== '');
  const untold = branch.fates.length - told.length;
  return (
    <details>
      <summary>{t('branch.fates', { count: branch.fates.length })}</summary>
      <ul className="wi-fates">
        {told.map((fate) => (
          <li key={fate.seq}>
            <b className="tn">
              {storyDayShort(language, fate.at)} {storyHour(language, fate.at)}
            </b>{' '}
            {fate.title}
            <small>
              {fate.why === undefined ? t('branch.differs') : t('branch.why', { why: t(`drop.${fate.why}`) })}
            </small>
          </li>
        ))}
        {untold > 0 && <li>{t('branch.untold', { count: untold })}</li>}
      </ul>
    </details>
  );
};

/** The branches of this run, newest last. */
export const BranchList = (props: {
  readonly branches: readonly BranchCard[];
  readonly current: string | undefined;
  readonly onPick: (id: string) => void;
  readonly onRemove: (id: string) => void;
}) => {
  const t = useT('review');
  const language = useLanguage();
  return (
    <section aria-labelledby="wi-branches">
      <h3 id="wi-branches">{t('branches')}</h3>
      {props.branches.length === 0 && <p className="lead">{t('branches.none')}</p>}
      <ul className="wi-branches">
        {props.branches.map((branch) => (
          <li key={branch.id} className={branch.id === props.current ? 'on' : undefined}>
            <button
              type="button"
              className="to"
              aria-pressed={branch.id === props.current}
              onClick={() => props.onPick(branch.id)}
            >
              <b>{branch.name}</b>
              <small>
                {t('branch.from', { at: `${storyDayShort(language, branch.cut)} ${storyHour(language, branch.cut)}` })}{' '}
                {t(`branch.goesOn.${branch.goesOn}`)}
              </small>
            </button>
            {branch.goesOn === 'recorded' && (
              <p>
                {t('branch.counts', { kept: branch.kept, dropped: branch.dropped, differing: branch.differing })}{' '}
                {branch.speculative && <b className="bad">{t('branch.speculative')}</b>}
              </p>
            )}
            {branch.fates.length > 0 && <Fates branch={branch} />}
            {branch.goesOn !== 'byHand' && (
              <Button
                size="small"
                aria-label={t('branch.removeOf', { what: branch.name })}
                onClick={() => props.onRemove(branch.id)}
              >
                {t('branch.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
