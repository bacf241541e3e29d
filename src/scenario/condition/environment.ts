import { Environment } from '@marcbachmann/cel-js';
import { invariant } from '../../base/assert.ts';
import type { ConditionReader } from '../condition-reader.ts';
import { conditionFunctions, conditionVariables } from './functions.ts';
import type { ArgumentKind, CelValue } from './functions.ts';

/**
 * The reader of the evaluation under way. CEL hands its functions no context, and an evaluation is synchronous and never
 * nested, so one cell around it is enough; outside an evaluation it is empty.
 */
let current: ConditionReader | undefined;

/** Runs `evaluate` with the functions of the environment answered by `reader`. */
export function withReader<T>(reader: ConditionReader, evaluate: () => T): T {
  const before = current;
  current = reader;
  try {
    return evaluate();
  } finally {
    current = before;
  }
}

const celType = (kind: ArgumentKind): string => (kind === 'integer' ? 'int' : kind === 'elements' ? 'list' : 'string');

/** The one CEL environment of all conditions: nothing in it but what FORMAT.md lists. */
export const environment: Environment = (() => {
  const env = new Environment();
  for (const [name, type] of Object.entries(conditionVariables)) env.registerVariable(name, type);
  for (const [name, fn] of Object.entries(conditionFunctions)) {
    const handler = (...args: CelValue[]): CelValue => {
      invariant(current, 'A-condition-reader', name);
      const result = fn.call(current, args);
      return typeof result === 'number' ? BigInt(result) : result;
    };
    env.registerFunction(`${name}(${fn.args.map(celType).join(', ')}): ${fn.returns}`, handler);
  }
  return env;
})();
