import { useMemo, useState } from 'react';
import type { TranslationRow, TranslationSheet } from '../../../projections/authoring/translation-sheet.ts';
import { Button } from '../../shared/button.tsx';
import { useT } from '../../shared/i18n.ts';
import { Segmented } from '../../shared/segmented.tsx';
import { useHands, useSheet } from '../studio-hands.tsx';
import { TextCell } from './cell.tsx';
import { WordsFilter } from './sheet-filters.tsx';

const Row = (props: { readonly row: TranslationRow; readonly sheet: TranslationSheet }) => {
  const t = useT('studio');
  const { edit } = useHands();
  const { row, sheet } = props;
  const { language } = sheet;
  const keep = (text: string) => edit({ edit: 'translate', language, key: row.key, text });
  return (
    <li className="tr">
      <p className="tr-head">
        <code>{row.key}</code>
        <span className={`tr-state tr-${row.state}`}>{t(`translation.${row.state}`)}</span>
      </p>
      <p className="tr-source">{row.source}</p>
      <TextCell
        label={t('translation.of', { key: row.key })}
        value={row.text}
        table={sheet}
        onKeep={keep}
        long
        lang={language}
      />
      {row.state === 'stale' && (
        <Button size="small" onClick={() => void keep(row.text)}>
          {t('translation.fits')}
        </Button>
      )}
    </li>
  );
};

/** Every text beside its translation: what is missing, and what was made from a text that has changed since. */
export const TranslationPanel = () => {
  const t = useT('studio');
  const [show, setShow] = useState<'open' | 'all'>('open');
  const [words, setWords] = useState('');
  const ask = useMemo(() => ({ show, words }), [show, words]);
  const sheet = useSheet('translations', ask);
  if (!sheet) return <p>{t('translation.none')}</p>;
  return (
    <>
      <p role="status" className="pb-sum">
        {t('translation.sum', { total: sheet.total, missing: sheet.missing, stale: sheet.stale })}
      </p>
      <div className="sheet-filter">
        <Segmented
          label={t('translation.show')}
          hideLabel
          value={show}
          onChange={setShow}
          choices={[
            { value: 'open', text: t('translation.open') },
            { value: 'all', text: t('translation.all') },
          ]}
        />
        <WordsFilter words={words} onWords={setWords} />
      </div>
      {sheet.rows.length === 0 && <p>{t(show === 'open' ? 'translation.done' : 'sheet.nothing')}</p>}
      <ul>
        {sheet.rows.map((row) => (
          <Row key={row.key} row={row} sheet={sheet} />
        ))}
      </ul>
      {sheet.found > sheet.rows.length && <p>{t('problems.more', { count: sheet.found - sheet.rows.length })}</p>}
    </>
  );
};
