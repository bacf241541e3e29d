import { useEffect, useState } from 'react';
import type { FacilitatorView, InjectRow } from '../../projections/views/facilitator-view.ts';
import type { InjectText } from '../../store/facilitator-host.ts';
import { MarkedLine } from '../shared/exercise-mark.tsx';
import { LineField } from '../shared/field.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Prose } from '../shared/prose.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { storyMoment } from '../shared/story-time.ts';
import { useHost } from './host-context.tsx';
import { RowButtons } from './row-buttons.tsx';
import { rowState, rowTitle, toWhom } from './row-words.ts';

type Texts = Readonly<Record<string, InjectText>>;

/** Everything about one inject: when and whether it comes, what staff does with it, and its text in each language. */
export const InjectDetails = (props: {
  readonly row: InjectRow;
  readonly view: FacilitatorView;
  readonly onClose: () => void;
}) => {
  const t = useT('facilitator');
  const words = useT('shared');
  const language = useLanguage();
  const host = useHost();
  const { row, view } = props;
  const [texts, setTexts] = useState<Texts>({ [view.language]: { title: row.title, body: row.body } });
  const [reason, setReason] = useState('');
  useEffect(() => {
    let current = true;
    host.injectTexts(row.id).then(
      (all) => current && setTexts((old) => ({ ...old, ...all })),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [host, row.id]);
  const hour = row.releasedAt ?? row.due?.story;
  const state = rowState(row, view.seats, t, language).text;
  return (
    <Sheet
      title={rowTitle(row)}
      onClose={props.onClose}
      footer={<RowButtons row={row} reason={reason.trim()} onDone={props.onClose} />}
    >
      <div className="fcs fc-wide">
        {row.gist !== rowTitle(row) && <p className="lead">{row.gist}</p>}
        <dl>
          <dt>{t('details.from')}</dt>
          <dd>
            {row.from}, {t('row.to', { to: toWhom(row, t) })}, {words(`channel.${row.channel}`)}
          </dd>
          <dt>{t('details.when')}</dt>
          <dd>
            {hour === undefined ? t('details.noHour') : storyMoment(language, hour, undefined)}
            {state && `, ${state}`}
          </dd>
          {row.condition && (
            <>
              <dt>{t('details.condition')}</dt>
              <dd>
                {row.condition.text} ({t(row.condition.holds ? 'cond.holds' : 'cond.not')})
              </dd>
            </>
          )}
          {row.facts.length > 0 && (
            <>
              <dt>{t('details.facts')}</dt>
              <dd>{row.facts.join('; ')}</dd>
            </>
          )}
        </dl>
        {row.guidance && (
          <>
            <h3>{t('details.guidance')}</h3>
            <p className="lead">{row.guidance}</p>
          </>
        )}
        <div className={Object.keys(texts).length > 1 ? 'cols gap' : 'gap'}>
          {view.languages.map((one) => {
            const text = texts[one];
            return text ? (
              <section key={one} lang={one}>
                <h3>{t(`language.${one}`)}</h3>
                <div className="papersheet">
                  <h4>
                    <MarkedLine text={text.title} />
                  </h4>
                  <Prose text={text.body} />
                </div>
              </section>
            ) : null;
          })}
        </div>
        {row.can.length > 0 && (
          <div className="gap">
            <LineField label={t('details.reason')} value={reason} onChange={(event) => setReason(event.target.value)} />
          </div>
        )}
      </div>
    </Sheet>
  );
};
