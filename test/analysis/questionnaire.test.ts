import { describe, expect, it } from 'vitest';
import { itemWords, LEAST, scales } from '../../src/projections/questionnaire.ts';
import { formResult } from '../../src/analysis/questionnaire/results.ts';
import { draftReport } from '../../src/analysis/report/draft-report.ts';
import { reportSource } from '../../src/analysis/report/source.ts';
import type { Answers, NotebookEntry } from '../../src/engine/notebook/entry.ts';
import { smallReportRun } from '../support/report-run.ts';

const answers = (respondent: number, values: Readonly<Record<string, number>>, form: Answers['form'] = 'after') =>
  ({ form, respondent: `r${respondent}`, answers: values }) as const;

describe('a questionnaire', () => {
  it('has several items a scale, in both languages', () => {
    for (const items of Object.values(scales)) {
      expect(items.length).toBeGreaterThanOrEqual(4);
      for (const id of items) expect(itemWords.nl[id]).not.toBe(itemWords.en[id]);
    }
  });

  it('shows nothing until enough have answered, also of a single item', () => {
    const ids = ['a', 'b'];
    const two = [answers(1, { a: 2, b: 1 }), answers(2, { a: 4, b: 5 })];
    expect(formResult('after', two, ids)).toEqual({ form: 'after', n: 2, items: [] });
    const three = [...two, answers(3, { a: 5 })];
    expect(formResult('after', three, ids)).toEqual({
      form: 'after',
      n: LEAST,
      items: [{ id: 'a', n: 3, mean: 11 / 3, lowest: 2, highest: 5 }],
    });
    expect(formResult('before', three, ids)).toEqual({ form: 'before', n: 0, items: [] });
  });

  it('takes no value outside the scale', () => {
    const odd = [1, 2, 3, 4].map((n) => answers(n, { a: n === 4 ? 9 : 3 }));
    expect(formResult('after', odd, ['a']).items).toMatchObject([{ n: 3, mean: 3 }]);
  });
});

describe('the report of a questionnaire', () => {
  const objective = smallReportRun().plan.scenario.objectives[0]?.id ?? '';
  const entries = (n: number): readonly NotebookEntry[] =>
    Array.from({ length: n }, (_, index) => [
      { kind: 'answers' as const, answers: answers(index, { 'ready-role': 2 }, 'before') },
      { kind: 'answers' as const, answers: answers(index, { 'ready-role': 4, 'exercise-real': 5 }) },
      { kind: 'answers' as const, answers: answers(index, { [objective]: index === 0 ? 1 : 5 }, 'self') },
    ]).flat();
  const text = (n: number): string =>
    JSON.stringify(
      draftReport(
        reportSource(
          smallReportRun(() => entries(n)),
          'nl',
          'public',
        ),
      ).sections.find(({ key }) => key === 'feedback'),
    );

  it('gives before and now, and three opinions of an objective side by side', () => {
    const shown = text(4);
    expect(shown).toContain('"2 (2-2, n = 4)","4 (4-4, n = 4)"');
    expect(shown).toContain('"4 (1-5, n = 4)"');
    expect(shown).toContain('Drie oordelen naast elkaar');
  });

  it('gives no results of too few', () => {
    const shown = text(2);
    expect(shown).toContain('onder de 3 worden geen uitkomsten getoond');
    expect(shown).not.toContain('n = 2');
    expect(shown).not.toContain('"table"');
  });
});
