import { useState } from 'react';
import type { AttachedText, AttachmentRow, AttachmentSheet } from '../../../projections/authoring/attachment-sheet.ts';
import type { Localized } from '../../../scenario/diagnostics/diagnostic.ts';
import { Button } from '../../shared/button.tsx';
import { ChoiceField, CheckField, LineField, TextField } from '../../shared/field.tsx';
import { FileButton } from '../../shared/file-button.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { useHands, useSheet } from '../studio-hands.tsx';
import { PictureChoice, PictureRow, UnusedPictures } from './attached-picture.tsx';
import { PlaceButton, TextCell } from './cell.tsx';
import '../css/attachments.css';

/** More than anybody reads in an exercise. */
const MOST_BYTES = 50_000;
const everything = {};

type FileProblem = 'kind' | 'size' | 'empty';

/** The text of a file that may be an attachment, or why not. */
async function textOf(file: File): Promise<{ readonly text: string } | { readonly problem: FileProblem }> {
  if (!/\.(txt|md|csv)$/i.test(file.name)) return { problem: 'kind' };
  if (file.size > MOST_BYTES) return { problem: 'size' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true })
      .decode(await file.arrayBuffer())
      .replaceAll('\r\n', '\n')
      .trim();
    return text === '' ? { problem: 'empty' } : { text };
  } catch {
    return { problem: 'kind' };
  }
}

const Texts = (props: {
  readonly row: AttachmentRow;
  readonly field: 'title' | 'body';
  readonly texts: AttachedText;
  readonly sheet: AttachmentSheet;
}) => {
  const t = useT('studio');
  const hands = useHands();
  const { row, field, texts, sheet } = props;
  const label = (language: string): string =>
    t('attached.label', { what: t(`attached.${field}`), id: `${row.inject}.${row.id}`, language });
  return (
    <>
      <tr>
        <th scope="row">
          {t(`attached.${field}`)} <span className="at-language">{sheet.language}</span>
          {texts.text === '' && <span className="tr-state tr-missing">{t('translation.missing')}</span>}
        </th>
        <td>
          <TextCell
            label={label(sheet.language)}
            value={texts.text}
            table={sheet}
            lang={sheet.language}
            long
            onKeep={(value) =>
              hands.edit({ edit: 'set', id: row.inject, path: ['attachments', row.index, field], value })
            }
          />
        </td>
      </tr>
      {texts.others.map(({ language, text, state }) => (
        <tr key={language}>
          <th scope="row">
            {t(`attached.${field}`)} <span className="at-language">{language}</span>
            {state !== 'fresh' && <span className={`tr-state tr-${state}`}>{t(`translation.${state}`)}</span>}
          </th>
          <td>
            <TextCell
              label={label(language)}
              value={text}
              table={sheet}
              lang={language}
              long
              onKeep={(value) => hands.edit({ edit: 'translate', language, key: texts.key, text: value })}
            />
          </td>
        </tr>
      ))}
    </>
  );
};

const Adding = ({ sheet }: { readonly sheet: AttachmentSheet }) => {
  const t = useT('studio');
  const language = useLanguage();
  const hands = useHands();
  const [inject, setInject] = useState(sheet.injects[0]?.id ?? '');
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const [picture, setPicture] = useState<string>();
  const [fault, setFault] = useState<FileProblem>();
  const [problems, setProblems] = useState<readonly Localized[]>([]);
  const chosen = sheet.injects.find(({ id }) => id === inject);
  const take = async (file: File): Promise<void> => {
    const found = await textOf(file);
    setFault('problem' in found ? found.problem : undefined);
    if (!('text' in found)) return;
    setBody(found.text);
    if (title === '') setTitle(file.name.replace(/\.[^.]+$/, ''));
  };
  const add = async (): Promise<void> => {
    if (!chosen) return;
    const free = Array.from({ length: chosen.ids.length + 1 }, (_, index) => `a${index + 1}`).find(
      (id) => !chosen.ids.includes(id),
    );
    const value = { id: free, title: title.trim(), body: body.trim(), ...(picture === undefined ? {} : { picture }) };
    const found = await hands.edit({ edit: 'set', id: chosen.id, path: ['attachments', chosen.ids.length], value });
    setProblems(found);
    if (found.length > 0) return;
    setTitle('');
    setBody('');
    setPicture(undefined);
  };
  return (
    <form
      className="at-new"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h3>{t('attached.new')}</h3>
      <ChoiceField className="ta ta-line" label={t('attached.inject')} value={inject} onChange={setInject}>
        {sheet.injects.map(({ id, gist }) => (
          <option key={id} value={id}>
            {id}: {gist}
          </option>
        ))}
      </ChoiceField>
      <LineField label={t('attached.title')} value={title} onChange={(event) => setTitle(event.target.value)} />
      <TextField
        label={t('attached.body')}
        note={t('attached.body.note')}
        rows={5}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <p className="sheet-filter">
        <FileButton label={t('attached.file')} accept=".txt,.md,.csv" onFiles={([file]) => void take(file)}>
          {t('attached.file')}
        </FileButton>
        <PictureChoice label={t('attached.picture.choose')} name={t('attached.new')} onPath={setPicture} />
        <Button type="submit" kind="primary" disabled={title.trim() === '' || body.trim() === '' || !chosen}>
          {t('attached.add')}
        </Button>
      </p>
      {picture !== undefined && <p className="at-path">{t('attached.picture.with', { picture })}</p>}
      <div role="alert">
        {fault && <p className="refusal">{t(`attached.problem.${fault}`)}</p>}
        {problems.map((problem) => (
          <p key={problem.nl} className="cell-problem">
            {problem[language]}
          </p>
        ))}
      </div>
    </form>
  );
};

/** What comes with messages, written out in every language, with what is missing. */
export const AttachmentsPanel = () => {
  const t = useT('studio');
  const hands = useHands();
  const sheet = useSheet('attachments', everything);
  const [only, setOnly] = useState(false);
  if (!sheet) return <p>{t('sheet.waits')}</p>;
  const lacking = sheet.rows.filter((row) => row.lacking).length;
  const rows = only ? sheet.rows.filter((row) => row.lacking) : sheet.rows;
  return (
    <>
      <p className="pb-sum">{t('attached.sum', { count: sheet.rows.length, lacking })}</p>
      <p className="st-help ln-help">{t('attached.note')}</p>
      {lacking > 0 && (
        <CheckField label={t('attached.only')} checked={only} onChange={(event) => setOnly(event.target.checked)} />
      )}
      {rows.map((row) => (
        <section key={`${row.inject} ${row.id}`} className="at-one" aria-label={`${row.inject}.${row.id}`}>
          <p className="rv-head">
            <PlaceButton
              id={`${row.inject}.${row.id}`}
              onShow={row.place && (() => row.place && hands.show(row.place))}
            />
            <span>{row.gist}</span>
          </p>
          <table className="sheet-table at-texts">
            <tbody>
              <Texts row={row} field="title" texts={row.title} sheet={sheet} />
              <Texts row={row} field="body" texts={row.body} sheet={sheet} />
              <PictureRow row={row} />
            </tbody>
          </table>
        </section>
      ))}
      <UnusedPictures pictures={sheet.unused} />
      <Adding sheet={sheet} />
    </>
  );
};
