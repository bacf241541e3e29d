/** Plain data that JSON can carry without loss. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON text with object keys in code-unit order and without undefined members: equal data give equal text, on every
 * machine. Numbers must be finite.
 * @throws Error on NaN or Infinity, our own bug
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('canonicalJson: a number that JSON cannot hold');
    // For finite numbers what JSON.stringify gives, much sooner.
    return String(value);
  }
  if (Array.isArray(value)) {
    let text = '[';
    for (let i = 0; i < value.length; i++) text += (i > 0 ? ',' : '') + canonicalJson((value[i] as unknown) ?? null);
    return `${text}]`;
  }
  if (typeof value === 'object') {
    const members = value as Readonly<Record<string, unknown>>;
    const { order, heads } = shapeOf(Object.keys(members));
    let text = '{';
    let first = true;
    for (let i = 0; i < order.length; i++) {
      const member = members[order[i] as string];
      if (member === undefined) continue;
      text += first ? (heads[i] as string) : `,${heads[i] as string}`;
      text += canonicalJson(member);
      first = false;
    }
    return `${text}}`;
  }
  throw new Error(`canonicalJson: ${typeof value} is not data`);
}

/** Letters that JSON writes as they are: most of what is hashed are ids. */
const plain = /^[\w .:@/-]*$/;

const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text));

/** Keys as an object has them, in order, and each as it is written before its member. */
interface Shape {
  readonly keys: readonly string[];
  readonly order: readonly string[];
  readonly heads: readonly string[];
}

/** Most objects are records of few kinds: of so many keys at most, and so many kinds by number of keys and first key, are kept sorted. */
const [SMALL, KINDS] = [20, 12];
const shapes: readonly Map<string, Shape[]>[] = Array.from({ length: SMALL + 1 }, () => new Map());

function shapeOf(keys: readonly string[]): Shape {
  const bySize = shapes[keys.length];
  if (!bySize) return sorted(keys);
  const first = keys[0] ?? '';
  let kinds = bySize.get(first);
  if (!kinds) bySize.set(first, (kinds = []));
  for (let at = 0; at < kinds.length; at++) {
    const shape = kinds[at] as Shape;
    if (!sameKeys(shape.keys, keys)) continue;
    // What is asked for comes forward, so that what is not falls out.
    if (at > 0) [kinds[at - 1], kinds[at]] = [shape, kinds[at - 1] as Shape];
    return shape;
  }
  const shape = sorted(keys);
  kinds[Math.min(kinds.length, KINDS - 1)] = shape;
  return shape;
}

function sorted(keys: readonly string[]): Shape {
  const order = keys.toSorted();
  return { keys, order, heads: order.map((key) => `${quoted(key)}:`) };
}

function sameKeys(known: readonly string[], keys: readonly string[]): boolean {
  for (let i = 0; i < keys.length; i++) if (known[i] !== keys[i]) return false;
  return true;
}
