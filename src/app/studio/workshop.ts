import { ChangeSet, Text } from '@codemirror/state';
import { messageOf } from '../../scenario/diagnostics/format.ts';
import { proposals, type Proposals } from '../../scenario/assist/complete.ts';
import { explain, type Explanation } from '../../scenario/assist/explain.ts';
import type { SheetPlace, SheetSource } from '../../projections/authoring/sheet-source.ts';
import type { Diagnostic, Place, Position } from '../../scenario/diagnostics/diagnostic.ts';
import { languageOf, readScenario, type ScenarioReading } from '../../scenario/read-scenario.ts';
import { openSource } from '../../scenario/edit/edit.ts';
import type { Path } from '../../scenario/source/locate.ts';
import { REVIEW_FILE } from '../../scenario/source/file-kinds.ts';
import { isPicture, picturePath } from '../../scenario/source/picture-file.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import type { EditAnswer, EditWish, EditorChange, FileCheck, StudioFile, StudioProblem } from '../../store/studio.ts';
import { assistOf, elementsOf } from './assist-of.ts';
import { differences } from './differences.ts';
import { performEdit } from './perform-edit.ts';

interface OpenText {
  readonly doc: Text;
  readonly version: number;
  /** The same object as long as the text is the same: what has been parsed is remembered by it. */
  readonly source: SourceText;
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
  /** Puts a picture beside the texts and gives its path. */
  addPicture(name: string, base64: string): string;
  remove(path: string): void;
  /** Everything, as it stands. */
  files(): readonly SourceText[];
  /** Checks the whole scenario; only files that changed since the last time are parsed. */
  check(): WorkshopCheck;
  /** The last reading. */
  reading(): ScenarioReading | undefined;
  /** A place as the editor counts. */
  placeOf(place: Place): SheetPlace;
  /** The last reading as tables are made from it; undefined when a part is no YAML. */
  sheetSource(): SheetSource | undefined;
  complete(path: string, offset: number): Proposals | undefined;
  explain(path: string, offset: number): Explanation | undefined;
  /** Makes an edit by form; the texts here stay as they are until the editor has made the changes too. */
  edit(wish: EditWish): EditAnswer;
}

/** As the editor splits it: every kind of line end counts, and becomes one character. */
const docOf = (text: string): Text => Text.of(text.split(/\r\n?|\n/));

const kindOf = (path: string): StudioFile['kind'] =>
  languageOf(path) !== undefined
    ? 'language'
    : path.startsWith('drills/')
      ? 'drill'
      : path === REVIEW_FILE
        ? 'review'
        : 'part';

export function createWorkshop(): Workshop {
  const open = new Map<string, OpenText>();
  /** Nothing that an editor opens. */
  const pictures = new Map<string, SourceText>();
  let last: ScenarioReading | undefined;
  /** The last that could be read: whoever types in the middle of a line breaks the file for that moment. */
  let readable: ScenarioReading | undefined;

  const put = (path: string, doc: Text, version: number): void =>
    void open.set(path, { doc, version, source: { path, text: doc.toString() } });
  const files = (): readonly SourceText[] => [
    ...Array.from(open.values(), ({ source }) => source),
    ...pictures.values(),
  ];

  function offsetIn(path: string, { line, column }: Position): number {
    const doc = open.get(path)?.doc;
    if (!doc) return 0;
    const found = doc.line(Math.min(Math.max(1, line), doc.lines));
    return Math.min(found.from + column - 1, found.to);
  }

  function problemOf(diagnostic: Diagnostic): StudioProblem {
    const { file, range, severity, code, fix } = diagnostic;
    const from = offsetIn(file, range.start);
    return {
      file,
      line: range.start.line,
      column: range.start.column,
      from,
      to: Math.max(from, offsetIn(file, range.end)),
      severity,
      code,
      message: { nl: messageOf(diagnostic, 'nl'), en: messageOf(diagnostic, 'en') },
      ...(fix === undefined ? {} : { fix }),
    };
  }

  const placeOf = ({ file, range }: Place): SheetPlace => ({ file, from: offsetIn(file, range.start) });

  return {
    load(sources) {
      open.clear();
      pictures.clear();
      for (const source of sources) {
        if (isPicture(source.path)) pictures.set(source.path, source);
        else put(source.path, docOf(source.text), 0);
      }
    },
    read(path) {
      const found = open.get(path);
      return { text: found?.source.text ?? '', version: found?.version ?? 0 };
    },
    change({ path, version, changes }) {
      const before = open.get(path);
      if (before) put(path, ChangeSet.fromJSON(changes).apply(before.doc), version);
    },
    add: ({ path, text }) => put(path, docOf(text), 0),
    addPicture(name, base64) {
      const path = picturePath(name, (taken) => {
        const there = pictures.get(taken);
        return there === undefined || there.text === base64;
      });
      pictures.set(path, { path, text: base64 });
      return path;
    },
    remove: (path) => void (open.delete(path) || pictures.delete(path)),
    files,
    check() {
      last = readScenario(files(), undefined, openSource);
      if (last.draft) readable = last;
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
    placeOf,
    sheetSource() {
      const draft = last?.draft;
      if (!draft) return undefined;
      const { scenario, paths, parts, resolver } = draft;
      const placeAt = (path: Path | undefined): SheetPlace | undefined => path && placeOf(parts.place(path));
      return {
        scenario,
        placeOf: (id) => placeAt(paths.get(id)),
        placeOfPart: (part) => placeAt(resolver.places.get(part)),
        text: (key) => (key === undefined ? '' : (scenario.texts[scenario.language][key] ?? '')),
      };
    },
    complete: (path, offset) =>
      proposals(path, open.get(path)?.source.text ?? '', offset, readable && assistOf(readable)),
    explain: (path, offset) => explain(path, open.get(path)?.source.text ?? '', offset, elementsOf(readable)),
    edit(wish) {
      const done = performEdit(files(), wish);
      if (!done.ok)
        return {
          ok: false,
          problems: done.error.map((one) => ({ nl: messageOf(one, 'nl'), en: messageOf(one, 'en') })),
        };
      return {
        ok: true,
        changes: done.value.map(({ path, text }) => {
          const before = open.get(path);
          return {
            path,
            version: before?.version ?? 0,
            added: before === undefined,
            edits: differences(before?.source.text ?? '', text),
          };
        }),
      };
    },
  };
}
