import type { ASTNode } from '@marcbachmann/cel-js';
import { environment } from './environment.ts';
import { literalText, operandsOf } from './walk.ts';

/**
 * What an expression may come to, never too little: truth values, a range of integers, or texts. `anything`: nothing is known of it.
 */
export type Possible =
  | { readonly kind: 'truth'; readonly yes: boolean; readonly no: boolean }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'texts'; readonly texts: ReadonlySet<string> }
  | { readonly kind: 'anything' };

/** What a function of conditions, with its literal arguments, or a variable may come to. */
export type Ask = (name: string, args: readonly string[]) => Possible;

export const truth = (yes: boolean, no: boolean): Possible => ({ kind: 'truth', yes, no });
export const range = (from: number, to: number): Possible => ({ kind: 'range', from, to });
export const texts = (all: Iterable<string>): Possible => ({ kind: 'texts', texts: new Set(all) });
const anything: Possible = { kind: 'anything' };
const unknown = truth(true, true);

/** Whether a sound condition may hold, and may fail, given what its questions may come to. */
export function possibleTruth(source: string, ask: Ask): { readonly yes: boolean; readonly no: boolean } {
  const found = evaluate(environment.parse(source).ast, ask);
  return found.kind === 'truth' ? found : { yes: true, no: true };
}

function evaluate(node: ASTNode, ask: Ask): Possible {
  if (node.op === 'value') return constant(node.args);
  if (node.op === 'id') return ask(node.args, []);
  if (node.op === 'call') return ask(node.args[0], node.args[1].map(literal));
  const parts = operandsOf(node).map((operand) => evaluate(operand, ask));
  const [a = anything, b = anything, c = anything] = parts;
  switch (node.op) {
    case '!_':
      return a.kind === 'truth' ? truth(a.no, a.yes) : unknown;
    case '&&':
      return both(a, b, (x, y) => truth(x.yes && y.yes, x.no || y.no));
    case '||':
      return both(a, b, (x, y) => truth(x.yes || y.yes, x.no && y.no));
    case '==':
      return equal(a, b);
    case '!=': {
      const same = equal(a, b);
      return same.kind === 'truth' ? truth(same.no, same.yes) : unknown;
    }
    case '<':
      return ranges(a, b, (x, y) => truth(x.from < y.to, x.to >= y.from));
    case '<=':
      return ranges(a, b, (x, y) => truth(x.from <= y.to, x.to > y.from));
    case '>':
      return ranges(a, b, (x, y) => truth(x.to > y.from, x.from <= y.to));
    case '>=':
      return ranges(a, b, (x, y) => truth(x.to >= y.from, x.from < y.to));
    case '+':
      return a.kind === 'range' && b.kind === 'range' ? range(a.from + b.from, a.to + b.to) : anything;
    case '-':
      return a.kind === 'range' && b.kind === 'range' ? range(a.from - b.to, a.to - b.from) : anything;
    case '?:':
      return b.kind === 'truth' && c.kind === 'truth' ? truth(b.yes || c.yes, b.no || c.no) : anything;
    default:
      return anything;
  }
}

const literal = (node: ASTNode): string => literalText(node) ?? (node.op === 'value' ? String(node.args) : '');

function constant(value: unknown): Possible {
  if (typeof value === 'boolean') return truth(value, !value);
  if (typeof value === 'string') return texts([value]);
  if (typeof value === 'bigint' || typeof value === 'number') return range(Number(value), Number(value));
  return anything;
}

type Truth = Extract<Possible, { kind: 'truth' }>;
type Range = Extract<Possible, { kind: 'range' }>;

const asTruth = (value: Possible): Truth => (value.kind === 'truth' ? value : (unknown as Truth));
const both = (a: Possible, b: Possible, join: (x: Truth, y: Truth) => Possible): Possible =>
  join(asTruth(a), asTruth(b));
const ranges = (a: Possible, b: Possible, compare: (x: Range, y: Range) => Possible): Possible =>
  a.kind === 'range' && b.kind === 'range' ? compare(a, b) : unknown;

function equal(a: Possible, b: Possible): Possible {
  if (a.kind === 'truth' && b.kind === 'truth')
    return truth((a.yes && b.yes) || (a.no && b.no), (a.yes && b.no) || (a.no && b.yes));
  if (a.kind === 'texts' && b.kind === 'texts') {
    const shared = [...a.texts].some((text) => b.texts.has(text));
    return truth(shared, a.texts.size !== 1 || b.texts.size !== 1 || !shared);
  }
  if (a.kind === 'range' && b.kind === 'range')
    return truth(a.from <= b.to && b.from <= a.to, a.from !== a.to || b.from !== b.to || a.from !== b.from);
  return unknown;
}
