import type { ASTNode, SourceRange } from '@marcbachmann/cel-js';
import { environment } from './environment.ts';

/** A condition as far as it can be judged without the names of a scenario. */
export type ParsedCondition =
  | { readonly ast: ASTNode; readonly check: () => ReturnType<typeof environment.check> }
  | { readonly range: SourceRange };

const known = new Map<string, ParsedCondition>();
/** More conditions than any scenario has; beyond it all are forgotten. */
const MOST = 20_000;

/** Parses a condition; one that was parsed before is not parsed again. */
export function parsedCondition(source: string): ParsedCondition {
  const before = known.get(source);
  if (before) return before;
  if (known.size >= MOST) known.clear();
  const parsed = parse(source);
  known.set(source, parsed);
  return parsed;
}

function parse(source: string): ParsedCondition {
  try {
    const { ast } = environment.parse(source);
    let checked: ReturnType<typeof environment.check> | undefined;
    return { ast, check: () => (checked ??= environment.check(source)) };
  } catch (error) {
    return { range: (error as { range?: SourceRange }).range ?? { start: 0, end: source.length } };
  }
}
