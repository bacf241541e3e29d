import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { HandoutName, RehearsalOffer, StudioDesk } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { ChoiceField } from '../shared/field.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import { TitledOptions } from './panels/titled-options.tsx';
import './css/save.css';

const handouts = [
  'facilitator',
  'participant',
  'proofing',
  'msel-xlsx',
  'msel-csv',
] as const satisfies readonly HandoutName[];

/** The scenario as files: to keep and go on with, and to hand to the people of the exercise. */
export const SaveSheet = (props: { readonly desk: StudioDesk; readonly onClose: () => void }) => {
  const t = useT('studio');
  const language = useLanguage();
  const { desk } = props;
  const [offer, setOffer] = useState<RehearsalOffer>();
  const [chosen, setChosen] = useState('');
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void desk.rehearsal().then(setOffer);
  }, [desk]);
  const variants = offer?.choices?.variants ?? [];
  const variant = variants.find(({ id }) => id === chosen) ?? variants[0];
  const save = async (work: Promise<boolean>): Promise<void> => setFailed(!(await work.catch(() => false)));
  return (
    <Sheet title={t('save')} place="side" onClose={props.onClose}>
      <div className="sv">
        <section aria-labelledby="sv-whole">
          <h3 id="sv-whole">{t('save.whole')}</h3>
          <p>{t('save.whole.note')}</p>
          <Button kind="primary" onClick={() => void save(desk.download().then(() => true))}>
            <IconDownload className="i" size={18} aria-hidden />
            {t('download')}
          </Button>
        </section>
        <div role="alert">{failed && <p className="refusal">{t('save.failed')}</p>}</div>
        <section aria-labelledby="sv-others">
          <h3 id="sv-others">{t('save.others')}</h3>
          {!offer && <p>{t('check.busy')}</p>}
          {offer && !variant && <p className="refusal">{t('save.errors')}</p>}
          {variants.length > 1 && (
            <ChoiceField
              className="ta ta-line"
              label={t('rehearse.variant')}
              value={variant?.id ?? ''}
              onChange={setChosen}
            >
              <TitledOptions of={variants} />
            </ChoiceField>
          )}
          {variant && (
            <ul>
              {handouts.map((handout) => (
                <li key={handout}>
                  <div>
                    <h4>{t(`handout.${handout}`)}</h4>
                    <p>{t(`handout.${handout}.note`)}</p>
                  </div>
                  <Button
                    aria-label={t('handout.save', { what: t(`handout.${handout}`) })}
                    title={t('handout.save', { what: t(`handout.${handout}`) })}
                    onClick={() => void save(desk.handOut({ handout, variant: variant.id, language }))}
                  >
                    <IconDownload className="i" size={18} aria-hidden />
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </Sheet>
  );
};
