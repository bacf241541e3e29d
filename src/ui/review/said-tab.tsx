import type { ReviewView, SentText } from '../../projections/views/review-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyMoment } from '../shared/story-time.ts';
import { ShowButton } from './show-button.tsx';

type Show = (seq: number | undefined) => void;

const Said = (props: { readonly view: ReviewView; readonly onShow: Show }) => {
  const t = useT('review');
  const language = useLanguage();
  return (
    <table className="rv-table">
      <caption className="vh">{t('said')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('col.sentence')}</th>
          <th scope="col">{t('col.text')}</th>
          <th scope="col">{t('col.who')}</th>
          <th scope="col">{t('col.when')}</th>
          <th scope="col">{t('col.verdict')}</th>
          <th scope="col">{t('col.support')}</th>
          <th scope="col">{t('col.where')}</th>
        </tr>
      </thead>
      <tbody>
        {props.view.said.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.sentence}</th>
            <td>
              {row.in}
              <small>{t('said.to', { to: row.to })}</small>
            </td>
            <td>{row.by.short}</td>
            <td className="tn">{storyMoment(language, row.at, undefined)}</td>
            <td className={row.status === 'supported' ? 'good' : row.status === 'lucky' ? undefined : 'bad'}>
              {t(`verdict.${row.status}`)}
              <small>{t(`verdict.${row.status}.why`)}</small>
              {row.overclaim && <small className="over">{t('overclaim')}</small>}
            </td>
            <td>
              {row.support.length === 0 ? (
                t('support.none')
              ) : (
                <ul>
                  {row.support.map((item, n) => (
                    // Two cards that are gone look the same; the list is frozen, so that its order is a name.
                    // oxlint-disable-next-line react/no-array-index-key
                    <li key={n}>{item.text ? t(`support.${item.kind}`, { text: item.text }) : t('support.gone')}</li>
                  ))}
                </ul>
              )}
            </td>
            <td>
              <ShowButton what={row.sentence} seq={row.seq} onShow={props.onShow} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Sent = (props: { readonly text: SentText; readonly onShow: Show }) => {
  const t = useT('review');
  const language = useLanguage();
  const { text } = props;
  return (
    <article className="rv-sent">
      <header>
        <h3>{text.title}</h3>
        <p>
          {[
            t('sent.by', { by: text.by.name, to: text.to }),
            storyMoment(language, text.at, undefined),
            text.spoken && t('spoken'),
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
        <ShowButton what={text.title} seq={text.seq} onShow={props.onShow} />
      </header>
      <dl>
        {text.fields.map((field) => (
          <div key={field.label}>
            <dt>{field.label || t('sent.text')}</dt>
            <dd>
              {field.text && <p>{field.text}</p>}
              {field.sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </dd>
          </div>
        ))}
        {text.elements.length > 0 && (
          <div>
            <dt>{t('sent.elements')}</dt>
            <dd>
              <ul>
                {text.elements.map((element) => (
                  <li key={element}>{element}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
};

/** What went outside: each sentence with its verdict, and every text as it was sent. */
export const SaidTab = (props: { readonly view: ReviewView; readonly onShow: Show }) => {
  const t = useT('review');
  const { view } = props;
  return (
    <main className="rv-main">
      <p className="lead">{t('said.lead')}</p>
      <section className="rv-group" aria-labelledby="rv-said">
        <h2 id="rv-said">{t('said')}</h2>
        {view.said.length === 0 ? <p className="lead">{t('said.none')}</p> : <Said {...props} />}
      </section>
      <section className="rv-group" aria-labelledby="rv-sent">
        <h2 id="rv-sent">{t('sent')}</h2>
        {view.sent.length === 0 && <p className="lead">{t('sent.none')}</p>}
        {view.sent.map((text) => (
          <Sent key={text.id} text={text} onShow={props.onShow} />
        ))}
      </section>
    </main>
  );
};
