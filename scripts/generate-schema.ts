// Writes the JSON Schemas that editors use for scenario files: node scripts/generate-schema.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorSchemas } from '../src/scenario/schema/json-schema.ts';

const folder = join(import.meta.dirname, '..', 'src', 'scenario', 'schema');
for (const [name, text] of Object.entries(editorSchemas())) writeFileSync(join(folder, name), text);
