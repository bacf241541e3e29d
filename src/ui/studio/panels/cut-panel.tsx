import { useMemo, useState } from 'react';
import type { CutItem, CutSheet } from '../../../projections/authoring/cut-sheet.ts';
import type { Cut } from '../../../scenario/edit/cut-variant.ts';
import type { Language } from '../../../scenario/model/ids.ts';
import type { CutBreaks } from '../../../store/studio.ts';
import { Button } from '../../shared/button.tsx';
import { ChoiceField, CheckField, LineField } from '../../shared/field.tsx';
import { translator, useLanguage, useT } from '../../shared/i18n.ts';
import { useHands, useSheet } from '../studio-hands.tsx';
import { TitledOptions } from './titled-options.tsx';
import '../css/cut.css';

const List = (props: {
  readonly list: CutSheet['lists'][number];
  readonly gone: ReadonlySet<string>;
  readonly onSet: (ids: readonly string[], stays: boolean) => void;
}) => {
  const t = useT('studio');
  const { list, items } = props.list;
  const ids = items.map(({ id }) => id);
  const stay = ids.filter((id) => !props.gone.has(id)).length;
  return (
    <details className="ct-list">
      <summary>
        {t(`list.${list}`)} <span>{t('cut.count', { stay, all: ids.length })}</span>
      </summary>
      <p className="sheet-filter">
        <Button size="small" onClick={() => props.onSet(ids, true)}>
          {t('cut.all')}
        </Button>
        <Button size="small" onClick={() => props.onSet(ids, false)}>
          {t('cut.none')}
        </Button>
      </p>
      {items.map(({ id, at, title }: CutItem) => (
        <CheckField
          key={id}
          checked={!props.gone.has(id)}
          onChange={(event) => props.onSet([id], event.target.checked)}
          label={
            <>
              {at !== undefined && <span className="tn">{at} </span>}
              {title} <code>{id}</code>
            </>
          }
        />
      ))}
    </details>
  );
};

const Broken = ({ found }: { readonly found: CutBreaks | 'busy' | undefined }) => {
  const t = useT('studio');
  const language = useLanguage();
  if (found === undefined) return null;
  if (found === 'busy') return <p role="status">{t('check.busy')}</p>;
  if (!found.ok)
    return (
      <div role="alert">
        {found.problems.map((problem) => (
          <p key={problem.nl} className="refusal">
            {problem[language]}
          </p>
        ))}
      </div>
    );
  return (
    <div role="status">
      <p>{found.breaks.length === 0 ? t('cut.whole') : t('cut.breaks', { count: found.breaks.length })}</p>
      <ul className="ct-breaks">
        {found.breaks.map(({ severity, message }, index) => (
          // Two places may be wrong in the same words.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <span className={`pb-word pb-${severity}`}>{t(`severity.${severity}`)}</span> {message[language]}
          </li>
        ))}
      </ul>
    </div>
  );
};

