import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { StudioDesk } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { useApp } from '../shared/store-context.tsx';
import { createDocuments } from './editor/documents.ts';
import { editorExtensions } from './editor/extensions.ts';
import { YamlEditor, type EditorTarget } from './editor/yaml-editor.tsx';
import { FileList } from './file-list.tsx';
import { ProblemList } from './problem-list.tsx';
import { RehearseSheet } from './rehearse-sheet.tsx';
import { StudioBar } from './studio-bar.tsx';
import './css/studio.css';

/** A scenario open at its author's desk: files, text, and what is wrong. */
export const StudioScreen = (props: { readonly desk: StudioDesk }) => {
  const t = useT('studio');
  const { desk } = props;
  const language = useLanguage();
  const files = useStore(desk.state, (state) => state.files);
  const elsewhere = useStore(desk.state, (state) => state.elsewhere);
  const [playing, setPlaying] = useState(false);
  const [chosen, setChosen] = useState<EditorTarget>();
  const [first] = files;
  const target = useMemo(() => chosen ?? (first && { path: first.path, offset: -1 }), [chosen, first]);
  const documents = useMemo(
    () => createDocuments(desk, (path) => editorExtensions(path, () => language)),
    [desk, language],
  );
  const show = useCallback((path: string, offset = -1) => setChosen({ path, offset }), []);
  const remove = (path: string): void => {
    documents.forget(path);
    void desk.removeFile(path).then(() => setChosen(undefined));
  };
  const setLocal = useApp((state) => state.setLocal);
  return (
    <div className="sd">
      <StudioBar desk={desk} onLanguage={(next) => setLocal({ language: next })} onPlay={() => setPlaying(true)} />
      {playing && <RehearseSheet desk={desk} onClose={() => setPlaying(false)} />}
      {elsewhere && (
        <div className="refusal sd-elsewhere" role="alert">
          <p>{t('elsewhere')}</p>
          <Button onClick={desk.takeOver}>{t('take-over')}</Button>
        </div>
      )}
      <div className="sd-body">
        <FileList desk={desk} open={target?.path} onOpen={show} onRemove={remove} />
        <main className="sd-text" aria-label={target?.path ?? t('files')}>
          {target && <YamlEditor desk={desk} documents={documents} target={target} readOnly={elsewhere} />}
        </main>
        <aside className="sd-side" aria-label={t('problems')}>
          <ProblemList desk={desk} onShow={show} />
        </aside>
      </div>
    </div>
  );
};
