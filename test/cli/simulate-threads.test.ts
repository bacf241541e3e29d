import { expect, test } from 'vitest';
import { binsOf } from '../../src/analysis/distribution.ts';
import type { RunRow, SimulateOptions } from '../../src/analysis/simulate.ts';
import { simulateInThreads } from '../../src/cli/simulate/in-threads.ts';
import { checkByPlainStep } from '../../src/cli/simulate/plain-step.ts';
import { linePlots, svgPlots } from '../../src/cli/simulate/plots.ts';
import { progressBar } from '../../src/cli/simulate/progress-bar.ts';
import { elementsInCsv, runsInCsv } from '../../src/cli/simulate/rows.ts';
import { shareOut, stretchesOf } from '../../src/cli/simulate/share-out.ts';
import { compilePlan } from '../../src/engine/plan.ts';
import { small } from '../analysis/scenarios.ts';

const options: SimulateOptions = { variant: '60', people: 2, policy: 'random', runs: 45, seed: 'threads' };

test('one thread or two: the same result, the last batch is shorter, progress comes to the end', async () => {
  const told: number[] = [];
  const [alone, together] = [
    await simulateInThreads(small, options, 1, () => undefined),
    await simulateInThreads(small, options, 2, (done) => void told.push(done)),
  ];
  expect(together).toEqual(alone);
  expect(alone.rows.map(({ seed }) => seed)).toEqual(Array.from({ length: 45 }, (_, index) => `threads-${index}`));
  expect(told).toHaveLength(3);
  expect(told.at(-1)).toBe(45);
  expect(alone.elements['in-mail']).toBe(1);
  expect(Object.values(alone.elements).every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(Object.keys(alone.elements).filter((name) => alone.elements[name] === 0)).toEqual(alone.coverage.never);
});

test('a thread that fails, or that ends before its work is done, is not waited for', async () => {
  const run = (code: string) =>
    shareOut(
      stretchesOf({ from: 0, to: 2 }, 1),
      { program: new URL(`data:text/javascript,${encodeURIComponent(code)}`), data: {}, count: 2 },
      () => undefined,
    );
  await expect(run(`throw new Error('no')`)).rejects.toThrow('no');
  await expect(run(`process.exit(3)`)).rejects.toThrow('with code 3');
});

test('some runs are put to the plain step function again, and one that ends elsewhere is found out', async () => {
  const { rows } = await simulateInThreads(small, options, 1, () => undefined);
  const plan = compilePlan(small, options);
  expect(checkByPlainStep(plan, options, rows)).toMatchObject({ runs: 10, same: 10 });
  const [one, ...others] = rows as [RunRow, ...RunRow[]];
  const elsewhere = [{ ...one, digest: others[0]?.digest ?? '' }, ...others];
  expect(checkByPlainStep(plan, options, elsewhere)).toMatchObject({ runs: 10, same: 9 });
  expect(checkByPlainStep(plan, { policy: 'first' }, rows.slice(0, 2))).toMatchObject({ runs: 2, same: 0 });
});

test('figures as tables and as pictures', async () => {
  const found = await simulateInThreads(small, { ...options, runs: 3 }, 1, () => undefined);
  const lines = runsInCsv(found).trimEnd().split('\n');
  expect(lines[0]).toBe('seed,ended,inputs,events,total,dim-legal,dim-picture,digest');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain(found.rows[0]?.digest);
  expect(elementsInCsv(found)).toContain('in-mail,100.00\n');
  const series = [{ name: 'a < "b"', shares: [0, 0.5, 0.52, 1] }];
  expect(linePlots(series)).toBe(`a < "b" 0 |▄         █        ▄| 100\n`);
  const svg = svgPlots('<title>', series);
  expect(svg).toContain('aria-label="&lt;title>"');
  expect(svg.match(/<rect /g)).toHaveLength(21);
});

test('bins hold every value once, also both ends', () => {
  expect(binsOf([0, 0.24, 0.25, 0.99, 1], 4)).toEqual([2, 1, 0, 2]);
});

test('a bar on a terminal only, gone when all is done', () => {
  const written: string[] = [];
  const terminal = { isTTY: true, write: (text: string) => written.push(text) };
  const draw = progressBar(4, terminal);
  draw(1);
  draw(4);
  expect(written[0]).toMatch(/^\r█{8}░{22} 1\/4$/);
  expect(written[1]).toContain('4/4\r\u001b[K');
  progressBar(4, { write: terminal.write })(1);
  expect(written).toHaveLength(2);
});
