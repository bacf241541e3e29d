import { conditionFunctions, conditionVariables } from '../src/scenario/condition/functions.ts';
import { kindWord } from '../src/scenario/diagnostics/kind-words.ts';
import { registry } from '../src/scenario/diagnostics/registry.ts';
import { schemaDef } from '../src/scenario/edit/walk-leaves.ts';
import type { Language } from '../src/scenario/model/ids.ts';
import { drill } from '../src/scenario/schema/drill.ts';
import { effect } from '../src/scenario/schema/effect.ts';
import { header } from '../src/scenario/schema/header.ts';
import { listSchemas } from '../src/scenario/schema/scenario.ts';
import type { z } from 'zod';
import { effectWords, functionWords, keyWords } from './reference-keys.ts';
import { listWords } from './reference-lists.ts';

const t = (language: Language, nl: string, en: string): string => (language === 'nl' ? nl : en);
const say = (language: Language, words: readonly [string, string] | undefined, what: string): string => {
  if (!words) throw new Error(`the reference has no words for ${what}: scripts/reference-keys.ts`);
  return words[language === 'nl' ? 0 : 1];
};

/** The reference of the format in both languages, made of the schema that the reader itself uses. */
export function referencePages(): Readonly<Record<Language, string>> {
  return { nl: page('nl'), en: page('en') };
}

