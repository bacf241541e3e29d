import Papa from 'papaparse';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Diagnostic } from '../../scenario/diagnostics/diagnostic.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import { idFrom } from '../scenario-id.ts';
import { buildScenario } from './build-scenario.ts';
import { decodeText } from './decode-text.ts';
import { note } from './draft.ts';
import type { ImportNote, ImportProblem, ScenarioDraft } from './draft.ts';
import { otherArchive, otherKind } from './other-kind.ts';
import { isIceberg, readIceberg } from './read-iceberg.ts';
import { isMsel, readMsel } from './read-msel.ts';
import { isOpenAev, readOpenAev } from './read-openaev.ts';
import { isT3sf, readT3sf } from './read-t3sf.ts';
import { readJsonZip } from './safe-zip.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Workbook } from './read-xlsx.ts';

export type ImportFormat = 'msel-xlsx' | 'msel-csv' | 'openaev' | 'icebergttx' | 't3sf';

/** As people call them. */
export const formatNames: Readonly<Record<ImportFormat, string>> = {
  'msel-xlsx': 'MSEL (xlsx)',
  'msel-csv': 'MSEL (csv)',
  openaev: 'OpenAEV',
  icebergttx: 'IcebergTTX',
  t3sf: 'T3SF',
};

export interface Imported {
  readonly format: ImportFormat;
  readonly id: string;
  /** As the file has it, or its name. */
  readonly title: string;
  readonly files: readonly SourceText[];
  readonly notes: readonly ImportNote[];
  /** What `check` says of the folder. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A file larger than this is no script of an exercise. */
const MOST_BYTES = 64 * 1024 * 1024;
/** More than a team could be sent in a week: a list of this length is a list of something else. */
const MOST_INJECTS = 2_000;

/**
 * Makes a scenario of a file of another program, whose format is told by what is in it. Personal data and secrets stay behind.
 * @param name of the file, for the title where it has none
 */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  language: Language,
): Promise<Result<Imported, ImportProblem>> {
  const base = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const id = idFrom(base, 'imported');
  const draft = await draftOf(base, bytes, language);
  if (!draft.ok) return draft;
  const { length } = draft.value.draft.injects;
  if (length > MOST_INJECTS)
    return err({
      text: {
        nl: `De lijst heeft ${length} regels; meer dan ${MOST_INJECTS} injects worden niet gelezen. Is dit het goede bestand?`,
        en: `The list has ${length} rows; no more than ${MOST_INJECTS} injects are read. Is this the right file?`,
      },
    });
  const { files, notes } = buildScenario(draft.value.draft, id);
  const { diagnostics } = readScenario(files);
  return ok({ format: draft.value.format, id, title: draft.value.draft.title, files, notes, diagnostics });
}

type Found = { readonly format: ImportFormat; readonly draft: ScenarioDraft };

const unknown: ImportProblem = {
  text: {
    nl: 'Dit bestand is geen MSEL (xlsx of csv), OpenAEV-zip, IcebergTTX- of T3SF-bestand, of het is beschadigd.',
    en: 'This file is no MSEL (xlsx or csv), OpenAEV zip, IcebergTTX or T3SF file, or it is damaged.',
  },
};

async function draftOf(base: string, bytes: Uint8Array, language: Language): Promise<Result<Found, ImportProblem>> {
  if (bytes.length === 0) return err({ text: { nl: 'Het bestand is leeg.', en: 'The file is empty.' } });
  if (bytes.length > MOST_BYTES)
    return err({ text: { nl: 'Het bestand is groter dan 64 MB.', en: 'The file is larger than 64 MB.' } });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const sheet = await readXlsx(bytes);
    if (sheet !== undefined) return sheet.ok ? then(ofWorkbook(sheet.value, base, language), 'msel-xlsx') : sheet;
    const zip = readJsonZip(bytes);
    if (!zip.ok) return zip;
    for (const text of zip.value.texts.values()) {
      const found = ofJson(jsonOf(text), base, language);
      if (found) return found;
    }
    const other = otherArchive(zip.value.names);
    if (other) return err(other);
    return err({
      text: {
        nl: 'In dit zip-bestand zit geen scenario dat hier te lezen is.',
        en: 'This zip file holds no scenario that can be read here.',
      },
    });
  }
  const other = otherKind(bytes);
  if (other) return err(other);
  const decoded = decodeText(bytes);
  if (decoded === undefined) return err(unknown);
  const found = ofText(decoded.text, base, language);
  if (!found.ok || decoded.encoding === 'unicode') return found;
  return ok({ ...found.value, draft: withNotes(found.value.draft, [windowsLetters]) });
}

function ofText(text: string, base: string, language: Language): Result<Found, ImportProblem> {
  if (/^\s*[[{]/.test(text)) {
    const data = jsonOf(text);
    if (data === undefined)
      return err({
        text: { nl: 'Dit JSON-bestand is beschadigd of afgebroken.', en: 'This JSON file is damaged or cut off.' },
      });
    return ofJson(data, base, language) ?? err(unknown);
  }
  const table = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
  // A leading apostrophe was put before what a spreadsheet would take for a formula.
  const cells = table.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')));
  return then(readMsel(cells, base, language), 'msel-csv');
}

const then = (read: Result<ScenarioDraft, ImportProblem>, format: ImportFormat): Result<Found, ImportProblem> =>
  read.ok ? ok({ format, draft: read.value }) : read;

/** What a JSON text of a known program holds; undefined for any other. */
function ofJson(data: unknown, base: string, language: Language): Result<Found, ImportProblem> | undefined {
  if (isOpenAev(data)) return then(readOpenAev(data, base, language), 'openaev');
  if (isIceberg(data)) return then(readIceberg(data, language), 'icebergttx');
  if (isT3sf(data)) return then(ok(readT3sf(data, base, language)), 't3sf');
  return undefined;
}

const windowsLetters = note(
  'changed',
  'file',
  'Het bestand is niet in UTF-8 opgeslagen en is gelezen met de letters van Windows. Kijk of letters met accenten kloppen.',
  'The file was not saved in UTF-8 and was read with the letters of Windows. See whether letters with accents are right.',
);

const withNotes = (draft: ScenarioDraft, more: readonly ImportNote[]): ScenarioDraft => ({
  ...draft,
  notes: [...draft.notes, ...more],
});

/** The first sheet that has known heads; of the others and of macros it is said that they stayed behind. */
function ofWorkbook(
  { sheets, macros }: Workbook,
  base: string,
  language: Language,
): Result<ScenarioDraft, ImportProblem> {
  const chosen = sheets.find(({ rows }) => isMsel(rows)) ?? sheets[0];
  const read = readMsel(chosen?.rows ?? [], base, language);
  if (!read.ok) return read;
  const others = sheets
    .filter((one) => one !== chosen)
    .map(({ name }) => note('left', name, 'Dit blad is niet gelezen.', 'This sheet was not read.'));
  const running = macros
    ? [note('left', 'macro', "Macro's niet overgenomen en niet uitgevoerd.", 'Macros not carried over and not run.')]
    : [];
  return ok(withNotes(read.value, [...others, ...running]));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
