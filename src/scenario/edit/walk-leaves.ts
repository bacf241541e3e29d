import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Scalar } from 'yaml';
import type { z } from 'zod';
import { drill } from '../schema/drill.ts';
import { headerShape } from '../schema/header.ts';
import { meanings } from '../schema/meaning.ts';
import type { Meaning } from '../schema/meaning.ts';
import { listSchemas } from '../schema/scenario.ts';
import type { ListName } from '../schema/scenario.ts';
import type { Path } from '../source/locate.ts';
import type { SourceFile } from '../source/source-file.ts';

/** A scalar of the text with what it means by the schema. */
export interface Leaf {
  readonly meaning: Meaning;
  readonly node: Scalar;
  /** A key of a mapping, such as the dimensions of `ratings`. */
  readonly isKey: boolean;
  /** Within the file; a key's own name is the last step. */
  readonly path: Path;
}

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
}

/** The definition inside what makes a schema optional or gives it a default, and what it means. */
export function schemaDef(schema: z.ZodType): { readonly def: Def; readonly meaning?: Meaning } {
  let meaning = meanings.get(schema);
  let def = schema._zod.def as unknown as Def;
  while (def.innerType) {
    meaning ??= meanings.get(def.innerType);
    def = def.innerType._zod.def as unknown as Def;
  }
  return { def, ...(meaning ? { meaning } : {}) };
}

/** Visits every scalar of a part or a drill that means something by the schema, in reading order. */
export function walkLeaves(file: SourceFile, kind: 'part' | 'drill', visit: (leaf: Leaf) => void): void {
  const root = file.doc.contents;
  if (!isMap(root)) return;
  if (kind === 'drill') return walk(drill, root, [], visit);
  for (const pair of root.items) {
    const name = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const value = pair.value as Node | null;
    if (Object.hasOwn(headerShape, name)) walk(headerShape[name as keyof typeof headerShape], value, [name], visit);
    else if (isSeq(value) && Object.hasOwn(listSchemas, name))
      value.items.forEach((item, index) => walk(listSchemas[name as ListName], item as Node, [name, index], visit));
  }
}

function walk(schema: z.ZodType, node: Node | null, path: Path, visit: (leaf: Leaf) => void): void {
  if (node === null || isAlias(node)) return;
  const { def, meaning } = schemaDef(schema);
  if (isScalar(node)) {
    if (meaning) visit({ meaning, node, isKey: false, path });
    else if (def.type === 'union') walkScalarUnion(def.options ?? [], node, path, visit);
    return;
  }
  if (def.type === 'union') {
    const wanted = isSeq(node) ? ['array'] : ['object', 'record'];
    const branch = def.options?.find((option) => wanted.includes(schemaDef(option).def.type));
    if (branch) walk(branch, node, path, visit);
  } else if (isSeq(node) && def.element) {
    const { element } = def;
    node.items.forEach((item, index) => walk(element, item as Node, [...path, index], visit));
  } else if (isMap(node)) {
    for (const pair of node.items) {
      const name = String(isScalar(pair.key) ? pair.key.value : pair.key);
      const value = pair.value as Node | null;
      if (def.shape && Object.hasOwn(def.shape, name))
        walk(def.shape[name] as z.ZodType, value, [...path, name], visit);
      else if (def.valueType) {
        const key = def.keyType && schemaDef(def.keyType).meaning;
        if (key && isScalar(pair.key)) visit({ meaning: key, node: pair.key, isKey: true, path: [...path, name] });
        walk(def.valueType, value, [...path, name], visit);
      }
    }
  }
}

/** A fixed word such as `all` is no id; else the branch that has a meaning. */
function walkScalarUnion(options: readonly z.ZodType[], node: Scalar, path: Path, visit: (leaf: Leaf) => void): void {
  const defs = options.map((option) => ({ option, ...schemaDef(option) }));
  if (defs.some(({ def }) => def.values?.includes(node.value))) return;
  const branch = defs.find(({ meaning, def }) => meaning !== undefined && def.type === 'string');
  if (branch) walk(branch.option, node, path, visit);
}
