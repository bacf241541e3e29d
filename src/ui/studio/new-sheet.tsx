import { useState } from 'react';
import type { NewWish } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { CheckField, LineField } from '../shared/field.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Segmented } from '../shared/segmented.tsx';
import { Sheet } from '../shared/sheet.tsx';

const lengths = ['20', '40'] as const;

/** What a new scenario is called, in which languages it is, and how long it takes. */
export const NewSheet = (props: { readonly onClose: () => void; readonly onMake: (wish: NewWish) => void }) => {
  const t = useT('studio');
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState(useLanguage());
  const [both, setBoth] = useState(false);
  const [otherTitle, setOtherTitle] = useState('');
  const [minutes, setMinutes] = useState<(typeof lengths)[number]>('20');
  const [asked, setAsked] = useState(false);
  const other = language === 'nl' ? 'en' : 'nl';
  const missing = title.trim() === '';
  const otherMissing = both && otherTitle.trim() === '';
  return (
    <Sheet title={t('new')} onClose={props.onClose}>
      <form
        className="rh"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (missing || otherMissing) return;
          props.onMake({
            title: title.trim(),
            language,
            minutes: Number(minutes),
            ...(both ? { also: { language: other, title: otherTitle.trim() } } : {}),
          });
        }}
      >
        <p>{t('new.story')}</p>
        <LineField
          label={t('new.title')}
          lang={language}
          value={title}
          maxLength={80}
          aria-invalid={asked && missing}
          note={asked && missing && <span role="alert">{t('new.title.missing')}</span>}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Segmented
          label={t('new.language')}
          value={language}
          onChange={setLanguage}
          choices={(['nl', 'en'] as const).map((value) => ({ value, text: t(`new.language.${value}`) }))}
        />
        <CheckField label={t(`new.also.${other}`)} checked={both} onChange={(event) => setBoth(event.target.checked)} />
        {both && (
          <LineField
            label={t(`new.title.${other}`)}
            lang={other}
            value={otherTitle}
            maxLength={80}
            aria-invalid={asked && otherMissing}
            note={asked && otherMissing && <span role="alert">{t('new.title.missing')}</span>}
            onChange={(event) => setOtherTitle(event.target.value)}
          />
        )}
        <Segmented
          label={t('new.length')}
          value={minutes}
          onChange={setMinutes}
          choices={lengths.map((value) => ({ value, text: t('rehearse.minutes', { count: Number(value) }) }))}
        />
        <p className="st-help">{t('new.longer')}</p>
        <Button type="submit" kind="primary" size="large">
          {t('new.make')}
        </Button>
      </form>
    </Sheet>
  );
};
