import type { ASTNode } from '@marcbachmann/cel-js';
import type { Localized } from '../diagnostics/diagnostic.ts';
import type { Language } from '../model/ids.ts';
import { jointsIn, phrasesIn, type Comparison } from './condition-phrases.ts';
import { environment } from './environment.ts';
import { literalText } from './walk.ts';

/** What an element is called, by its id; of a member (an option, a state) with the element that it belongs to. */
export type NameOf = (id: string, owner?: string) => string | undefined;

/** A part that has no words, so that the whole is shown as written. */
class Wordless extends Error {}

/** @returns the condition as a sentence in both languages; undefined when a part of it has no words, or it cannot be read */
export function conditionInWords(condition: string, nameOf: NameOf): Localized | undefined {
  try {
    const { ast } = environment.parse(condition);
    return { nl: say(ast, 'nl', nameOf), en: say(ast, 'en', nameOf) };
  } catch {
    return undefined;
  }
}

const say = (node: ASTNode, language: Language, nameOf: NameOf): string =>
  sentence(node, { language, nameOf, quote: (text) => `‘${text}’` }, false);

interface Way {
  readonly language: Language;
  readonly nameOf: NameOf;
  quote(text: string): string;
}

/** @param not of what it says the opposite */
function sentence(node: ASTNode, way: Way, not: boolean): string {
  const joints = jointsIn(way.language);
  switch (node.op) {
    case '!_':
      return sentence(node.args, way, !not);
    case '&&':
    case '||': {
      const parts = node.args.map((part) => within(part, node.op, way));
      const all = parts.join(` ${node.op === '&&' ? joints.and : joints.or} `);
      return not ? joints.not(`(${all})`) : all;
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(node.op, node.args[0], node.args[1], way, not);
    case 'call': {
      const [name, args] = node.args;
      const phrase = phrasesIn(way.language)[name];
      if (!phrase) throw new Wordless();
      const names = named(args, way);
      return (not ? phrase.no : phrase.yes).replaceAll(/\b[12]\b/g, (digit) => names[Number(digit) - 1] ?? '');
    }
    default:
      throw new Wordless();
  }
}

/** A part of a longer sentence; one that is joined in the other way stands in brackets. */
function within(part: ASTNode, outer: '&&' | '||', way: Way): string {
  const text = sentence(part, way, false);
  return (part.op === '&&' || part.op === '||') && part.op !== outer ? `(${text})` : text;
}

const opposite: Readonly<Record<Comparison, Comparison>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

function compared(op: Comparison, left: ASTNode, right: ASTNode, way: Way, not: boolean): string {
  const joints = jointsIn(way.language);
  const hours = isCall(left, 'at') || isCall(right, 'at') || isCall(right, 'happenedAt');
  const words = (hours ? joints.hour : joints.number)[not ? opposite[op] : op];
  const owner = isCall(left, 'state') ? literalText(left.args[1][0]) : undefined;
  return `${amount(left, way)} ${words} ${amount(right, way, owner)}`;
}

type Call = Extract<ASTNode, { readonly op: 'call' }>;
const isCall = (node: ASTNode, name: string): node is Call => node.op === 'call' && node.args[0] === name;

/** Something that is compared: a number, an hour, a word. */
function amount(node: ASTNode, way: Way, owner?: string): string {
  const joints = jointsIn(way.language);
  if (node.op === 'value')
    return typeof node.args === 'string'
      ? way.quote(way.nameOf(node.args, owner) ?? node.args)
      : String(node.args as bigint | number | boolean);
  if (node.op === 'id' && (node.args === 'now' || node.args === 'variant')) return joints[node.args];
  if (node.op === '-' && node.args[0].op === 'id' && node.args[0].args === 'now' && isCall(node.args[1], 'happenedAt'))
    return joints.since(named(node.args[1].args[1], way)[0] ?? '');
  if (node.op !== 'call') throw new Wordless();
  const [name, args] = node.args;
  const [first] = args;
  switch (name) {
    case 'at':
      return literalText(first) ?? '';
    case 'minutes':
      return joints.minutes(amount(first as ASTNode, way));
    case 'count':
      if (first?.op !== 'list') throw new Wordless();
      return joints.count(named(first.args, way).join(', '));
    case 'happenedAt':
      return joints.moment(named(args, way)[0] ?? '');
    case 'value':
      return named(args, way)[0] ?? '';
    case 'board':
      return joints.board(way.quote(joints.columns[literalText(first) ?? ''] ?? ''));
    case 'state':
    case 'alternatives':
      return joints[name](named(args, way)[0] ?? '');
    default:
      throw new Wordless();
  }
}

/** The names between the brackets of a question, in quotation marks; what has no name is called by its id. */
function named(args: readonly ASTNode[], way: Way): readonly string[] {
  const ids = args.map((arg) => literalText(arg));
  return ids.map((id, index) => {
    if (id === undefined) throw new Wordless();
    return way.quote(way.nameOf(id, index === 0 ? undefined : ids[0]) ?? id);
  });
}
