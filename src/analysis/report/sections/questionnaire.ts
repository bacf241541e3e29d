import { noteText } from '../../../projections/notebook/notebook.ts';
import { itemWords, LEAST, scales } from '../../../projections/questionnaire.ts';
import { formResult, type FormResult } from '../../questionnaire/results.ts';
import { judgedObjectives } from '../judged.ts';
import type { Block, TableRow } from '../report.ts';
import { sentence, stopped } from '../sentences.ts';
import type { ReportSource } from '../source.ts';

/**
 * What participants answered: how many, means and how far apart, and only when enough answered. What the team thought of an objective
 * stands beside what evaluators and the log give; the three are never made into one.
 */
export function questionnaireBlocks(source: ReportSource): readonly Block[] {
  const { book, words, language, run, scope } = source;
  const q = words.questionnaire;
  const objectives = judgedObjectives(source);
  const before = formResult('before', book.answers, scales.ready);
  const after = formResult('after', book.answers, [...scales.ready, ...scales.exercise]);
  const self = formResult(
    'self',
    book.answers,
    objectives.map(({ review }) => review.id),
  );
  const n = Math.max(before.n, after.n, self.n);
  if (n === 0) return [];
  const blocks: Block[] = [
    { kind: 'text', sentences: [sentence('questionnaire.count', n < LEAST ? q.few(n, LEAST) : q.count(n))] },
  ];
  if (n < LEAST) return blocks;
  const texts = itemWords[language];
  const cell = ({ items }: FormResult, id: string): string => {
    const item = items.find((one) => one.id === id);
    return item ? q.mean(item.mean, item.lowest, item.highest, item.n) : '–';
  };
  const table = (key: string, caption: string, columns: readonly string[], rows: readonly TableRow[]): void =>
    void blocks.push({ kind: 'table', table: { key: `questionnaire.${key}`, caption, columns, rows } });
  const row = (cells: readonly string[]): TableRow => ({ cells, seqs: [] });
  table(
    'ready',
    q.ready,
    [words.columns.question, q.before, q.now],
    scales.ready.map((id) => row([texts[id], cell(before, id), cell(after, id)])),
  );
  table(
    'layers',
    q.layers,
    [words.columns.objective, q.self, words.columns.raters, words.columns.suggested],
    objectives.map(({ review, given }) =>
      row([review.title, cell(self, review.id), given.join(', ') || '–', review.letter ?? words.notObserved]),
    ),
  );
  table(
    'exercise',
    q.exercise,
    [words.columns.question, words.columns.mean],
    scales.exercise.map((id) => row([texts[id], cell(after, id)])),
  );
  const remarks = scope.typed
    ? book.answers.flatMap(({ respondent, remark }) => {
        const text = remark === undefined ? undefined : noteText(run.texts, remark);
        return text ? [sentence(`questionnaire.remark.${respondent}`, stopped(text))] : [];
      })
    : [];
  if (remarks.length > 0) blocks.push({ kind: 'list', items: remarks });
  return blocks;
}