function page(language: Language): string {
  const lists = Object.entries({ header, ...listSchemas, drill });
  const contents = lists.map(([name]) => `[\`${name}\`](#${name.toLowerCase()})`).join(' · ');
  return [
    `# ${t(language, 'Naslag van het scenarioformaat', 'Reference of the scenario format')}`,
    t(
      language,
      'Gemaakt uit het schema met `node scripts/generate-reference.ts`; wijzig hier niets met de hand. **Vet** is verplicht. Hoe een map is opgebouwd en hoe tijden, voorwaarden en effecten worden geschreven, staat in `src/scenario/FORMAT.md`.',
      'Made from the schema with `node scripts/generate-reference.ts`; change nothing here by hand. **Bold** is required. How a folder is built and how times, conditions and effects are written stands in `src/scenario/FORMAT.md`.',
    ),
    contents,
    ...lists.flatMap(([name, schema]) => section(language, name, schema)),
    `## ${t(language, 'Effecten', 'Effects')}`,
    table(
      [t(language, 'Sleutel', 'Key'), t(language, 'Betekenis', 'Meaning')],
      Object.keys(schemaDef(effect).def.shape ?? {}).map((key) => [
        `\`${key}\``,
        say(language, effectWords[key], `effect ${key}`),
      ]),
    ),
    `## ${t(language, 'Functies van voorwaarden', 'Functions of conditions')}`,
    table(
      [t(language, 'Functie', 'Function'), t(language, 'Geeft', 'Gives'), t(language, 'Betekenis', 'Meaning')],
      Object.entries(conditionFunctions).map(([name, { args, returns }]) => [
        `\`${name}(${args.map((arg) => kindWord(arg)[language]).join(', ')})\``,
        returnWord(language, returns),
        say(language, functionWords[name], `function ${name}`),
      ]),
    ),
    t(
      language,
      `Variabelen: ${Object.keys(conditionVariables)
        .map((name) => `\`${name}\``)
        .join(', ')} (speeltijd in ms, en de id van de variant).`,
      `Variables: ${Object.keys(conditionVariables)
        .map((name) => `\`${name}\``)
        .join(', ')} (play time in ms, and the id of the variant).`,
    ),
    `## ${t(language, 'Meldingen', 'Diagnostics')}`,
    table(
      [t(language, 'Code', 'Code'), t(language, 'Ernst', 'Severity'), t(language, 'Tekst', 'Text')],
      Object.values(registry)
        .toSorted((a, b) => (a.code < b.code ? -1 : 1))
        .map((entry) => [`\`${entry.code}\``, severityWord(language, entry.severity), entry[language]]),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

const returnWord = (language: Language, type: string): string =>
  type === 'bool'
    ? t(language, 'ja of nee', 'true or false')
    : type === 'int'
      ? t(language, 'getal', 'number')
      : t(language, 'woord', 'word');

const severityWord = (language: Language, severity: string): string =>
  ({
    error: t(language, 'fout', 'error'),
    warning: t(language, 'waarschuwing', 'warning'),
    info: t(language, 'opmerking', 'remark'),
  })[severity] ?? severity;

/** A cell of a table: a bar would end it. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

function section(language: Language, name: string, schema: z.ZodType): readonly string[] {
  const rows = keysOf(schema, '').map(({ path, key, one }) => {
    const written = `\`${path}\``;
    const meaning = say(language, keyWords[`${name}.${plain(path)}`] ?? keyWords[key], `${name}.${plain(path)}`);
    return [
      isRequired(one) ? `**${written}**` : written,
      typeText(language, one),
      `${meaning}${defaultText(language, one)}`,
    ];
  });
  return [
    `## ${name}`,
    say(language, listWords[name], name),
    table([t(language, 'Sleutel', 'Key'), t(language, 'Inhoud', 'Content'), t(language, 'Betekenis', 'Meaning')], rows),
  ];
}

const plain = (path: string): string => path.replace(/\[\]|<>/g, '').replace(/\.+/g, '.');

interface Key {
  readonly path: string;
  readonly key: string;
  readonly one: z.ZodType;
}

/** The keys of a mapping and of what is in it; effects have a section of their own. */
function keysOf(schema: z.ZodType, base: string): readonly Key[] {
  const { def } = schemaDef(schema);
  const branches = def.options ?? [];
  if (branches.length > 0) return branches.flatMap((branch) => keysOf(branch, base));
  if (def.element) return keysOf(def.element, `${base}[]`);
  if (def.valueType) return keysOf(def.valueType, `${base}.<>`);
  if (!def.shape || schemaDef(effect).def === def) return [];
  return Object.entries(def.shape).flatMap(([key, one]) => {
    const path = base === '' ? key : `${base}.${key}`;
    return [{ path, key, one }, ...keysOf(one, path)];
  });
}

const isRequired = (schema: z.ZodType): boolean => !schema.safeParse(undefined).success;

function defaultText(language: Language, schema: z.ZodType): string {
  const def = schema._zod.def as unknown as { readonly type: string; readonly defaultValue?: unknown };
  if (def.type !== 'default') return '';
  const value = def.defaultValue;
  if (
    value === undefined ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  )
    return '';
  return t(language, ` (anders \`${JSON.stringify(value)}\`)`, ` (else \`${JSON.stringify(value)}\`)`);
}

function typeText(language: Language, schema: z.ZodType): string {
  const { def, meaning } = schemaDef(schema);
  if (schemaDef(effect).def === def) return t(language, 'effect', 'effect');
  switch (meaning?.is) {
    case 'id':
      return 'id';
    case 'reference':
      return meaning.to.map((kind) => kindWord(kind)[language]).join(t(language, ' of ', ' or '));
    case 'member':
      return kindWord(meaning.of)[language];
    case 'text':
      return kindWord('string')[language];
    case 'condition':
      return t(language, 'voorwaarde', 'condition');
    case 'instant':
      return kindWord('instant')[language];
    case 'entry':
      return t(
        language,
        '`<id>` of `<verhaallijn> <signaal of tijdstip>`',
        '`<id>` or `<storyline> <signal or instant>`',
      );
    case 'optionKey':
      return t(language, '`<besluit>.<optie>`', '`<decision>.<option>`');
    case undefined:
      return shapeText(language, schema);
  }
}

function shapeText(language: Language, schema: z.ZodType): string {
  const { def } = schemaDef(schema);
  const own = def as unknown as { readonly entries?: object; readonly format?: string };
  if (own.entries)
    return Object.values(own.entries)
      .map((one) => `\`${String(one)}\``)
      .join(', ');
  if (def.values) return def.values.map((one) => `\`${String(one)}\``).join(', ');
  if (def.options)
    return [...new Set(def.options.map((one) => typeText(language, one)))].join(t(language, ', of ', ', or '));
  if (def.element) return `${kindWord('list')[language]}: ${typeText(language, def.element)}`;
  if (def.valueType && def.keyType)
    return `${t(language, 'per', 'by')} ${typeText(language, def.keyType)}: ${typeText(language, def.valueType)}`;
  if (def.type === 'number') return numberText(language, schema);
  if (def.type === 'null') return '`null`';
  return kindWord(def.type)[language];
}

function numberText(language: Language, schema: z.ZodType): string {
  let inner = schema;
  for (let next = innerOf(inner); next; next = innerOf(inner)) inner = next;
  const { minValue, maxValue, isInt } = inner as unknown as { minValue?: number; maxValue?: number; isInt?: boolean };
  const word = kindWord(isInt ? 'int' : 'number')[language];
  const wide = (limit: number | undefined): number | undefined =>
    limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER ? limit : undefined;
  const [low, high] = [wide(minValue), wide(maxValue)];
  if (low !== undefined && high !== undefined) return `${word}, ${low} ${t(language, 'tot', 'to')} ${high}`;
  return low === undefined ? word : `${word}, ${t(language, 'vanaf', 'from')} ${low}`;
}

const innerOf = (schema: z.ZodType): z.ZodType | undefined =>
  (schema._zod.def as unknown as { readonly innerType?: z.ZodType }).innerType;
