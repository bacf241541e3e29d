import { err, type Result } from '../base/result.ts';
import { verifyBundle } from '../exchange/bundle/verify-bundle.ts';
import { decodeRun, encodeRun, type FileProblem } from '../session/runs/run-file.ts';
import type { StoredRun } from '../session/store/journal-store.ts';
import { browserEnvironment } from './browser-environment.ts';

/** The run of an evidence bundle as a run of its own; a bundle in which anything was changed is not opened. */
export function openBundle(bytes: Uint8Array): Result<StoredRun, FileProblem | 'changed-bundle'> {
  const { problems, run } = verifyBundle(bytes);
  if (problems.length > 0 || !run) return err('changed-bundle');
  return decodeRun(encodeRun({ ...run, texts: run.texts as StoredRun['texts'] }), browserEnvironment);
}
