import type { ASTNode } from '@marcbachmann/cel-js';

/** Direct operands of an expression, in reading order. */
export function operandsOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case '.':
    case '.?':
      return [node.args[0]];
    case '!_':
    case '-_':
      return [node.args];
    case 'map':
      return node.args.flat();
    case 'list':
    case '?:':
      return [...node.args];
    default:
      return [...node.args];
  }
}

/** Calls `visit` on every expression, outer before inner. */
export function walk(node: ASTNode, visit: (node: ASTNode) => void): void {
  visit(node);
  for (const operand of operandsOf(node)) walk(operand, visit);
}

/** The text of a string literal, else undefined. */
export const literalText = (node: ASTNode | undefined): string | undefined =>
  node?.op === 'value' && typeof node.args === 'string' ? node.args : undefined;
