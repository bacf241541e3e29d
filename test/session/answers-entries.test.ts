import { expect, it } from 'vitest';
import type { TextRef } from '../../src/engine/command.ts';
import { answersEntries } from '../../src/session/notebook/answers-entries.ts';

const typed = (words: string): TextRef => `ref of ${words}` as TextRef;
const nothing = { before: {}, after: {}, self: {} };

it('keeps a remark of somebody who answered nothing that is asked afterwards', () => {
  const given = { respondent: 'one', forms: { ...nothing, before: { 'ready-role': 2 } }, remark: ' Graag vaker. ' };
  expect(answersEntries(given).map((compose) => compose(typed))).toEqual([
    { kind: 'answers', answers: { form: 'before', respondent: 'one', answers: { 'ready-role': 2 } } },
    { kind: 'answers', answers: { form: 'after', respondent: 'one', answers: {}, remark: 'ref of Graag vaker.' } },
  ]);
});

it('has nothing for a form that was left open, unless all are wanted', () => {
  const given = { respondent: 'one', forms: { ...nothing, self: { 'obj-share': 3 } }, remark: '' };
  expect(answersEntries(given)).toHaveLength(1);
  expect(answersEntries(given, true)).toHaveLength(3);
});
