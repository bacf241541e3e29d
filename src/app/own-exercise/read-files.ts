import { catalogueEntry } from '../../projections/catalogue.ts';
import { readHandedIn } from '../../scenario/handed-in.ts';
import { isPlayedPath } from '../../scenario/source/file-kinds.ts';
import { unpackScenario } from '../studio/scenario-zip.ts';
import type { ReadAnswer, ReadAsk } from './read-protocol.ts';

/** Reads an exercise and checks it as `check` does: with its drills and remarks, so that what is refused there is refused here. */
export function readFiles(ask: ReadAsk): ReadAnswer {
  const unpacked = 'zip' in ask ? unpackScenario(ask.zip) : { ok: true as const, value: ask.files };
  if (!unpacked.ok) return { kind: 'unreadable', why: unpacked.error };
  const all = unpacked.value;
  const checked = readHandedIn(all);
  if (!checked.ok) return { kind: 'faulty', faults: checked.error };
  const scenario = checked.value;
  const files = all.filter(({ path }) => isPlayedPath(path));
  return { kind: 'playable', exercise: { scenario, files, entry: catalogueEntry(scenario) } };
}
