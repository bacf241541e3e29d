import { useState } from 'react';
import type { Editable } from '../../../analysis/report/editables.ts';
import type { Audience } from '../../../analysis/report/report.ts';
import type { ReportHost } from '../../../store/report-host.ts';
import { Button } from '../../shared/button.tsx';
import { TextField } from '../../shared/field.tsx';
import { useT } from '../../shared/i18n.ts';

/** The sentences of a section, each to change, leave out or put back; what it was stays in sight and in the notebook. */
export const SectionEditor = (props: {
  readonly host: ReportHost;
  readonly audience: Audience;
  readonly section: string;
  readonly title: string;
  readonly onDone: () => void;
}) => {
  const t = useT('report');
  const { host, audience, section } = props;
  const [sentences] = useState(() => host.sentences(audience, section));
  const [texts, setTexts] = useState<Readonly<Record<string, string | null>>>({});
  const [problem, setProblem] = useState(false);
  const textOf = ({ key, text }: Editable): string | null => (key in texts ? (texts[key] ?? null) : text);
  const save = async (): Promise<void> => {
    for (const sentence of sentences) {
      const text = textOf(sentence);
      if (text === sentence.text || (text === '' && sentence.text === null)) continue;
      const emptied = text !== null && text.trim() === '';
      if (!(await host.save(audience, sentence.key, emptied ? null : text))) {
        setProblem(true);
        return;
      }
    }
    props.onDone();
  };
  return (
    <form
      className="rp-editor"
      aria-label={t('editOf', { section: props.title })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {sentences.map((sentence, index) => {
        const { key, drafted, earlier } = sentence;
        const text = textOf(sentence);
        const own = drafted === '';
        return (
          <div key={key} className="rp-sentence">
            {text === null ? (
              <p className="rp-out">
                <s>{drafted}</s> {t('leftOut')}
              </p>
            ) : (
              <TextField
                label={own ? t('own') : t('sentence', { n: index + 1 })}
                rows={2}
                value={text}
                // The first field is where somebody who asked to edit wants to be.
                // oxlint-disable-next-line jsx-a11y/no-autofocus
                autoFocus={index === 0}
                onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
              />
            )}
            {!own && text !== drafted && text !== null && <p className="rp-was">{t('drafted', { text: drafted })}</p>}
            {earlier.map((one) => (
              <p key={one} className="rp-was">
                {t('earlier', { text: one })}
              </p>
            ))}
            {!own && (
              <div className="rp-line">
                {text !== drafted && (
                  <Button size="small" kind="quiet" onClick={() => setTexts({ ...texts, [key]: drafted })}>
                    {t('restore')}
                  </Button>
                )}
                {text !== null && (
                  <Button size="small" kind="quiet" onClick={() => setTexts({ ...texts, [key]: null })}>
                    {t('leaveOut')}
                  </Button>
                )}
              </div>
            )}
          </div>
        );
      })}
      {problem && <p role="alert">{t('notSaved')}</p>}
      <div className="rp-line">
        <Button type="submit" kind="primary" size="small">
          {t('save')}
        </Button>
        <Button size="small" onClick={props.onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
};
