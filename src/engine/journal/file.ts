import { canonicalJson } from '../../base/canonical-json.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { brokenAt, textRef } from './chain.ts';
import { JOURNAL_FORMAT, type JournalHeader, type JournalRecord, type TypedText } from './record.ts';

/** A run in one file: any machine can open it and go on. */
export interface JournalFile {
  readonly header: JournalHeader;
  readonly scenario: Scenario;
  readonly records: readonly JournalRecord[];
  readonly texts: readonly TypedText[];
}

export type JournalProblem =
  | { readonly code: 'not-json' | 'not-a-journal' }
  | { readonly code: 'newer-format'; readonly format: number }
  | { readonly code: 'broken-chain'; readonly seq: number }
  | { readonly code: 'changed-text'; readonly ref: string };

const MAGIC = 'spoedoverleg-journal';

/** Deterministic text: equal runs give equal files, byte for byte. */
export const encodeJournal = (file: JournalFile): string =>
  canonicalJson({ kind: MAGIC, ...file, texts: [...file.texts].sort((a, b) => (a.ref < b.ref ? -1 : 1)) }) + '\n';

/** Reads a run file and checks that its chain holds and that each typed text is the one that was sealed. */
export function decodeJournal(text: string): Result<JournalFile, JournalProblem> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return err({ code: 'not-json' });
  }
  if (!looksLikeJournal(data)) return err({ code: 'not-a-journal' });
  if (data.header.format > JOURNAL_FORMAT) return err({ code: 'newer-format', format: data.header.format });
  const broken = brokenAt(data.header, data.records);
  if (broken !== undefined) return err({ code: 'broken-chain', seq: broken });
  // A file from elsewhere can hold anything in place of a text.
  const fits = (item: TypedText | null): boolean => textRef(String(item?.salt), String(item?.text)) === item?.ref;
  const changed = data.texts.findIndex((item) => !fits(item));
  if (changed >= 0) return err({ code: 'changed-text', ref: String(data.texts[changed]?.ref) });
  const { header, scenario, records, texts } = data;
  return ok({ header, scenario, records, texts });
}

function looksLikeJournal(data: unknown): data is JournalFile {
  if (typeof data !== 'object' || data === null) return false;
  const file = data as Partial<Record<keyof JournalFile | 'kind', unknown>>;
  const header = file.header as Partial<JournalHeader> | undefined;
  return (
    file.kind === MAGIC &&
    typeof header === 'object' &&
    typeof header?.format === 'number' &&
    typeof header.seed === 'string' &&
    typeof file.scenario === 'object' &&
    file.scenario !== null &&
    Array.isArray(file.records) &&
    Array.isArray(file.texts)
  );
}
