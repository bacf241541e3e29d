const reference = /^t-[0-9a-f]{64}$/;

/** Every reference to a typed text in records or notes, each once. */
export function textRefsIn(data: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof data === 'string') {
    if (reference.test(data)) found.add(data);
  } else if (Array.isArray(data)) for (const item of data) textRefsIn(item, found);
  else if (typeof data === 'object' && data !== null) for (const item of Object.values(data)) textRefsIn(item, found);
  return found;
}
