import { Document, Scalar, stringify } from 'yaml';
import type { z } from 'zod';
import { schemaDef } from './walk-leaves.ts';

const WIDTH = 120;
/** Prose longer than this is folded over several lines. */
const LONG = 100;
/** A short mapping or list stands on one line. */
const FLOW = 96;

/** A word as it stands on a line of its own key, quoted where it would be read as something else than a text. */
export const scalarText = (value: string): string =>
  stringify(value, { lineWidth: 0, singleQuote: true, defaultStringType: 'PLAIN' }).trimEnd();

export interface Layout {
  /** Columns before the key, or the dash, that the value belongs to. */
  readonly indent: number;
  /** Within `{ }` or `[ ]`: one line. */
  readonly inFlow?: boolean;
  /** A list goes over lines, also when it is short. */
  readonly block?: boolean;
}

/**
 * A value as it stands behind `key:`, without the line break at its end: beginning with a blank, or with a line break when
 * it is a block of a mapping or a list.
 */
export function writeValue(value: unknown, { indent, inFlow = false, block = false }: Layout): string {
  if (inFlow) return ` ${flowText(value)}`;
  if (typeof value === 'string') return ` ${proseText(value, indent)}`;
  const asBlock = block && Array.isArray(value) && value.length > 0;
  if (!isCollection(value) || (fitsLine(value) && !asBlock)) return ` ${flowText(value)}`;
  const pad = ' '.repeat(indent + 2);
  return `\n${pad}${writeItem(value, indent + 2)}`;
}

/** A mapping or a list whose first line begins at column `indent`, where the text already stands. */
export function writeItem(value: unknown, indent: number): string {
  const pad = ' '.repeat(indent);
  if (Array.isArray(value) && value.length > 0)
    return value
      .map(
        (item) => `- ${isCollection(item) && !fitsLine(item) ? writeItem(item, indent + 2) : itemText(item, indent)}`,
      )
      .join(`\n${pad}`);
  if (!isCollection(value) || Array.isArray(value)) return itemText(value, indent);
  return Object.entries(value)
    .map(([key, one]) => `${scalarText(key)}:${writeValue(one, { indent })}`)
    .join(`\n${pad}`);
}

const itemText = (value: unknown, indent: number): string =>
  typeof value === 'string' ? proseText(value, indent) : flowText(value);

const isCollection = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A text over lines when it has them or is long. */
function proseText(value: string, indent: number): string {
  const scalar = new Scalar(value);
  if (value.trimEnd().includes('\n')) scalar.type = 'BLOCK_LITERAL';
  else if (value.length > LONG) scalar.type = 'BLOCK_FOLDED';
  else return scalarText(value);
  const text = new Document({ k: scalar }).toString({ lineWidth: WIDTH - indent, singleQuote: true });
  const lines = text.slice('k: '.length).trimEnd().split('\n');
  return lines.map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(indent) + line)).join('\n');
}

/** Anything on one line. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (isCollection(value)) {
    const pairs = Object.entries(value).map(([key, one]) => `${flowText(key)}: ${flowText(one)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  const text = scalarText(value);
  if (!text.includes('\n') && (/^['"]/.test(text) || !/[,[\]{}]/.test(value))) return text;
  return value.includes("'") || value.includes('\n') ? JSON.stringify(value) : `'${value}'`;
}

/** Whether a mapping or list reads well on one line; a list of mappings reads better over lines. */
function fitsLine(value: object): boolean {
  const text = JSON.stringify(value);
  if (text.length > FLOW || text.includes('\\n')) return text === '[]' || text === '{}';
  return !Array.isArray(value) || value.every((item) => !isCollection(item) || Array.isArray(item));
}

/** A mapping with its keys in the order of the schema; what the schema does not know stands last. */
export function inSchemaOrder(schema: z.ZodType, value: unknown): unknown {
  const { def } = schemaDef(schema);
  if (Array.isArray(value)) {
    const { element } = def;
    return element ? value.map((item) => inSchemaOrder(element, item)) : (value as unknown);
  }
  if (typeof value !== 'object' || value === null) return value;
  const branch = def.options?.find((option) => schemaDef(option).def.shape);
  const shape = def.shape ?? (branch && schemaDef(branch).def.shape);
  if (!shape) {
    const { valueType } = def;
    return valueType
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inSchemaOrder(valueType, one)]))
      : value;
  }
  const order = Object.keys(shape);
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .toSorted(([a], [b]) => rank(a) - rank(b))
      .map(([key, one]) => [key, shape[key] ? inSchemaOrder(shape[key], one) : one]),
  );
}
