import { useT } from '../shared/i18n.ts';
import { KnowledgeMark } from '../shared/knowledge-mark.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { CheckField } from '../shared/field.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { useApp } from '../shared/store-context.tsx';

const keys = ['f6', 'arrows', 'enter', 'send', 'escape'] as const;

/** What the signs mean, which keys there are, and the settings of this screen. */
export const HelpSheet = (props: { readonly onClose: () => void }) => {
  const t = useT('participant');
  const local = useApp((state) => state.local);
  const setLocal = useApp((state) => state.setLocal);
  return (
    <Sheet title={t('help')} place="side" onClose={props.onClose}>
      <section className="help-part">
        <p>{t('help.emergency')}</p>
      </section>
      <section className="help-part">
        <h3>{t('help.marks')}</h3>
        <ul className="help-marks">
          {(['known', 'said', 'unknown'] as const).map((one) => (
            <li key={one}>
              <KnowledgeMark knowledge={one} word /> {t(`help.mark.${one}`)}
            </li>
          ))}
        </ul>
      </section>
      <section className="help-part">
        <h3>{t('help.keys')}</h3>
        <dl className="help-keys">
          {keys.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{t(`key.${key}.name`)}</kbd>
              </dt>
              <dd>{t(`key.${key}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="help-part">
        <h3>{t('settings')}</h3>
        <Segmented
          label={t('settings.language')}
          value={local.language}
          onChange={(language) => setLocal({ language })}
          choices={[
            { value: 'nl', text: <span lang="nl">Nederlands</span> },
            { value: 'en', text: <span lang="en">English</span> },
          ]}
        />
        <Segmented
          label={t('settings.theme')}
          value={local.theme}
          onChange={(theme) => setLocal({ theme })}
          choices={(['auto', 'light', 'dark'] as const).map((value) => ({ value, text: t(`settings.theme.${value}`) }))}
        />
        <CheckField
          label={t('settings.sound')}
          checked={local.sound}
          onChange={(event) => setLocal({ sound: event.target.checked })}
        />
        <CheckField
          label={t('settings.still')}
          checked={local.reducedMotion}
          onChange={(event) => setLocal({ reducedMotion: event.target.checked })}
        />
      </section>
    </Sheet>
  );
};
