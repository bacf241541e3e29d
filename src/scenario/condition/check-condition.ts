import type { ASTNode, SourceRange } from '@marcbachmann/cel-js';
import type { FieldNames, NameKind, Names } from '../names.ts';
import { environment } from './environment.ts';
import { conditionFunctions, conditionVariables } from './functions.ts';
import type { ArgumentKind } from './functions.ts';
import { literalText, walk } from './walk.ts';

/** Offsets are characters in the condition's own text. */
export interface ConditionProblem {
  readonly kind:
    | 'syntax'
    | 'unknown-function'
    | 'unknown-variable'
    | 'unknown-id'
    | 'not-an-id'
    | 'argument-count'
    | 'argument-type'
    | 'operand-types'
    | 'not-bool'
    | 'bad-instant'
    | 'no-elements-here'
    | 'no-fields-here'
    | 'no-claims-here'
    | 'now-not-allowed';
  readonly start: number;
  readonly end: number;
  /** The words at fault, for the message. */
  readonly text: string;
  /** What was expected or given: a kind of id, a number, a type. */
  readonly expected?: string;
  /** What could have been meant. */
  readonly candidates?: readonly string[];
}

export interface ConditionScope {
  /** Elements that `ticked` and `count` may name: those of the text judged. Absent: neither may be used here. */
  readonly elements?: ReadonlySet<string>;
  /** Fields that `filled` and `picked` may name: those of the product judged. Absent: neither may be used here. */
  readonly fields?: ReadonlyMap<string, FieldNames>;
  /** Claims that the text judged offers, for `making`. Absent: neither `making` nor `overclaiming` may be used here. */
  readonly claims?: ReadonlySet<string>;
  /** Looked at continuously: `now` may not be used, because a moment in it would be missed. */
  readonly continuous?: boolean;
}

const columns: ReadonlySet<string> = new Set(['known', 'said', 'unknown']);

/** Everything that is wrong with a condition, in reading order; empty when it may be compiled. */
export function checkCondition(source: string, names: Names, scope: ConditionScope = {}): readonly ConditionProblem[] {
  const { ast, syntax, type } = parsed(source);
  if (!ast) return [syntax];
  const problems: ConditionProblem[] = [];
  const add = (kind: ConditionProblem['kind'], node: ASTNode, more: Partial<ConditionProblem> = {}): void => {
    const { start, end } = node;
    problems.push({ kind, start, end, text: source.slice(start, end), ...more });
  };
  walk(ast, (node) => {
    if (node.op === 'id') {
      if (!Object.hasOwn(conditionVariables, node.args))
        add('unknown-variable', node, { text: node.args, candidates: Object.keys(conditionVariables) });
      else if (node.args === 'now' && scope.continuous) add('now-not-allowed', node);
    }
    if (node.op === 'rcall') add('unknown-function', node, { text: node.args[0] });
    if (node.op === 'call') checkCall(node, node.args[0], node.args[1], names, scope, add);
    if (node.op === '==' || node.op === '!=' || node.op === 'in')
      checkComparison(node.args[0], node.args[1], names, add);
  });
  if (problems.length > 0) return problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return type();
}

/** What a condition is by itself, whatever names there are. */
type Parsed =
  | { readonly ast: ASTNode; readonly syntax?: undefined; readonly type: () => readonly ConditionProblem[] }
  | { readonly ast?: undefined; readonly syntax: ConditionProblem; readonly type?: undefined };

/** Conditions by their text: who reads a scenario again after each change meets the same ones. More than any scenario has. */
const known = new Map<string, Parsed>();
const MOST_KNOWN = 20_000;

function parsed(source: string): Parsed {
  const before = known.get(source);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const now = parse(source);
  known.set(source, now);
  return now;
}

function parse(source: string): Parsed {
  try {
    const { ast } = environment.parse(source);
    let found: readonly ConditionProblem[] | undefined;
    return { ast, type: () => (found ??= typeProblems(source)) };
  } catch (error) {
    const range = (error as { range?: SourceRange }).range ?? { start: 0, end: source.length };
    const { start, end } = range;
    return { syntax: { kind: 'syntax', start, end: Math.max(end, start), text: excerpt(source, range) } };
  }
}

function typeProblems(source: string): readonly ConditionProblem[] {
  const { valid, type, error } = environment.check(source);
  if (!valid) {
    const range = error?.range ?? { start: 0, end: source.length };
    return [{ kind: 'operand-types', ...range, text: source.slice(range.start, range.end) }];
  }
  if (type !== 'bool') return [{ kind: 'not-bool', start: 0, end: source.length, text: source, expected: type ?? '' }];
  return [];
}

