import { describe, expect, it } from 'vitest';
import {
  currentMove,
  filterInjects,
  nextInject,
  sortInjects,
  statusGroup,
} from '../../../src/ui/facilitator/msel-filter.ts';
import { playTime } from '../../../src/base/time.ts';
import { at, injectRow, moveRow } from './inject-rows.ts';

const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);

describe('filterInjects', () => {
  const rows = [
    injectRow('a', { move: 'mv-1', status: 'released' }),
    injectRow('b', { to: [{ id: 'ncsc', short: 'NCSC', name: 'NCSC' }] }),
    injectRow('c', { to: [], toAll: true, status: 'held' }),
    injectRow('d', { status: 'cutOff' }),
  ];

  it('keeps the rows of one move', () => {
    expect(ids(filterInjects(rows, { move: 'mv-1' }))).toEqual(['a']);
  });

  it('counts an inject to everybody for each seat', () => {
    expect(ids(filterInjects(rows, { role: 'ncsc' }))).toEqual(['b', 'c']);
  });

  it('combines seat, move and status', () => {
    expect(ids(filterInjects(rows, { move: 'mv-2', role: 'press', group: 'notComing' }))).toEqual(['d']);
    expect(filterInjects(rows, {})).toHaveLength(4);
  });

  it('puts what waits for the facilitator in one group', () => {
    expect([statusGroup('held'), statusGroup('due')]).toEqual(['waiting', 'waiting']);
  });
});

describe('sortInjects', () => {
  it('orders by the hour of release before the planned hour, and unplanned rows last in their own order', () => {
    const rows = [
      injectRow('storyline-1', { due: undefined as never }),
      injectRow('late', { due: { story: at(17) } }),
      injectRow('brought-forward', { due: { story: at(18) }, releasedAt: at(15), status: 'released' }),
      injectRow('storyline-2', { due: undefined as never }),
    ];
    expect(ids(sortInjects(rows))).toEqual(['brought-forward', 'late', 'storyline-1', 'storyline-2']);
  });
});

describe('nextInject', () => {
  it('prefers what is due and held over what comes by itself', () => {
    expect(nextInject([injectRow('a'), injectRow('b', { status: 'due' })])?.id).toBe('b');
  });

  it('passes over a row whose condition fails now and one that is never played', () => {
    const rows = [
      injectRow('fails', { condition: { text: 'x', holds: false } }),
      injectRow('not-played', { due: { story: at(23) } }),
      injectRow('comes', { due: { story: at(17), play: playTime(1) } }),
    ];
    expect(nextInject(rows)?.id).toBe('comes');
  });

  it('is undefined when all is out', () => {
    expect(nextInject([injectRow('a', { status: 'released' })])).toBeUndefined();
  });
});

describe('currentMove', () => {
  it('is the move now, else the next one, else the last played', () => {
    expect(currentMove([moveRow('1', 'past'), moveRow('2', 'now'), moveRow('3', 'coming')])?.id).toBe('2');
    expect(currentMove([moveRow('1', 'past'), moveRow('2', 'coming'), moveRow('3', 'coming')])?.id).toBe('2');
    expect(currentMove([moveRow('1', 'past'), moveRow('2', 'past'), moveRow('3', 'notPlayed')])?.id).toBe('2');
    expect(currentMove([moveRow('1', 'past'), moveRow('2', 'past'), moveRow('3', 'left')])?.id).toBe('2');
  });
});
