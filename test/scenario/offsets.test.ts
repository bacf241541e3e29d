import { parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { alignScalar } from '../../src/scenario/source/offsets.ts';

/** Where the word stands in the source, by way of its place in the value. */
const found = (yaml: string, word: string): string | undefined => {
  const document = parseDocument(yaml);
  const node = document.get('when', true);
  const [start, end] = (node as { range: [number, number, number] }).range;
  const value = String(document.get('when'));
  const offsets = alignScalar(yaml.slice(start, end), value);
  const from = offsets?.[value.indexOf(word)];
  const last = offsets?.[value.indexOf(word) + word.length - 1];
  return from === undefined || last === undefined ? undefined : yaml.slice(start + from, start + last + 1);
};

test.each([
  ['plain', "when: happened('ev-a') && flag('x')\n"],
  ['double quotes', "when: \"!happened('ev-a') && flag('x')\"\n"],
  ['single quotes', "when: 'happened(''ev-a'') && flag(\"x\")'\n"],
  ['escaped quotes', 'when: "happened(\\"ev-a\\") && flag(\'x\')"\n'],
  ['folded block', "when: >-\n  flag('x') &&\n  happened('ev-a') &&\n  flag('y')\n"],
  ['literal block', "when: |\n  flag('x') &&\n    happened('ev-a')\n"],
  ['plain over lines', "when: flag('x') &&\n  happened('ev-a')\n"],
])('%s', (_name, yaml) => {
  expect(found(yaml, 'ev-a')).toBe('ev-a');
  expect(found(yaml, 'flag(')).toBe('flag(');
});
