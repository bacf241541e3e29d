import { drill } from '../schema/drill.ts';
import { listSchemas } from '../schema/scenario.ts';
import type { ListName } from '../schema/scenario.ts';
import type { SourceText } from '../source/source-file.ts';
import { inSchemaOrder, scalarText, writeItem, writeValue } from './write-yaml.ts';

/** A file of a scenario as data: header keys and lists in the order given, and a comment at its head. */
export interface PartData {
  readonly path: string;
  readonly comment?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** For an editor that completes as one types; people need not read it. */
const schemaLine = (path: string): string => {
  const name = path.startsWith('drills/') ? 'drill' : path.startsWith('lang/') ? 'lang' : 'scenario';
  const up = path.includes('/') ? '../../../' : '../../';
  return `# yaml-language-server: $schema=${up}src/scenario/schema/${name}.schema.json\n`;
};

/** A file as an author would have written it: what it is about before what an editor needs, keys in the order of the format, an empty line between long elements. */
export function writePart({ path, comment, data }: PartData): SourceText {
  const remark = comment === undefined ? '' : `${comment.replace(/^/gm, '# ').replace(/ +$/gm, '')}\n#\n`;
  const body = path.startsWith('drills/')
    ? `${writeItem(inSchemaOrder(drill, data), 0)}\n`
    : Object.entries(data)
        .filter(([, value]) => value !== undefined)
        .map(
          ([key, value]) =>
            `${Array.isArray(value) && isList(key) ? `\n${listText(key, value)}` : `${scalarText(key)}:${writeValue(value, { indent: 0 })}`}\n`,
        )
        .join('');
  return { path, text: `${remark}${schemaLine(path)}${body}` };
}

const isList = (key: string): key is ListName => Object.hasOwn(listSchemas, key);

function listText(key: ListName, elements: readonly unknown[]): string {
  if (elements.length === 0) return `${key}: []`;
  const written = elements.map((element) => `  ${writeItem([inSchemaOrder(listSchemas[key], element)], 2)}`);
  const airy = written.some((text) => text.split('\n').length > 8);
  return `${key}:\n${written.join(airy ? '\n\n' : '\n')}`;
}
