import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, visit } from 'yaml';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { openSource } from '../../../src/scenario/edit/edit.ts';
import { elementsOf, openAll } from '../../../src/scenario/edit/find-element.ts';
import { referencesIn } from '../../../src/scenario/edit/references.ts';
import { schemaDef } from '../../../src/scenario/edit/walk-leaves.ts';
import { readScenario } from '../../../src/scenario/read-scenario.ts';
import { drill } from '../../../src/scenario/schema/drill.ts';
import { listSchemas } from '../../../src/scenario/schema/scenario.ts';
import type { SourceText } from '../../../src/scenario/source/source-file.ts';
import { spliced } from '../../../src/scenario/edit/edit.ts';
import { smallScenario } from '../fixture.ts';

const shipped = join(import.meta.dirname, '..', '..', '..', 'scenarios');
const folder = (name: string): readonly SourceText[] =>
  ['', 'lang', 'drills'].flatMap((part) =>
    readdirSync(join(shipped, name, part))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => ({ path: join(part, file), text: readFileSync(join(shipped, name, part, file), 'utf8') })),
  );
const scenarios = readdirSync(shipped).map((name) => [name, folder(name)] as const);

const opened = (files: readonly SourceText[]) => {
  const found = openAll(files);
  if (!found.ok) throw new Error('unreadable');
  return found.value;
};

/** Strings of the schema that are neither an id nor prose. */
const plainStrings = new Set([
  'variants.windows.pace',
  'actors.slot',
  'objectives.tags',
  'injects.after.delay',
  'storylines.transitions.after',
  'drill.seed',
  'injects.attachments.picture',
  'drill.steps.note',
  'drill.steps.text',
  'drill.steps.criterion',
  'drill.steps.fields',
  'drill.steps.why',
  'drill.steps.overrule',
]);

/** Every string in a schema without a meaning, by its path; effects stand in many places and are counted once. */
function unmarked(schema: z.ZodType, path: string, seen: Set<unknown>): readonly string[] {
  const { def, meaning } = schemaDef(schema);
  if (meaning) return [];
  if (def.type === 'string') return [path];
  if (seen.has(def)) return [];
  seen.add(def);
  return [
    ...Object.entries(def.shape ?? {}).flatMap(([key, one]) => unmarked(one, `${path}.${key}`, seen)),
    ...[def.element, def.keyType, def.valueType, ...(def.options ?? [])].flatMap((one) =>
      one ? unmarked(one, path, seen) : [],
    ),
  ];
}

test('every string of the schema says what it means, or is known to be plain', () => {
  const seen = new Set<unknown>();
  const found = [
    ...Object.entries(listSchemas).flatMap(([name, schema]) => unmarked(schema, name, seen)),
    ...unmarked(drill, 'drill', seen),
  ].filter((path) => !/\.(send|reschedule)\.delay$/.test(path));
  expect(found.filter((path) => !plainStrings.has(path))).toEqual([]);
});

/** Places of scalars that are some element's id and are neither its own `id` nor known to be a reference. */
function overlooked(files: readonly SourceText[]): readonly string[] {
  const sources = opened(files);
  const ids = new Set(elementsOf(sources).map(({ id }) => id));
  return sources.flatMap((file) => {
    const known = new Set(referencesIn(file).map(({ start, end }) => `${start}-${end}`));
    const found: string[] = [];
    visit(file.doc, {
      Scalar(key, node, path) {
        if (typeof node.value !== 'string' || !ids.has(node.value)) return;
        const pair = path.at(-1) as { key?: unknown } | undefined;
        const name = isScalar(pair?.key) ? pair.key.value : undefined;
        if (key === 'value' && (name === 'id' || name === 'drill')) return;
        if (key === 'key' && isMap(path.at(-2)) && path.length === 2 && !file.path.startsWith('lang')) return;
        const [start = 0, end = 0] = node.range ?? [];
        const inner = /^['"]/.test(file.text.slice(start, end)) ? 1 : 0;
        // The keys of an effect and the words of an enumeration are no ids, though a flag may be called so.
        if (!known.has(`${start + inner}-${end - inner}`)) found.push(`${file.path} ${String(name)}: ${node.value}`);
      },
    });
    return found;
  });
}

test.each([['small', smallScenario] as const, ...scenarios])('%s: no id is overlooked', (_name, files) => {
  expect(overlooked(files)).toEqual([]);
});

test('each reference found is one: another word there is reported', () => {
  const declared = new Set(elementsOf(opened(smallScenario)).map(({ id }) => id));
  const quiet: string[] = [];
  const seen = new Set<string>();
  for (const source of smallScenario) {
    for (const { start, end, of, way, id, path } of referencesIn(openSource(source))) {
      if (of !== undefined || way === 'translation' || !declared.has(id)) continue;
      // One of each kind of place is enough.
      const place = `${way} ${path.filter((step) => typeof step === 'string' && !declared.has(step)).join('.')}`;
      if (seen.has(place)) continue;
      seen.add(place);
      const text = spliced(source.text, [{ start, end, text: 'no-such-thing' }]);
      const { diagnostics } = readScenario(smallScenario.map((file) => (file === source ? { ...file, text } : file)));
      if (!diagnostics.some(({ severity }) => severity !== 'info'))
        quiet.push(`${source.path} ${path.join('.')} ${id}`);
    }
  }
  expect(quiet).toEqual([]);
  expect(seen.size).toBeGreaterThan(60);
});
