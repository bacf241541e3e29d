// Writes the reference of the scenario format for authors: node scripts/generate-reference.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { referencePages } from './reference.ts';

for (const [language, text] of Object.entries(referencePages())) {
  const folder = join(import.meta.dirname, '..', 'docs', 'authoring', language);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'reference.md'), text);
}
