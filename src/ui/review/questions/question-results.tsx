import type { FormResult, ItemResult } from '../../../analysis/questionnaire/results.ts';
import type { Question, QuestionsHost } from '../../../store/questions-host.ts';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { localeOf } from '../../../base/locale-of.ts';

/** What people answered together, with how far they were apart; nothing while too few have answered. */
export const QuestionResults = ({ host }: { readonly host: QuestionsHost }) => {
  const t = useT('questions');
  const { before, after, self } = host.results();
  const n = Math.max(before.n, after.n, self.n);
  return (
    <section aria-labelledby="qs-results" className="qs-results">
      <h2 id="qs-results">{t('results')}</h2>
      <p>{t('filled', { count: n })}</p>
      {n < host.least ? (
        <p>{t('tooFew', { least: host.least })}</p>
      ) : (
        <>
          <Table caption={t('ready')} questions={host.ready} heads={[t('then'), t('now')]} results={[before, after]} />
          <Table caption={t('self')} questions={host.objectives} heads={[t('self.team')]} results={[self]} />
          <Table caption={t('exercise')} questions={host.exercise} heads={[t('agree')]} results={[after]} />
        </>
      )}
    </section>
  );
};

const Table = (props: {
  readonly caption: string;
  readonly questions: readonly Question[];
  readonly heads: readonly string[];
  readonly results: readonly FormResult[];
}) => {
  const t = useT('questions');
  const language = useLanguage();
  const shown = (item: ItemResult | undefined): string =>
    item
      ? t('mean', {
          mean: new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 1 }).format(item.mean),
          lowest: item.lowest,
          highest: item.highest,
        })
      : '–';
  return (
    <table>
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('question')}</th>
          {props.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.questions.map(({ id, text }) => (
          <tr key={id}>
            <th scope="row">{text}</th>
            {props.results.map((result) => (
              <td key={result.form}>{shown(result.items.find((item) => item.id === id))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