const Form = ({ sheet }: { readonly sheet: CutSheet }) => {
  const t = useT('studio');
  const hands = useHands();
  // In the words of each language; nothing where the long version has no title in it either.
  const [names, setNames] = useState<Readonly<Partial<Record<Language, string>>>>(
    Object.fromEntries(
      sheet.titles.map(({ language, title }) => [
        language,
        title === '' ? '' : translator(language, 'studio')('cut.title.new', { title }),
      ]),
    ),
  );
  const [id, setId] = useState(sheet.shorter);
  const [minutes, setMinutes] = useState(String(sheet.minutes));
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [windows, setWindows] = useState<ReadonlySet<number>>(new Set());
  const [found, setFound] = useState<CutBreaks | 'busy'>();
  const [made, setMade] = useState(false);
  const change = (work: () => void): void => {
    work();
    setFound(undefined);
    setMade(false);
  };
  const set = (ids: readonly string[], stays: boolean): void =>
    change(() => {
      const next = new Set(gone);
      for (const one of ids)
        if (stays) next.delete(one);
        else next.add(one);
      setGone(next);
    });
  /** What falls in a part goes with it, and comes back with it. */
  const toggleWindow = (index: number, stays: boolean): void => {
    const next = new Set(windows);
    if (stays) next.delete(index);
    else next.add(index);
    setWindows(next);
    const left = sheet.windows.reduce((sum, window, at) => sum + (next.has(at) ? 0 : window.minutes), 0);
    setMinutes(String(left));
    set(
      sheet.lists.flatMap(({ items }) => items.filter((item) => item.part === index).map((item) => item.id)),
      stays,
    );
  };
  const [own, ...others] = sheet.titles.map(({ language }) => language);
  const titleIn = (language: Language | undefined): string => (language && names[language])?.trim() ?? '';
  const untitled = sheet.titles.map(({ language }) => language).filter((language) => titleIn(language) === '');
  const cut: Cut = {
    from: sheet.variant,
    id: id.trim(),
    title: titleIn(own),
    titles: Object.fromEntries(others.map((language) => [language, titleIn(language)])),
    minutes: Number(minutes),
    keep: Object.fromEntries(
      sheet.lists.map(({ list, items }) => [list, items.map((item) => item.id).filter((one) => !gone.has(one))]),
    ),
    windows: sheet.windows.flatMap((_window, index) => (windows.has(index) ? [] : [index])),
  };
  const whole = /^[1-9]\d*$/.test(minutes.trim());
  const someStays = windows.size < sheet.windows.length;
  const ready = cut.id !== '' && untitled.length === 0 && whole && someStays;
  const preview = (): void => {
    setFound('busy');
    void hands.desk.sheet('breaks', cut).then(setFound);
  };
  const make = (): void => {
    void hands.edit({ edit: 'cut', cut }).then((problems) => {
      if (problems.length > 0) setFound({ ok: false, problems });
      else setMade(true);
    });
  };
  return (
    <>
      <div className="ct-form ct-titles">
        {sheet.titles.map(({ language }) => (
          <LineField
            key={language}
            label={others.length === 0 ? t('cut.title') : t(`cut.title.${language}`)}
            lang={language}
            aria-invalid={untitled.includes(language)}
            value={names[language] ?? ''}
            onChange={(event) => change(() => setNames({ ...names, [language]: event.target.value }))}
          />
        ))}
      </div>
      {untitled.map((language) => (
        <p key={language} className="refusal" role="status">
          {others.length === 0 ? t('cut.title.missing') : t(`cut.title.missing.${language}`)}
        </p>
      ))}
      <div className="ct-form">
        <LineField
          label={t('cut.id')}
          aria-invalid={cut.id === ''}
          value={id}
          onChange={(event) => change(() => setId(event.target.value))}
        />
        <LineField
          label={t('cut.minutes')}
          inputMode="numeric"
          aria-invalid={!whole}
          value={minutes}
          onChange={(event) => change(() => setMinutes(event.target.value))}
        />
      </div>
      {cut.id === '' && <p className="refusal">{t('cut.id.missing')}</p>}
      {!whole && <p className="refusal">{t('cut.minutes.wrong')}</p>}
      <fieldset className="ct-windows">
        <legend className="lab">{t('cut.windows')}</legend>
        {sheet.windows.map((window, index) => (
          <CheckField
            key={`${window.from} ${window.to}`}
            checked={!windows.has(index)}
            onChange={(event) => toggleWindow(index, event.target.checked)}
            label={
              <>
                {window.title}{' '}
                <span className="tn">
                  {window.from} – {window.to} ({t('rehearse.minutes', { count: window.minutes })})
                </span>
              </>
            }
          />
        ))}
      </fieldset>
      {!someStays && (
        <p className="refusal" role="status">
          {t('cut.windows.none')}
        </p>
      )}
      {sheet.lists.map((list) => (
        <List key={list.list} list={list} gone={gone} onSet={set} />
      ))}
      <p className="sheet-filter ct-acts">
        <Button disabled={!ready || found === 'busy'} onClick={preview}>
          {t('cut.preview')}
        </Button>
        <Button
          kind="primary"
          disabled={!ready || found === undefined || found === 'busy' || !found.ok || made}
          onClick={make}
        >
          {t('cut.make')}
        </Button>
      </p>
      {made ? <p role="status">{t('cut.made', { id: cut.id })}</p> : <Broken found={found} />}
    </>
  );
};

/** A shorter variant out of a long one, by ticking what stays; what it breaks is shown before it is made. */
export const CutPanel = () => {
  const t = useT('studio');
  const [variant, setVariant] = useState('');
  const ask = useMemo(() => (variant === '' ? {} : { variant }), [variant]);
  const sheet = useSheet('cut', ask);
  if (!sheet) return <p>{t('sheet.waits')}</p>;
  return (
    <div className="ct">
      <p className="st-help ln-help">{t('cut.note')}</p>
      <ChoiceField className="ta ta-line" label={t('cut.from')} value={sheet.variant} onChange={setVariant}>
        <TitledOptions of={sheet.variants} />
      </ChoiceField>
      <Form key={sheet.variant} sheet={sheet} />
    </div>
  );
};
