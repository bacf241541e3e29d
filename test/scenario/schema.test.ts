import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editorSchemas } from '../../src/scenario/schema/json-schema.ts';
import { listNames } from '../../src/scenario/schema/scenario.ts';

const folder = join(import.meta.dirname, '..', '..', 'src', 'scenario', 'schema');

test.each(Object.entries(editorSchemas()))('%s is what scripts/generate-schema.ts writes', (name, text) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});

test('the schema of a part has every list, requires nothing at the top and refuses what it does not know', () => {
  const schema = JSON.parse(editorSchemas()['scenario.schema.json'] ?? '{}') as Record<string, unknown>;
  expect(Object.keys(schema['properties'] ?? {})).toEqual(expect.arrayContaining([...listNames, 'format', 'dayOne']));
  expect(schema['required'] ?? []).toEqual([]);
  expect(schema['additionalProperties']).toBe(false);
});
