import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { declaredIds, rules, scenarioIdsIn, type SourceFile } from './support/architecture-rules.ts';

const root = join(import.meta.dirname, '..');

function filesUnder(folder: string, extension: RegExp): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => extension.test(path) && statSync(join(root, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

const sources = filesUnder('src', /\.tsx?$/);
const faults = (files: readonly SourceFile[], find: (file: SourceFile) => readonly string[]): string[] =>
  files.flatMap((file) => find(file).map((fault) => `${file.path}: ${fault}`));

describe.each(rules)('$title', ({ find, bad, good }) => {
  it('holds everywhere in src', () => {
    expect(sources.length).toBeGreaterThan(0);
    expect(faults(sources, find)).toEqual([]);
  });

  it.each(bad)('is broken by $path with $text', (file) => {
    expect(find(file)).not.toEqual([]);
  });

  it.each(good)('is kept by $path with $text', (file) => {
    expect(find(file)).toEqual([]);
  });
});

describe('no scenario in the code', () => {
  const ids = declaredIds(filesUnder('scenarios', /\.ya?ml$/).map((file) => file.text));

  it('knows the ids of the shipped scenarios', () => {
    expect([...ids].filter((id) => id.startsWith('seat-')).length).toBeGreaterThan(0);
  });

  it('holds everywhere in src but in the templates of new scenarios, which are data of their own', () => {
    const code = sources.filter(({ path }) => !path.startsWith('src/exchange/template/'));
    expect(faults(code, (file) => scenarioIdsIn(file, ids))).toEqual([]);
  });

  it('finds an id in code and in strings, and not in a comment or inside a longer word', () => {
    const some = declaredIds(["id: night-shift\nroles:\n  - id: seat-press\n  - { id: 'in-mail', at: D1 13:00 }\n"]);
    expect([...some].toSorted()).toEqual(['in-mail', 'night-shift', 'seat-press']);
    expect(scenarioIdsIn({ path: 'src/ui/a.tsx', text: "if (role === 'seat-press') x();" }, some)).toEqual([
      'seat-press',
    ]);
    expect(scenarioIdsIn({ path: 'src/app/a.ts', text: 'fetch(`night-shift.json`)' }, some)).toEqual(['night-shift']);
    expect(scenarioIdsIn({ path: 'src/ui/a.tsx', text: "// seat-press\nconst x = 'in-mailbox';" }, some)).toEqual([]);
  });
});
