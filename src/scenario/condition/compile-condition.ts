import { invariant } from '../../base/assert.ts';
import type { ConditionReader } from '../condition-reader.ts';
import { closureOf } from './closure.ts';
import { environment, withReader } from './environment.ts';
import { conditionFunctions, conditionVariables } from './functions.ts';
import { literalText, walk } from './walk.ts';

/** A condition ready to be asked again and again. */
export interface CompiledCondition {
  readonly source: string;
  /**
   * What it mentions, sorted, each once: `signal:`, `fact:`, `inject:`, `decision:`, `request:`, `product:`, `claim:`, `call:`,
   * `expectation:`, `state:`, `value:`, `flag:`, `alternative:` with an id, and `board`, `groups`, `now`, `variant`. A condition whose deps did not
   * change gives the same answer. `everyoneHas` names its item both as fact and as inject, `sent` both as request and as product.
   */
  readonly deps: readonly string[];
  test(reader: ConditionReader): boolean;
}

/**
 * Compiles a condition that was checked when the scenario was read.
 * @throws Error when it does not compile, our own bug: `checkCondition` gives an author's mistakes as problems
 */
export function compileCondition(source: string): CompiledCondition {
  const run = environment.parse(source);
  const checked = run.check();
  invariant(checked.valid && checked.type === 'bool', 'A-condition-checked', source);
  const deps = new Set<string>();
  walk(run.ast, (node) => {
    if (node.op === 'id' && Object.hasOwn(conditionVariables, node.args)) deps.add(node.args);
    if (node.op !== 'call') return;
    const [name, operands] = node.args;
    const args = operands.map((operand) => literalText(operand) ?? '');
    for (const dep of conditionFunctions[name]?.deps(args) ?? []) deps.add(dep);
  });
  return { source, deps: [...deps].sort(), test: closureOf(run.ast) ?? byInterpreter(source) };
}

/** The same answers by CEL's own interpreter. */
export function byInterpreter(source: string): CompiledCondition['test'] {
  const run = environment.parse(source);
  return (reader) =>
    withReader(reader, () => run({ now: BigInt(Math.trunc(reader.now)), variant: reader.variant }) as unknown) === true;
}
