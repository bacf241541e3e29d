import type { ASTNode } from '@marcbachmann/cel-js';
import type { ConditionReader } from '../condition-reader.ts';
import { conditionFunctions, type CelValue, type ConditionFunction } from './functions.ts';

/** Integers are plain numbers here: every one of a condition (play ms, counts, small values) is far below 2^53. */
type Value = boolean | string | number;
type Ask = (reader: ConditionReader) => Value;

/** Beyond this a literal integer is left to CEL, so that no sum of a condition leaves what a number holds exactly. */
const LARGEST = 2 ** 40;

/**
 * A checked condition as plain function calls, without CEL's interpreter in between: the same answer (a test asks both), some ten times
 * sooner. Undefined for a shape that only CEL knows.
 */
export function closureOf(node: ASTNode): ((reader: ConditionReader) => boolean) | undefined {
  const ask = valueOf(node);
  return ask && ((reader) => ask(reader) === true);
}

function valueOf(node: ASTNode): Ask | undefined {
  switch (node.op) {
    case 'value':
      return literalOf(node.args);
    case 'id':
      return node.args === 'now'
        ? ({ now }) => Math.trunc(now)
        : node.args === 'variant'
          ? ({ variant }) => variant
          : undefined;
    case 'call': {
      const [name, operands] = node.args;
      const asked = Object.hasOwn(conditionFunctions, name) ? conditionFunctions[name] : undefined;
      return asked && callOf(asked, operands);
    }
    case 'in': {
      const [a, b] = [valueOf(node.args[0]), listOf(node.args[1])];
      return a && b && ((reader) => b.includes(a(reader) as string));
    }
    case '!_': {
      const a = valueOf(node.args);
      return a && ((reader) => a(reader) !== true);
    }
    case '?:': {
      const [test, a, b] = node.args.map(valueOf);
      return test && a && b && ((reader) => (test(reader) === true ? a(reader) : b(reader)));
    }
    case '&&':
    case '||':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '+':
    case '-': {
      const [a, b] = [valueOf(node.args[0]), valueOf(node.args[1])];
      return a && b && binary(node.op, a, b);
    }
    default:
      return undefined;
  }
}

function literalOf(value: unknown): Ask | undefined {
  if (typeof value === 'boolean' || typeof value === 'string') return () => value;
  if (typeof value !== 'bigint' || value > LARGEST || value < -LARGEST) return undefined;
  const number = Number(value);
  return () => number;
}

/** A list of literal texts, where one may stand: on the right of `in` and as an argument. */
function listOf(node: ASTNode): readonly string[] | undefined {
  if (node.op !== 'list') return undefined;
  const texts = node.args.flatMap((item) => (item.op === 'value' && typeof item.args === 'string' ? [item.args] : []));
  return texts.length === node.args.length ? texts : undefined;
}

/** With literal arguments; one that must be worked out first is left to CEL. */
function callOf(asked: ConditionFunction, operands: readonly ASTNode[]): Ask | undefined {
  const args: CelValue[] = [];
  for (const operand of operands) {
    const list = listOf(operand);
    if (list) args.push(list);
    else if (operand.op === 'value' && ['string', 'bigint'].includes(typeof operand.args))
      args.push(operand.args as string | bigint);
    else return undefined;
  }
  return (reader) => asked.call(reader, args);
}

type Binary = '&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-';

/** Both sides are of one type, as CEL's own check has seen, and no list. */
function binary(op: Binary, a: Ask, b: Ask): Ask {
  switch (op) {
    case '&&':
      return (reader) => a(reader) === true && b(reader) === true;
    case '||':
      return (reader) => a(reader) === true || b(reader) === true;
    case '==':
      return (reader) => a(reader) === b(reader);
    case '!=':
      return (reader) => a(reader) !== b(reader);
    case '<':
      return (reader) => a(reader) < b(reader);
    case '<=':
      return (reader) => a(reader) <= b(reader);
    case '>':
      return (reader) => a(reader) > b(reader);
    case '>=':
      return (reader) => a(reader) >= b(reader);
    case '+':
      return (reader) => (a(reader) as number) + (b(reader) as number);
    case '-':
      return (reader) => (a(reader) as number) - (b(reader) as number);
  }
}
