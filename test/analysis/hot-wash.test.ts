import { describe, expect, it } from 'vitest';
import { hotWashLengths, hotWashScript, type ScenarioQuestion } from '../../src/analysis/hot-wash/script.ts';
import type { PatternRow } from '../../src/analysis/patterns/pattern-rows.ts';

const pattern = (id: string): PatternRow => ({
  id,
  source: 'detector',
  title: `Patroon ${id}`,
  question: `Vraag bij ${id}?`,
  strength: 0.7,
  seqs: [3],
  about: [],
});
const carried = (id: string, objectiveId: string, index?: number): ScenarioQuestion => ({
  id,
  text: `Vraag ${id}?`,
  objective: objectiveId,
  objectiveId,
  seqs: [],
  ...(index === undefined ? {} : { index }),
});
const patterns = ['p1', 'p2', 'p3', 'p4', 'p5'].map(pattern);
const questions = [
  carried('q1', 'obj-a', 0.9),
  carried('q2', 'obj-a', 0.9),
  carried('q3', 'obj-b', 0.2),
  carried('q4', 'obj-c'),
  carried('q5', 'obj-d', 0.5),
];
const asked = (...args: Parameters<typeof hotWashScript>) =>
  hotWashScript(...args).flatMap((step) => (step.kind === 'question' ? [step.question.id] : []));

describe('the script of a hot wash', () => {
  it.each(hotWashLengths)('takes just the %i minutes that there are, with whatever there is to ask', (length) => {
    for (const found of [patterns, patterns.slice(0, 1), []])
      for (const known of [questions, questions.slice(0, 1), []]) {
        const steps = hotWashScript(length, found, known);
        expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(length);
        expect(steps.every(({ minutes }) => minutes > 0)).toBe(true);
        expect(steps.some(({ kind }) => kind === 'actions')).toBe(true);
      }
  });

  it('asks what this run makes real first, then about the objectives that went least well, one each', () => {
    expect(asked(3, patterns, questions)).toEqual(['p1']);
    expect(asked(10, patterns, questions)).toEqual(['p1', 'q3']);
    expect(asked(30, patterns, questions)).toEqual(['p1', 'p2', 'p3', 'q3', 'q5']);
  });

  it('fills up from the other source when one has too few, and never asks about what was not observed', () => {
    expect(asked(30, [pattern('p1')], questions)).toEqual(['p1', 'q3', 'q5', 'q1']);
    expect(asked(30, patterns, [])).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
  });

  it('keeps the order: reactions, own view, questions, plus and delta, actions, and only then the ending', () => {
    const kinds = hotWashScript(30, patterns, questions).map(({ kind }) => kind);
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual([
      'reactions',
      'rate',
      'question',
      'plusDelta',
      'actions',
      'epilogue',
    ]);
    expect(hotWashScript(15, patterns, questions).some(({ kind }) => kind === 'epilogue')).toBe(false);
  });
});
