import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { EditWish, StudioDesk } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { createDocuments } from './editor/documents.ts';
import { editorExtensions } from './editor/extensions.ts';
import { performEdits } from './editor/perform-edits.ts';
import { YamlEditor, type EditorTarget } from './editor/yaml-editor.tsx';
import { FileList } from './file-list.tsx';
import type { PanelName } from './panel-names.ts';
import { RehearseSheet } from './rehearse-sheet.tsx';
import { SaveSheet } from './save-sheet.tsx';
import { SidePanels } from './side-panels.tsx';
import { StudioBar, type Layout } from './studio-bar.tsx';
import { HandsProvider, type StudioHands } from './studio-hands.tsx';
import './css/studio.css';

/** A scenario open at its author's desk: files, text, and beside it the same scenario in tables. */
export const StudioScreen = (props: { readonly desk: StudioDesk }) => {
  const t = useT('studio');
  const { desk } = props;
  const language = useLanguage();
  // Of the files only what matters here: their counts change as somebody types, and all that stands on the screen would be drawn again.
  const first = useStore(desk.state, (state) => state.files[0]?.path);
  const elsewhere = useStore(desk.state, (state) => state.elsewhere);
  const [layout, setLayout] = useState<Layout>('both');
  const [panel, setPanel] = useState<PanelName>('problems');
  const [element, setElement] = useState('');
  const [playing, setPlaying] = useState<{ readonly inject?: string }>();
  const [saving, setSaving] = useState(false);
  const [undoable, setUndoable] = useState(0);
  const edits = useRef(0);
  const [chosen, setChosen] = useState<EditorTarget>();
  const target = useMemo(
    () => chosen ?? (first === undefined ? undefined : { path: first, offset: -1 }),
    [chosen, first],
  );
  const openPath = useRef('');
  useEffect(() => {
    openPath.current = target?.path ?? '';
  }, [target]);
  const documents = useMemo(
    () => createDocuments(desk, (path) => editorExtensions(desk, path, () => language)),
    [desk, language],
  );
  const show = useCallback((path: string, offset = -1) => setChosen({ path, offset }), []);
  const hands = useMemo((): StudioHands => {
    return {
      desk,
      show({ file, from }) {
        setLayout((now) => (now === 'panel' ? 'both' : now));
        setChosen({ path: file, offset: from });
      },
      async edit(wish: EditWish) {
        const problems = await performEdits(desk, documents, wish);
        if (problems.length === 0) {
          edits.current += 1;
          setUndoable((count) => count + 1);
        }
        return problems;
      },
      edits: () => edits.current,
      play: (inject) => setPlaying({ inject }),
      atCursor: () => documents.idsNear(openPath.current),
      find(id) {
        setElement(id);
        setPanel('uses');
      },
    };
  }, [desk, documents]);
  const remove = (path: string): void => {
    documents.forget(path);
    void desk.removeFile(path).then(() => setChosen(undefined));
  };
  return (
    <HandsProvider value={hands}>
      <div className="sd">
        <StudioBar
          desk={desk}
          layout={layout}
          onLayout={setLayout}
          onPlay={() => setPlaying({})}
          onSave={() => setSaving(true)}
          onUndo={
            undoable === 0
              ? undefined
              : () => {
                  documents.undo();
                  edits.current += 1;
                  setUndoable(undoable - 1);
                }
          }
        />
        {playing && <RehearseSheet desk={desk} {...playing} onClose={() => setPlaying(undefined)} />}
        {saving && <SaveSheet desk={desk} onClose={() => setSaving(false)} />}
        {elsewhere && (
          <div className="refusal sd-elsewhere" role="alert">
            <p>{t('elsewhere')}</p>
            <Button onClick={desk.takeOver}>{t('take-over')}</Button>
          </div>
        )}
        <div className={`sd-body sd-show-${layout}`}>
          {layout !== 'panel' && (
            <>
              <FileList desk={desk} open={target?.path} onOpen={show} onRemove={remove} />
              <main className="sd-text" aria-label={target?.path ?? t('files')}>
                {target && <YamlEditor desk={desk} documents={documents} target={target} readOnly={elsewhere} />}
              </main>
            </>
          )}
          {layout !== 'text' && (
            <aside className="sd-side" aria-label={t('panels')} inert={elsewhere}>
              <SidePanels panel={panel} onPanel={setPanel} element={element} onElement={setElement} />
            </aside>
          )}
        </div>
      </div>
    </HandsProvider>
  );
};
