import { forEachDiagnostic, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { FileCheck, StudioDesk, StudioProblem } from '../../../store/studio.ts';
import { useLanguage, useT, type UiLanguage } from '../../shared/i18n.ts';
import type { Documents } from './documents.ts';

/** A place to show: from a list, a table or a search. */
export interface EditorTarget {
  readonly path: string;
  readonly offset: number;
}

function marksOf(
  { version, problems, path }: FileCheck,
  documents: Documents,
  length: number,
  language: UiLanguage,
): readonly Diagnostic[] {
  const at = (offset: number): number => Math.min(documents.map(path, version, offset), length);
  return problems.map((problem) => {
    const from = at(problem.from);
    const { severity, code, fix, message } = problem;
    return {
      from,
      to: Math.max(from, at(problem.to)),
      severity,
      source: code,
      message: message[language],
      ...(fix === undefined ? {} : { actions: [fixAction(fix)] }),
    };
  });
}

const signOf = ({ code, message }: { readonly code: string; readonly message: string }, from: number, to: number) =>
  `${from} ${to} ${code} ${message}`;

/** Draws the marks anew only when they are not what stands there: most keystrokes change none, and moving along is the editor's. */
function mark(view: EditorView, marks: readonly Diagnostic[]): void {
  const shown: string[] = [];
  forEachDiagnostic(view.state, ({ source, message }, from, to) =>
    shown.push(signOf({ code: source ?? '', message }, from, to)),
  );
  const wanted = marks.map(({ source, message, from, to }) => signOf({ code: source ?? '', message }, from, to));
  if (shown.toSorted().join('\n') === wanted.toSorted().join('\n')) return;
  view.dispatch(setDiagnostics(view.state, marks));
}

const fixAction = (fix: StudioProblem['fix'] & string): NonNullable<Diagnostic['actions']>[number] => ({
  name: fix,
  apply: (view, from, to) => view.dispatch({ changes: { from, to, insert: fix } }),
});

/**
 * The text of one file. The editor stands in a shadow root, where its style sheets are adopted ones: the policy of the page allows no
 * others. React draws this once per file; nothing of a keystroke passes through it.
 */
export const YamlEditor = (props: {
  readonly desk: StudioDesk;
  readonly documents: Documents;
  readonly target: EditorTarget;
  readonly readOnly: boolean;
}) => {
  const t = useT('studio');
  const language = useLanguage();
  const { desk, documents, target } = props;
  const host = useRef<HTMLDivElement>(null);
  const shown = useRef<{ readonly path: string; readonly view: EditorView }>(undefined);
  const { path } = target;
  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    let ends: (() => void) | undefined;
    let left = false;
    void documents.open(path).then((state) => {
      if (left) return;
      const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
      const view = new EditorView({
        state,
        root,
        parent: root,
        dispatchTransactions: (transactions, mine) => {
          mine.update(transactions);
          documents.apply(path, transactions);
        },
      });
      shown.current = { path, view };
      const detach = documents.attach(path, view);
      const stop = desk.onCheck(path, (check) =>
        mark(view, marksOf(check, documents, view.state.doc.length, language)),
      );
      ends = () => {
        stop();
        detach();
        view.destroy();
        shown.current = undefined;
      };
    });
    return () => {
      left = true;
      ends?.();
    };
  }, [desk, documents, path, language]);

  useEffect(() => {
    if (target.offset < 0) return;
    // The file may still be on its way from the worker.
    void documents.open(target.path).then(() =>
      requestAnimationFrame(() => {
        const view = shown.current?.view;
        if (!view || shown.current?.path !== target.path) return;
        const anchor = Math.min(target.offset, view.state.doc.length);
        view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
        view.focus();
      }),
    );
  }, [documents, target]);

  return (
    <>
      <p id="st-editor-help" className="st-help">
        {t('editor.help')}
      </p>
      <div className="ed-place">
        <div className="ed" ref={host} inert={props.readOnly} />
      </div>
    </>
  );
};
