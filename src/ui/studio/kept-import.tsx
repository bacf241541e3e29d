import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ImportKind, ImportReport } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { useAsking } from '../shared/use-asking.ts';
import { ImportLines } from './import-lines.tsx';
import { fieldIn, importElement, importPlace } from './import-place.ts';
import { useHands, useSheet } from './studio-hands.tsx';

/** Without what checking said of it then: what it says now stands below. */
const kinds: readonly ImportKind[] = ['fill', 'left', 'privacy', 'changed'];

const nothing = { id: '' };

/** Each line leads to the place that it names: a file and a field of it, or a message or another element by its id. */
const Lines = ({ report }: { readonly report: ImportReport }) => {
  const { desk, show } = useHands();
  const files = useStore(desk.state, (state) => state.files);
  const elements = useSheet('uses', nothing)?.elements ?? [];
  const leads = (where: string): (() => void) | undefined => {
    const named = importPlace(
      where,
      files.map(({ path }) => path),
    );
    if (named)
      return () =>
        void desk.read(named.file).then(({ text }) => show({ file: named.file, from: fieldIn(text, named.field) }));
    const place = importElement(where, elements)?.place;
    return place && (() => show(place));
  };
  return <ImportLines report={report} kinds={kinds} leads={leads} />;
};

/** The report of the import that this scenario comes from, beside the text that it speaks of, until its author has dealt with it. */
export const KeptImport = () => {
  const t = useT('studio');
  const { desk } = useHands();
  const report = useStore(desk.state, (state) => state.imported);
  const { place, asks, ask, onKeyDown } = useAsking<'dealt', HTMLDetailsElement>();
  const [gone, setGone] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  // What had the focus went with the report.
  useEffect(() => {
    if (gone) said.current?.focus();
  }, [gone]);
  if (gone)
    return (
      <p ref={said} className="quiet" tabIndex={-1}>
        {t('import.dealt.done')}
      </p>
    );
  if (!report) return null;
  const putAway = (): void => {
    desk.importDealtWith();
    setGone(true);
  };
  const count = report.lines.filter(({ kind }) => kinds.includes(kind)).length;
  return (
    // Escape gives up the question.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details className="im-kept" ref={place} onKeyDown={onKeyDown}>
      <summary>{t('import.kept', { name: report.source, count })}</summary>
      <div className="im">
        <Lines report={report} />
      </div>
      {asks === 'dealt' ? (
        <div className="sh-ask" role="group" aria-label={t('import.dealt')}>
          <p>{t('import.dealt.ask')}</p>
          <Button onClick={putAway}>{t('import.dealt.yes')}</Button>
          <Button kind="quiet" data-answer onClick={() => ask()}>
            {t('remove.no')}
          </Button>
        </div>
      ) : (
        <p className="im-dealt">
          <Button size="small" data-asks="dealt" onClick={() => ask('dealt')}>
            {t('import.dealt')}
          </Button>
        </p>
      )}
    </details>
  );
};
