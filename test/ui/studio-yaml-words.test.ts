import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { yamlLanguage } from '@codemirror/lang-yaml';
import { Text } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { readFrom } from '../../src/ui/studio/editor/yaml-stretches.ts';
import { readYamlLine, type YamlOpen, type YamlWord } from '../../src/ui/studio/editor/yaml-words.ts';

const docOf = (text: string): Text => Text.of(text.split('\n'));

interface Found {
  readonly word: YamlWord;
  readonly text: string;
  readonly at: number;
}

function wordsOf(doc: Text, first = 1, last = doc.lines): Found[] {
  const found: Found[] = [];
  let open: YamlOpen;
  for (let number = first; number <= last; number += 1) {
    const line = doc.line(number);
    open = readYamlLine(line.text, open, (from, to, word) =>
      found.push({ word, text: line.text.slice(from, to), at: line.from + from }),
    );
  }
  return found;
}

const shown = (text: string): string[] =>
  wordsOf(docOf(text))
    .filter(({ word }) => word !== 'sign')
    .map(({ word, text: part }) => `${word} ${part}`);

describe('the words of YAML that the editor colours', () => {
  it.each([
    ['- id: in-a # here', ['key id', 'comment # here']],
    ['at: D1 10:00', ['key at']],
    ['"a: b": "c # d"', ['key "a: b"', 'quoted "c # d"']],
    ["say: it's fine", ['key say']],
    ["say: 'it''s' # so", ['key say', "quoted 'it''s'", 'comment # so']],
    ['to: [a, "b"]', ['key to', 'quoted "b"']],
    ['adjust: { when: x, by: 1 }', ['key adjust', 'key when', 'key by']],
    ['see: http://a#b', ['key see']],
    ['body: |-\n  key: no\n\n  # no\nnext: 1', ['key body', 'mark |-', 'key next']],
    ['- body: >\n    key: no\n  next: 1', ['key body', 'mark >', 'key next']],
    ['- |\n  key: no\n- 1', ['mark |']],
    ['a: "one\n  two: 2"\nb: 1', ['key a', 'quoted "one', 'quoted   two: 2"', 'key b']],
    ['a: &x 1\nb: *x', ['key a', 'mark &x', 'key b', 'mark *x']],
  ])('%j', (text, words) => {
    expect(shown(text)).toEqual(words);
  });

  const scenarios = join(import.meta.dirname, '../../scenarios');
  const files = readdirSync(scenarios, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));

  it('has keys, comments and quotations where the parser of the library has them, in every shipped file', () => {
    expect(files.length).toBeGreaterThan(10);
    const names: Readonly<Record<string, YamlWord>> = { Key: 'key', Comment: 'comment', QuotedLiteral: 'quoted' };
    for (const path of files) {
      const text = readFileSync(join(scenarios, path), 'utf8');
      const theirs = new Set<string>();
      yamlLanguage.parser.parse(text).iterate({
        enter: ({ name, from, to, node }) => {
          const word = names[name];
          if (word === undefined || (name === 'QuotedLiteral' && node.parent?.name === 'Key')) return;
          // Ours are told line by line.
          const [line = ''] = text.slice(from, to).split('\n');
          theirs.add(`${word} ${from} ${line}`);
        },
      });
      const ours = wordsOf(docOf(text))
        .filter(({ word, at, text: part }) => {
          const continued = word === 'quoted' && !/^["']/.test(part);
          return Object.values(names).includes(word) && !continued && at >= 0;
        })
        .map(({ word, at, text: part }) => `${word} ${at} ${part}`);
      expect({ path, words: [...theirs].sort() }).toEqual({ path, words: ours.sort() });
    }
  });

  it('reads the same from the middle of a file as from its start', () => {
    for (const path of files.filter((name) => !name.includes('lang'))) {
      const doc = docOf(readFileSync(join(scenarios, path), 'utf8'));
      const whole = wordsOf(doc);
      for (let number = 1; number <= doc.lines; number += 29) {
        const [{ from }, last] = [doc.line(number), Math.min(doc.lines, number + 40)];
        const { to } = doc.line(last);
        const seen = (words: readonly Found[]): readonly Found[] => words.filter(({ at }) => at >= from && at <= to);
        expect(seen(wordsOf(doc, readFrom(doc, number), last))).toEqual(seen(whole));
      }
    }
  });
});
