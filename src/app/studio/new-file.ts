import { writePart } from '../../scenario/edit/write-part.ts';
import type { ScenarioReading } from '../../scenario/read-scenario.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';

/** A file that an author adds: empty, but a drill begins as a team that does nothing, so that it plays at once. */
export function newFile(path: string, reading: ScenarioReading | undefined): SourceText {
  const drill = /^drills\/(.+)\.ya?ml$/.exec(path)?.[1];
  const variant = reading?.draft?.scenario.variants[0];
  if (drill === undefined || !variant) return { path, text: '' };
  const { id, people } = variant;
  return writePart({ path, data: { drill, variant: id, people: people.advised, seed: 1, steps: [], expect: [] } });
}
