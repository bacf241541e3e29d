import type { ASTNode } from '@marcbachmann/cel-js';
import type { NameKind } from '../names.ts';
import type { MemberKind } from '../schema/meaning.ts';
import { environment } from './environment.ts';
import { conditionFunctions } from './functions.ts';
import type { ArgumentKind } from './functions.ts';
import { literalText, walk } from './walk.ts';

/** A name in a condition; offsets are characters of its text, without the quotes. */
export interface ConditionName {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** What it may be; a member belongs to `owner`, the element named before it. */
  readonly to: readonly NameKind[];
  readonly of?: MemberKind;
  readonly owner?: string;
}

const memberKinds: Readonly<Partial<Record<ArgumentKind, MemberKind>>> = {
  option: 'option',
  topic: 'topic',
  field: 'field',
  fieldOption: 'fieldOption',
  element: 'element',
  elements: 'element',
};

const noNames: ReadonlySet<ArgumentKind> = new Set(['column', 'instant', 'integer']);

function kindsOf(kind: ArgumentKind): readonly NameKind[] {
  if (kind === 'factOrInject') return ['fact', 'inject'];
  if (kind === 'requestOrProduct') return ['request', 'product'];
  return memberKinds[kind] || noNames.has(kind) ? [] : [kind as NameKind];
}

/** Every id that a condition names, in reading order; empty when it cannot be read. */
export function conditionNames(source: string): readonly ConditionName[] {
  let ast: ASTNode;
  try {
    ast = environment.parse(source).ast;
  } catch {
    return [];
  }
  const found: ConditionName[] = [];
  const add = (node: ASTNode | undefined, rest: Pick<ConditionName, 'to' | 'of' | 'owner'>): void => {
    const id = literalText(node);
    if (node && id !== undefined) found.push({ id, start: node.start + 1, end: node.end - 1, ...rest });
  };
  walk(ast, (node) => {
    if (node.op === 'call') {
      const [name, args] = node.args;
      const fn = Object.hasOwn(conditionFunctions, name) ? conditionFunctions[name] : undefined;
      const owner = literalText(args[0]);
      fn?.args.forEach((kind, index) => {
        const of = memberKinds[kind];
        const arg = args[index];
        if (of === undefined) {
          const to = kindsOf(kind);
          if (to.length > 0) add(arg, { to });
        } else
          for (const item of arg?.op === 'list' ? arg.args : [arg])
            add(item, { to: [], of, ...(index > 0 && owner !== undefined ? { owner } : {}) });
      });
    }
    if (node.op === '==' || node.op === '!=' || node.op === 'in') {
      const [left, right] = node.args;
      for (const [side, other] of [
        [left, right],
        [right, left],
      ] as const)
        for (const item of other.op === 'list' ? other.args : [other]) {
          if (side.op === 'id' && side.args === 'variant') add(item, { to: ['variant'] });
          const owner = side.op === 'call' && side.args[0] === 'state' ? literalText(side.args[1][0]) : undefined;
          if (owner !== undefined) add(item, { to: [], of: 'state', owner });
        }
    }
  });
  return found.toSorted((a, b) => a.start - b.start);
}
