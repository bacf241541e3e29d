import { IconAlertTriangle } from '@tabler/icons-react';
import { useLanguage, useT } from '../shared/i18n.ts';
import type { OwnLine, OwnReading } from './own-contract.ts';

/** Why an exercise of one's own cannot be played, with the first mistakes and where they stand. */
export const OwnExercise = (props: { readonly line: OwnLine; readonly reading: OwnReading | undefined }) => {
  const t = useT('start');
  const language = useLanguage();
  const { line, reading } = props;
  return (
    <section className="st-form">
      <p className="lab">{t('exercise')}</p>
      <h2>{line.name}</h2>
      {!reading && <p role="status">{t('own-exercise.reading')}</p>}
      {reading?.kind === 'unreadable' && (
        <p role="alert" className="refusal">
          <IconAlertTriangle className="i" size={18} aria-hidden />
          {t(`own-exercise.${reading.why}`)}
        </p>
      )}
      {reading?.kind === 'faulty' && (
        <>
          <p role="alert" className="refusal">
            <IconAlertTriangle className="i" size={18} aria-hidden />
            {t('own-exercise.faulty', { count: reading.faults.count })}
          </p>
          <ul className="st-faults">
            {reading.faults.named.map(({ file, line: at, code, message }) => (
              <li key={`${file} ${at} ${code} ${message.en}`}>
                <b>{t('own-exercise.place', { file, line: at })}</b>
                {message[language]}
              </li>
            ))}
          </ul>
          {reading.faults.count > reading.faults.named.length && (
            <p>{t('own-exercise.more', { count: reading.faults.count - reading.faults.named.length })}</p>
          )}
        </>
      )}
      {reading && line.from === 'studio' && (
        <p className="st-mend">
          <a className="btn" href={`#/studio/${line.key}`}>
            {t('own-exercise.mend')}
          </a>
        </p>
      )}
    </section>
  );
};
