import { z } from 'zod';
import { drill } from './drill.ts';
import { langFile } from './lang.ts';
import { reviewFile } from './review.ts';
import { scenarioPart } from './scenario.ts';

/** JSON Schemas for editors, by file name in this folder; generated from what the reader itself uses. */
export function editorSchemas(): Readonly<Record<string, string>> {
  const text = (schema: z.ZodType): string => `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
  return {
    'scenario.schema.json': text(scenarioPart),
    'lang.schema.json': text(langFile),
    'drill.schema.json': text(drill),
    'review.schema.json': text(reviewFile),
  };
}
