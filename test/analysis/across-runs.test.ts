import { describe, expect, it } from 'vitest';
import { acrossRun, actionTrend, comparable, type AcrossRun } from '../../src/analysis/across/across-runs.ts';
import { reportSource } from '../../src/analysis/report/source.ts';
import { playTime, realTime } from '../../src/base/time.ts';
import type { ActionStatus } from '../../src/engine/notebook/entry.ts';
import { cutReportRun, smallReportRun } from '../support/report-run.ts';

const objective = smallReportRun().plan.scenario.objectives[0]?.id;

function run(id: string, created: number, statuses: readonly ActionStatus[], key?: string): AcrossRun {
  const played = smallReportRun((typed) =>
    statuses.map((status, index) => ({
      kind: 'action',
      action: {
        id: `a${index}`,
        text: typed(`Actie ${index}`),
        type: 'plan',
        status,
        ...(objective === undefined ? {} : { objective }),
      },
    })),
  );
  const across = acrossRun(id, reportSource(played, 'nl', 'team'));
  return { ...across, created: realTime(created), ...(key === undefined ? {} : { key }) };
}

describe('runs side by side', () => {
  it('only under the same conditions, in order of time and of nothing else', () => {
    const groups = comparable([run('c', 30, []), run('a', 10, []), run('x', 40, [], 'other'), run('b', 20, [])]);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['x'], ['a', 'b', 'c']]);
    const [one, two] = [run('a', 1, []), run('b', 2, [])];
    expect(one.key).toBe(two.key);
    expect(one.key.split('/')).toHaveLength(4);
  });

  it('counts what became of actions, run after run', () => {
    const trend = actionTrend([run('b', 20, ['open', 'dropped']), run('a', 10, ['open', 'done', 'started'])]);
    expect(trend.map(({ run: { id }, open, closed }) => [id, open, closed])).toEqual([
      ['a', 2, 1],
      ['b', 3, 2],
    ]);
  });

  it('says of a run that it was ended early', () => {
    expect(run('a', 1, []).early).toBe(false);
    const cut = reportSource(cutReportRun(playTime(20 * 60_000)), 'nl', 'team');
    expect(acrossRun('b', cut).early).toBe(true);
  });

  it('gives no figure for a run as a whole', () => {
    expect(JSON.stringify(run('a', 1, ['open']))).not.toMatch(/"(total|rank|score|index|weighted)"/);
  });

  it('proposes messages that test an open action again, of its own objective', () => {
    const { actions, objectives } = run('a', 1, ['open']);
    expect(objectives.map(({ id }) => id)).toContain(objective);
    const source = reportSource(smallReportRun(), 'nl', 'team');
    const asked = source.view.expectations.filter(
      ({ id, state }) =>
        source.context.plan.expectation.get(id)?.objective === objective &&
        ['missed', 'late', 'partly'].includes(state),
    );
    expect(actions[0]?.retests.length).toBe(
      Math.min(3, new Set(asked.map(({ id }) => source.context.plan.expectation.get(id)?.opens)).size),
    );
  });
});
