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
    return JSON.stringify(value);
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
    for (let i = 0; i < order.length; i++) {
      const member = members[order[i] as string];
      if (member !== undefined) text += (text === '{' ? '' : ',') + (heads[i] as string) + canonicalJson(member);
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

/** Most objects are records of few kinds: these many keys at most, and these many kinds by one first key, are kept sorted. */
const [SMALL, KINDS] = [20, 16];
const shapes = new Map<string, Shape[]>();

function shapeOf(keys: readonly string[]): Shape {
  const first = keys[0] ?? '';
  const known = keys.length > SMALL ? undefined : shapes.get(first);
  const found = known && sameKeys(known, keys);
  if (found) return found;
  const order = keys.toSorted();
  const shape = { keys, order, heads: order.map((key) => `${quoted(key)}:`) };
  if (keys.length > SMALL) return shape;
  if (!known) shapes.set(first, [shape]);
  else if (known.length < KINDS) known.push(shape);
  return shape;
}

function sameKeys(known: readonly Shape[], keys: readonly string[]): Shape | undefined {
  for (const shape of known) {
    if (shape.keys.length !== keys.length) continue;
    let same = 0;
    while (same < keys.length && shape.keys[same] === keys[same]) same++;
    if (same === keys.length) return shape;
  }
  return undefined;
}
