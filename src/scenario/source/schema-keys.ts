import type { Path } from './locate.ts';

/** The parts of JSON Schema that say which keys a mapping has. */
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/** Keys that a schema allows in the mapping at a path; of alternatives, all of them. */
export function keysAt(schema: unknown, path: Path): readonly string[] {
  let shapes: readonly Shape[] = [schema as Shape];
  for (const step of path) shapes = shapes.flatMap(alternatives).flatMap((shape) => inside(shape, step));
  return [...new Set(shapes.flatMap(alternatives).flatMap((shape) => Object.keys(shape.properties ?? {})))];
}

const alternatives = (shape: Shape): readonly Shape[] => [shape, ...(shape.anyOf ?? []).flatMap(alternatives)];

function inside(shape: Shape, step: string | number): readonly Shape[] {
  const found = typeof step === 'number' ? shape.items : (shape.properties?.[step] ?? shape.additionalProperties);
  return typeof found === 'object' ? [found] : [];
}
