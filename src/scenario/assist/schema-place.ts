import type { z } from 'zod';
import { languageOf } from '../read-scenario.ts';
import { drill } from '../schema/drill.ts';
import { headerShape } from '../schema/header.ts';
import type { Meaning } from '../schema/meaning.ts';
import { reviewFile } from '../schema/review.ts';
import { listNames, listSchemas } from '../schema/scenario.ts';
import type { ListName } from '../schema/scenario.ts';
import type { Path } from '../source/locate.ts';
import { REVIEW_FILE } from '../source/file-kinds.ts';
import { schemaAt } from '../edit/set-field.ts';
import { schemaDef } from '../edit/walk-leaves.ts';

/** What the schema says of a place in a file. */
export interface SchemaPlace {
  readonly schema: z.ZodType;
  readonly type: string;
  readonly meaning?: Meaning;
  /** Of a mapping: its keys. */
  readonly keys: readonly string[];
  /** Of a fixed choice: the words. */
  readonly words: readonly string[];
  readonly description?: string;
}

const isList = (name: unknown): name is ListName => (listNames as readonly unknown[]).includes(name);

/** Undefined where the schema says nothing: in translations, and at keys that it does not have. */
export function schemaPlace(file: string, path: Path): SchemaPlace | undefined {
  if (languageOf(file) !== undefined) return undefined;
  if (file === REVIEW_FILE) return placeOf(schemaAt(reviewFile, path));
  if (file.startsWith('drills/')) return placeOf(schemaAt(drill, path));
  const [top, ...rest] = path;
  if (top === undefined) return undefined;
  if (isList(top)) return rest.length === 0 ? undefined : placeOf(schemaAt(listSchemas[top], rest.slice(1)));
  return Object.hasOwn(headerShape, top)
    ? placeOf(schemaAt(headerShape[top as keyof typeof headerShape], rest))
    : undefined;
}

/** The top-level names of a part. */
export const topKeys: readonly string[] = [...Object.keys(headerShape), 'format', ...listNames];

/** Said of the schema itself, or of what it makes optional or gives a default. */
function descriptionOf(schema: z.ZodType): string | undefined {
  const { innerType } = schema._zod.def as unknown as { readonly innerType?: z.ZodType };
  return schema.description ?? (innerType && descriptionOf(innerType));
}

function placeOf(schema: z.ZodType | undefined): SchemaPlace | undefined {
  if (!schema) return undefined;
  const { def, meaning } = schemaDef(schema);
  const branches = def.type === 'union' ? (def.options ?? []).map((option) => placeOf(option)) : [];
  const own = def as { readonly entries?: Readonly<Record<string, string>>; readonly values?: readonly unknown[] };
  const found = meaning ?? branches.find((branch) => branch?.meaning)?.meaning;
  const description = descriptionOf(schema) ?? branches.find((branch) => branch?.description)?.description;
  return {
    schema,
    type: def.type,
    ...(found ? { meaning: found } : {}),
    keys: [...Object.keys(def.shape ?? {}), ...branches.flatMap((branch) => branch?.keys ?? [])],
    words: [
      ...Object.values(own.entries ?? {}),
      ...(own.values ?? []).map(String),
      ...(def.type === 'boolean' ? ['true', 'false'] : []),
      ...branches.flatMap((branch) => branch?.words ?? []),
    ],
    ...(description === undefined ? {} : { description }),
  };
}
