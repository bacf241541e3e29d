import { ChangeSet, Text } from '@codemirror/state';
import { messageOf } from '../../scenario/diagnostics/format.ts';
import type { Diagnostic } from '../../scenario/diagnostics/diagnostic.ts';
import { languageOf, readScenario, type ScenarioReading } from '../../scenario/read-scenario.ts';
import { rememberingReader } from '../../scenario/source/remembering-reader.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import type { EditorChange, FileCheck, StudioFile, StudioProblem } from '../../store/studio.ts';

interface OpenText {
  readonly doc: Text;
  readonly version: number;
  /** The document as one string; made once per version. */
  readonly text: string;
}

/** What one check of the whole scenario found. */
export interface WorkshopCheck {
  readonly files: readonly StudioFile[];
  readonly problems: readonly StudioProblem[];
  /** By file, with the version of the text that was checked. */
  readonly byFile: readonly FileCheck[];
}

/**
 * The author's side of a scenario: its texts as they stand in the editor, and what is wrong with them. Lives in a worker, so that
 * nothing here ever holds up a keystroke.
 */
export interface Workshop {
  load(files: readonly SourceText[]): void;
  read(path: string): { readonly text: string; readonly version: number };
  /** Brings a text up to date with the editor. */
  change(change: EditorChange): void;
  add(file: SourceText): void;
  remove(path: string): void;
  /** Everything, as it stands. */
  files(): readonly SourceText[];
  /** Checks the whole scenario; only files that changed since the last time are parsed. */
  check(): WorkshopCheck;
  /** The last reading. */
  reading(): ScenarioReading | undefined;
}

/** As the editor splits it: every kind of line end counts, and becomes one character. */
const docOf = (text: string): Text => Text.of(text.split(/\r\n?|\n/));

const kindOf = (path: string): StudioFile['kind'] =>
  languageOf(path) !== undefined ? 'language' : path.startsWith('drills/') ? 'drill' : 'part';

export function createWorkshop(): Workshop {
  const open = new Map<string, OpenText>();
  const read = rememberingReader();
  let last: ScenarioReading | undefined;

  const put = (path: string, doc: Text, version: number): void =>
    void open.set(path, { doc, version, text: doc.toString() });
  const files = (): readonly SourceText[] => [...open].map(([path, { text }]) => ({ path, text }));

  function problemOf(diagnostic: Diagnostic): StudioProblem {
    const { file, range, severity, code, fix } = diagnostic;
    const doc = open.get(file)?.doc;
    const offset = ({ line, column }: typeof range.start): number => {
      if (!doc) return 0;
      const found = doc.line(Math.min(Math.max(1, line), doc.lines));
      return Math.min(found.from + column - 1, found.to);
    };
    const from = offset(range.start);
    return {
      file,
      line: range.start.line,
      column: range.start.column,
      from,
      to: Math.max(from, offset(range.end)),
      severity,
      code,
      message: { nl: messageOf(diagnostic, 'nl'), en: messageOf(diagnostic, 'en') },
      ...(fix === undefined ? {} : { fix }),
    };
  }

  return {
    load(sources) {
      open.clear();
      for (const { path, text } of sources) put(path, docOf(text), 0);
    },
    read: (path) => open.get(path) ?? { text: '', version: 0 },
    change({ path, version, changes }) {
      const before = open.get(path);
      if (before) put(path, ChangeSet.fromJSON(changes).apply(before.doc), version);
    },
    add: ({ path, text }) => put(path, docOf(text), 0),
    remove: (path) => void open.delete(path),
    files,
    check() {
      last = readScenario(files(), undefined, read);
      const problems = last.diagnostics.map(problemOf);
      const grouped = Map.groupBy(problems, ({ file }) => file);
      const paths = [...open.keys()].sort();
      const count = (path: string, severity: StudioProblem['severity']): number =>
        (grouped.get(path) ?? []).filter((problem) => problem.severity === severity).length;
      return {
        files: paths.map((path) => ({
          path,
          kind: kindOf(path),
          errors: count(path, 'error'),
          warnings: count(path, 'warning'),
        })),
        problems,
        byFile: paths.map((path) => ({
          path,
          version: open.get(path)?.version ?? 0,
          problems: grouped.get(path) ?? [],
        })),
      };
    },
    reading: () => last,
  };
}
