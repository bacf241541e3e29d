import Papa from 'papaparse';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Diagnostic } from '../../scenario/diagnostics/diagnostic.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import { idFrom } from '../scenario-id.ts';
import { buildScenario } from './build-scenario.ts';
import type { ImportNote, ImportProblem, ScenarioDraft } from './draft.ts';
import { isIceberg, readIceberg } from './read-iceberg.ts';
import { readMsel } from './read-msel.ts';
import { isOpenAev, readOpenAev } from './read-openaev.ts';
import { isT3sf, readT3sf } from './read-t3sf.ts';
import { readJsonZip } from './safe-zip.ts';
import { readXlsx } from './read-xlsx.ts';

export type ImportFormat = 'msel-xlsx' | 'msel-csv' | 'openaev' | 'icebergttx' | 't3sf';

export interface Imported {
  readonly format: ImportFormat;
  readonly id: string;
  readonly files: readonly SourceText[];
  readonly notes: readonly ImportNote[];
  /** What `check` says of the folder. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A file larger than this is no script of an exercise. */
const MOST_BYTES = 64 * 1024 * 1024;

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
  const { files, notes } = buildScenario(draft.value.draft, id);
  const { diagnostics } = readScenario(files);
  return ok({ format: draft.value.format, id, files, notes, diagnostics });
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
  const as =
    (format: ImportFormat) =>
    (draft: ScenarioDraft): Result<Found, ImportProblem> =>
      ok({ format, draft });
  const then = (read: Result<ScenarioDraft, ImportProblem>, format: ImportFormat): Result<Found, ImportProblem> =>
    read.ok ? as(format)(read.value) : read;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const sheet = await readXlsx(bytes);
    if (sheet !== undefined) return sheet.ok ? then(readMsel(sheet.value, base, language), 'msel-xlsx') : sheet;
    const zip = readJsonZip(bytes);
    if (!zip.ok) return zip;
    for (const text of zip.value.texts.values()) {
      const data = jsonOf(text);
      if (isOpenAev(data)) return then(readOpenAev(data, base, language), 'openaev');
      if (isIceberg(data)) return then(readIceberg(data, language), 'icebergttx');
      if (isT3sf(data)) return as('t3sf')(readT3sf(data, base, language));
    }
    return err({
      text: {
        nl: 'In dit zip-bestand zit geen scenario dat hier te lezen is.',
        en: 'This zip file holds no scenario that can be read here.',
      },
    });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err(unknown);
  }
  if (/^\s*[[{]/.test(text)) {
    const data = jsonOf(text);
    if (data === undefined)
      return err({
        text: { nl: 'Dit JSON-bestand is beschadigd of afgebroken.', en: 'This JSON file is damaged or cut off.' },
      });
    if (isOpenAev(data)) return then(readOpenAev(data, base, language), 'openaev');
    if (isIceberg(data)) return then(readIceberg(data, language), 'icebergttx');
    if (isT3sf(data)) return as('t3sf')(readT3sf(data, base, language));
    return err(unknown);
  }
  const table = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
  // A leading apostrophe was put before what a spreadsheet would take for a formula.
  const cells = table.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')));
  if (cells.length < 2) return err(unknown);
  return then(readMsel(cells, base, language), 'msel-csv');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