type Add = (kind: ConditionProblem['kind'], node: ASTNode, more?: Partial<ConditionProblem>) => void;

function checkCall(
  node: ASTNode,
  name: string,
  args: readonly ASTNode[],
  names: Names,
  scope: ConditionScope,
  add: Add,
): void {
  const fn = Object.hasOwn(conditionFunctions, name) ? conditionFunctions[name] : undefined;
  if (!fn) return add('unknown-function', node, { text: name, candidates: Object.keys(conditionFunctions) });
  if (args.length !== fn.args.length)
    return add('argument-count', node, { text: name, expected: String(fn.args.length) });
  if ((name === 'making' || name === 'overclaiming') && !scope.claims) return add('no-claims-here', node);
  if ((name === 'filled' || name === 'picked') && !scope.fields) return add('no-fields-here', node);
  fn.args.forEach((kind, index) => {
    const arg = args[index] as ASTNode;
    if (kind === 'integer') {
      if (arg.op === 'value' && typeof arg.args !== 'bigint') add('argument-type', arg, { expected: 'int' });
      return;
    }
    if (kind === 'elements') {
      if (arg.op !== 'list') return add('argument-type', arg, { expected: 'list' });
      for (const item of arg.args) checkElement(item, scope, add);
      return;
    }
    if (kind === 'element') return checkElement(arg, scope, add);
    const id = literalText(arg);
    if (id === undefined) return add('not-an-id', arg, { expected: kind });
    if (kind === 'instant') {
      if (!names.isInstant(id)) add('bad-instant', arg, { text: id });
      return;
    }
    const known =
      name === 'making' && names.claim.has(id) ? scope.claims : idsOf(kind, names, scope, literalText(args[0]));
    if (known && !known.has(id))
      add('unknown-id', arg, {
        text: id,
        expected: known === scope.claims ? 'offeredClaim' : kind,
        candidates: [...known],
      });
  });
}

function checkElement(arg: ASTNode, scope: ConditionScope, add: Add): void {
  const id = literalText(arg);
  if (!scope.elements) return add('no-elements-here', arg);
  if (id === undefined) return add('not-an-id', arg, { expected: 'element' });
  if (!scope.elements.has(id))
    add('unknown-id', arg, { text: id, expected: 'element', candidates: [...scope.elements] });
}

/** `state('st-x') == 'word'`, `variant in ['120', '60']`: the literals are ids as well. */
function checkComparison(left: ASTNode, right: ASTNode, names: Names, add: Add): void {
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const found = comparedIds(side, names);
    if (!found) continue;
    for (const item of other.op === 'list' ? other.args : [other]) {
      const id = literalText(item);
      if (id !== undefined && !found.ids.has(id))
        add('unknown-id', item, { text: id, expected: found.kind, candidates: [...found.ids] });
    }
  }
}

function comparedIds(node: ASTNode, names: Names): { kind: string; ids: ReadonlySet<string> } | undefined {
  if (node.op === 'id' && node.args === 'variant') return { kind: 'variant', ids: names.variant };
  if (node.op !== 'call' || node.args[0] !== 'state') return undefined;
  const ids = names.states.get(literalText(node.args[1][0]) ?? '');
  return ids && { kind: 'state', ids };
}

/** The ids an argument may be; undefined when that cannot be said because an earlier argument is wrong. */
function idsOf(
  kind: Exclude<ArgumentKind, 'integer' | 'elements' | 'element' | 'instant'>,
  names: Names,
  scope: ConditionScope,
  first: string | undefined,
): ReadonlySet<string> | undefined {
  switch (kind) {
    case 'column':
      return columns;
    case 'option':
      return names.options.get(first ?? '');
    case 'topic':
      return keysOf(names.topics.get(first ?? ''));
    case 'field':
      return keysOf(scope.fields);
    case 'fieldOption':
      return scope.fields?.get(first ?? '')?.options;
    case 'factOrInject':
      return new Set([...names.fact, ...names.inject]);
    case 'requestOrProduct':
      return new Set([...names.request, ...names.product]);
    default:
      return names[kind satisfies NameKind];
  }
}

const keysOf = (map: ReadonlyMap<string, unknown> | undefined): ReadonlySet<string> | undefined =>
  map && new Set(map.keys());

function excerpt(source: string, range: SourceRange): string {
  const found = source.slice(range.start, Math.max(range.end, range.start + 12)).trim();
  return found === '' ? source.slice(-12).trim() : found;
}
