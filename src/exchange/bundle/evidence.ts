import { textRefsIn } from '../../analysis/bundle/text-refs.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { JournalHeader, JournalRecord } from '../../engine/journal/record.ts';
import type { NoteRecord } from '../../engine/notebook/note-record.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { BundleProblem, Part } from './container.ts';

/** A typed text; `null`: removed, its sealed hash stays in the chain. */
export interface EvidenceText {
  readonly ref: string;
  readonly salt: string;
  readonly text: string | null;
}

/** The run that a bundle gives evidence of. */
export interface EvidenceRun {
  readonly name: string;
  readonly header: JournalHeader;
  readonly scenario: Scenario;
  readonly records: readonly JournalRecord[];
  readonly texts: readonly EvidenceText[];
  readonly notes: readonly NoteRecord[];
}

/** A report as it was made, in the bundle as it is. `name`: `report.nl.html`, `report.json`. */
export interface EvidenceReport {
  readonly name: `report.${string}`;
  readonly text: string;
}

const FORMAT = 1;
const needed = ['manifest', 'scenario', 'journal', 'texts', 'notebook'] as const;
type Needed = (typeof needed)[number];

interface Manifest {
  readonly format: number;
  readonly name: string;
  readonly fingerprint: string;
}

/**
 * The parts of a bundle in their order: what was played with, what happened, what was typed, what was noted, what was reported. A typed
 * text that no record and no note refers to is no evidence of anything and stays out.
 */
export function evidenceParts(
  run: EvidenceRun,
  fingerprint: string,
  reports: readonly EvidenceReport[],
): readonly Part[] {
  const { name, header, scenario, records, texts, notes } = run;
  const manifest: Manifest = { format: FORMAT, name, fingerprint };
  const refs = textRefsIn([records, notes]);
  const data: Readonly<Record<Needed, unknown>> = {
    manifest,
    scenario,
    journal: { header, records },
    texts: texts.filter(({ ref, text }) => text !== null && refs.has(ref)).toSorted((a, b) => (a.ref < b.ref ? -1 : 1)),
    notebook: notes,
  };
  return [...needed.map((part) => ({ name: part, text: `${canonicalJson(data[part])}\n` })), ...reports];
}

export interface ReadEvidence {
  /** Undefined when a needed part is missing or unreadable. */
  readonly run?: EvidenceRun;
  /** As written in the bundle; what it says is not checked here. */
  readonly fingerprint?: string;
  readonly reports: readonly EvidenceReport[];
  readonly problems: readonly BundleProblem[];
}

const isReport = (part: Part): part is EvidenceReport => /^report\.[a-z0-9.-]+$/.test(part.name);

/** Reads the parts of a container as a run with its reports; every part that is missing, doubled, strange or out of order is named. */
export function readEvidence(parts: readonly Part[]): ReadEvidence {
  const problems: BundleProblem[] = [];
  const wrong = (part: string, nl: string, en: string): void => void problems.push({ part, message: { nl, en } });
  const reports = parts.filter(isReport);
  const known: readonly string[] = [...needed, ...reports.map(({ name }) => name)];
  for (const { name } of parts.filter((part) => !known.includes(part.name)))
    wrong(name, 'dit deel hoort niet in een bundel', 'this part does not belong in a bundle');
  const data = new Map<Needed, unknown>();
  for (const name of needed) {
    const found = parts.filter((part) => part.name === name);
    const read = found[0] && parsed(found[0].text);
    if (found.length === 0) wrong(name, 'dit deel ontbreekt', 'this part is missing');
    else if (found.length > 1)
      wrong(name, 'dit deel staat er meer dan eens in', 'this part stands in it more than once');
    else if (read === undefined) wrong(name, 'dit deel is geen leesbare JSON', 'this part is no readable JSON');
    else data.set(name, read);
  }
  if (new Set(reports.map(({ name }) => name)).size < reports.length)
    wrong('report', 'een verslag staat er meer dan eens in', 'a report stands in it more than once');
  const order = parts.filter(({ name }) => known.includes(name)).map(({ name }) => name);
  if (problems.length === 0 && order.some((name, index) => name !== known[index]))
    wrong('container', 'de delen staan niet in hun volgorde', 'the parts are not in their order');
  const manifest = data.get('manifest') as Partial<Manifest> | undefined;
  if (manifest && (typeof manifest.format !== 'number' || manifest.format > FORMAT))
    wrong('manifest', 'de bundel is nieuwer dan dit programma leest', 'the bundle is newer than this program reads');
  const run = problems.length === 0 ? runOf(data) : undefined;
  if (problems.length === 0 && !run)
    wrong('journal', 'de delen hebben niet de vorm van een run', 'the parts have not the shape of a run');
  return {
    ...(run ? { run } : {}),
    ...(typeof manifest?.fingerprint === 'string' ? { fingerprint: manifest.fingerprint } : {}),
    reports,
    problems,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function runOf(data: ReadonlyMap<Needed, unknown>): EvidenceRun | undefined {
  const name = (data.get('manifest') as { readonly name?: unknown } | null)?.name;
  const journal = data.get('journal') as { readonly header?: unknown; readonly records?: unknown } | null;
  const [scenario, texts, notes] = [data.get('scenario'), data.get('texts'), data.get('notebook')];
  const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (typeof name !== 'string' || !isRecord(journal?.header) || !isRecord(scenario)) return undefined;
  if (!Array.isArray(journal?.records) || !Array.isArray(texts) || !Array.isArray(notes)) return undefined;
  if (![...journal.records, ...texts, ...notes].every(isRecord)) return undefined;
  return {
    name,
    header: journal.header as JournalHeader,
    scenario: scenario as Scenario,
    records: journal.records as JournalRecord[],
    texts: texts as EvidenceText[],
    notes: notes as NoteRecord[],
  };
}
