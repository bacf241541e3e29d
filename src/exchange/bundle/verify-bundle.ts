import { examineRecord, type Examined } from '../../analysis/bundle/examine-record.ts';
import { extentOf, typedFingerprint, type Extent } from '../../analysis/bundle/fingerprint.ts';
import { readContainer, type BundleProblem } from './container.ts';
import { readEvidence, type EvidenceRun } from './evidence.ts';

/** What a check of a bundle found. */
export interface VerifiedBundle {
  readonly problems: readonly BundleProblem[];
  /** Undefined when the parts could not be read as a run. */
  readonly run?: EvidenceRun;
  readonly examined?: Examined;
  /** What the expected fingerprint stands for, when one was given and it stands for this run. */
  readonly extent?: Extent;
}

/** Checks a bundle from its bytes to the state that its journal gives; `expected` is a fingerprint as shown, printed or typed. */
export function verifyBundle(bytes: Uint8Array, expected?: string): VerifiedBundle {
  const container = readContainer(bytes);
  const evidence = readEvidence(container.parts);
  const { run } = evidence;
  if (!run) return { problems: [...container.problems, ...evidence.problems] };
  const examined = examineRecord(run);
  const problems = [...container.problems, ...evidence.problems, ...examined.problems];
  if (examined.fingerprint !== '' && evidence.fingerprint !== examined.fingerprint)
    problems.push({
      part: 'manifest',
      message: {
        nl: 'de vingerafdruk in de bundel is niet die van deze run',
        en: 'the fingerprint in the bundle is not that of this run',
      },
    });
  if (expected === undefined) return { problems, run, examined };
  const extent = examined.fingerprint === '' ? undefined : extentOf(run, typedFingerprint(expected));
  if (!extent)
    problems.push({
      part: 'fingerprint',
      message: {
        nl: 'de opgegeven vingerafdruk hoort niet bij deze run',
        en: 'the fingerprint given does not belong to this run',
      },
    });
  return { problems, run, examined, ...(extent ? { extent } : {}) };
}
