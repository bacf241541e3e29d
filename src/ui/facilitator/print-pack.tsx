import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { FacilitatorView, InjectRow } from '../../projections/views/facilitator-view.ts';
import type { PrintCard } from '../../store/facilitator-host.ts';
import { Button } from '../shared/button.tsx';
import { ExerciseMark, MarkedLine } from '../shared/exercise-mark.tsx';
import { translator, useLanguage, useT } from '../shared/i18n.ts';
import { Prose } from '../shared/prose.tsx';
import { storyMoment } from '../shared/story-time.ts';
import { useHost } from './host-context.tsx';
import { sortInjects } from './msel-filter.ts';
import { toWhom } from './row-words.ts';
import './css/print.css';

const Card = (props: { readonly card: PrintCard; readonly mark: string }) => {
  const t = useT('facilitator');
  const { card } = props;
  return (
    <article className="pp-page">
      <p className="pp-top">
        <ExerciseMark word={props.mark} /> {t('print.card')}
        <span>{t('regroup.seatN', { n: card.seat + 1 })}</span>
      </p>
      <h2>{card.name}</h2>
      {card.chair && <p className="lab">{t('print.chair')}</p>}
      <Prose text={card.brief} withoutMark />
      <h3>{t('print.wants')}</h3>
      <Prose text={card.wants} withoutMark />
      {card.startFacts.length > 0 && (
        <>
          <h3>{t('print.facts')}</h3>
          <ul className="pp-facts">
            {card.startFacts.map((fact) => (
              <li key={fact}>
                <span className="k" aria-hidden /> {fact}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
};

const Envelope = (props: { readonly row: InjectRow }) => {
  const t = useT('facilitator');
  const words = useT('shared');
  const language = useLanguage();
  const { row } = props;
  const hour = row.due?.story ?? row.releasedAt;
  return (
    <article className="pp-page">
      <p className="pp-top">
        {words(`channel.${row.channel}`)},{' '}
        {hour === undefined ? t('details.noHour') : storyMoment(language, hour, undefined)}
        <span>{toWhom(row, t)}</span>
      </p>
      <p className="lab">{row.from}</p>
      <h2 className="press">
        <MarkedLine text={row.title} />
      </h2>
      <div className="pp-body">
        <Prose text={row.body} />
      </div>
    </article>
  );
};

/** Role cards, the running list for staff, and every message of this variant on its own sheet: the exercise without screens. */
export const PrintPack = (props: { readonly view: FacilitatorView; readonly onClose: () => void }) => {
  const t = useT('facilitator');
  const language = useLanguage();
  const host = useHost();
  const { view } = props;
  const [cards, setCards] = useState<readonly PrintCard[]>([]);
  const mark = translator(view.language, 'shared')('exercise');
  useEffect(() => {
    let current = true;
    host.printCards().then(
      (all) => current && setCards(all),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [host, view.language]);
  const played = new Set(view.moves.filter((move) => move.state !== 'notPlayed').map((move) => move.id));
  const rows = sortInjects(view.injects.filter((row) => played.has(row.move)));
  return (
    <main className="pp">
      <div className="pp-bar">
        <Button onClick={props.onClose}>
          <IconArrowLeft className="i" size={18} aria-hidden /> {t('print.back')}
        </Button>
        <h1>{t('print.title')}</h1>
        <Button kind="primary" onClick={() => print()}>
          <IconPrinter className="i" size={18} aria-hidden /> {t('print.go')}
        </Button>
        <p>
          {t('print.lead', {
            cards: t('print.cards', { count: cards.length }),
            sheets: t('print.sheets', { count: rows.length }),
          })}
        </p>
      </div>
      {cards.map((card) => (
        <Card key={card.role} card={card} mark={mark} />
      ))}
      <article className="pp-page">
        <p className="pp-top">
          <ExerciseMark word={mark} /> {view.title}
          <span>{t('print.staffOnly')}</span>
        </p>
        <h2>{t('print.list')}</h2>
        <table className="pp-list">
          <thead>
            <tr>
              <th scope="col">{t('script.col.time')}</th>
              <th scope="col">{t('script.col.what')}</th>
              <th scope="col">{t('script.col.to')}</th>
              <th scope="col">{t('details.condition')}</th>
              <th scope="col">{t('print.given')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="tn">
                  {row.due ? storyMoment(language, row.due.story, undefined) : t('details.noHour')}
                </td>
                <td>{row.gist}</td>
                <td>{toWhom(row, t)}</td>
                <td>{row.condition?.text ?? ''}</td>
                <td>
                  <span className="pp-box" role="img" aria-label={t('print.given')} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </article>
      {rows.map((row) => (
        <Envelope key={row.id} row={row} />
      ))}
    </main>
  );
};
