import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readVitestReport } from '../../scripts/vitest-report.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'report-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const report = (status: string, tests: readonly (readonly [string, string])[]): string => {
  const file = join(folder, 'report.json');
  const assertionResults = tests.map(([fullName, testStatus]) => ({ fullName, status: testStatus }));
  writeFileSync(file, JSON.stringify({ testResults: [{ name: 'a.test.ts', status, assertionResults }] }));
  return file;
};

describe('readVitestReport', () => {
  it('counts what passed, failed and was skipped', () => {
    const file = report('failed', [
      ['a', 'passed'],
      ['b', 'failed'],
      ['c', 'skipped'],
      ['d', 'todo'],
    ]);
    const tally = readVitestReport(file, 1);
    expect([tally.passed, tally.failed]).toEqual([1, 1]);
    expect(tally.skipped.map((line) => line[0])).toEqual(['c', 'd']);
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(readVitestReport(report('failed', []), 1).failed).toBe(1);
  });

  it('never calls a run good that ended badly', () => {
    expect(readVitestReport(report('passed', [['a', 'passed']]), 1).failed).toBe(1);
    expect(readVitestReport(join(folder, 'none.json'), 0).failed).toBe(1);
  });
});
