import { conditionCodes } from './codes/condition.ts';
import { editCodes } from './codes/edit.ts';
import { flowCodes } from './codes/flow.ts';
import { judgementCodes } from './codes/judgement.ts';
import { readingCodes } from './codes/reading.ts';
import { referenceCodes } from './codes/reference.ts';
import { textCodes } from './codes/text.ts';
import { timeCodes } from './codes/time.ts';
import type { DiagnosticEntry } from './diagnostic.ts';

/** Every diagnostic there is, by the name it has in the code. Codes are stable: a retired one is never given away again. */
export const registry = {
  ...readingCodes,
  ...referenceCodes,
  ...timeCodes,
  ...conditionCodes,
  ...flowCodes,
  ...judgementCodes,
  ...textCodes,
  ...editCodes,
} as const satisfies Record<string, DiagnosticEntry>;

export type DiagnosticName = keyof typeof registry;
