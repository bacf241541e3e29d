/**
 * Our own bug, never an author's mistake (Diagnostic) or a refused act (Rejection): names the rule that broke.
 * @throws Error always, when `holds` is false
 */
export function invariant(holds: unknown, rule: string, detail = ''): asserts holds {
  if (!holds) throw new Error(`Invariant ${rule} broken${detail ? `: ${detail}` : ''}`);
}
