import { describe, expect, it } from 'vitest';
import { hashOf, readRoute, type Route } from '../../src/app/route.ts';

describe('addresses', () => {
  const routes: readonly Route[] = [
    { page: 'start' },
    { page: 'start', own: 'a1' },
    { page: 'studio' },
    { page: 'studio', project: 'a1' },
    { page: 'guide' },
    { page: 'guide', name: 'scoring' },
    { page: 'guide', name: 'reference', part: 'seatplans' },
    { page: 'lobby', run: 'a1' },
    { page: 'facilitator', run: 'a1' },
    { page: 'stage', run: 'a1' },
    { page: 'table', run: 'a-1_b' },
    { page: 'solo', run: 'a1' },
    { page: 'review', run: 'a1' },
    { page: 'seat', run: 'a1', seat: 0 },
    { page: 'seat', run: 'a1', seat: 12 },
  ];
  it.each(routes)('of $page lead back to it', (route) => {
    expect(readRoute(hashOf(route))).toEqual(route);
  });

  it.each([
    '#/join/CGGETG',
    '#/join/cggetg',
    '#/join/CGG ETG',
    '#/join/CGG%20ETG',
    '#/join/cgg-etg',
    '#/join/cgg%C2%A0etg%20',
  ])('of joining may have the code as people write it (%s)', (hash) => {
    expect(readRoute(hash)).toEqual({ page: 'join', code: 'CGGETG' });
  });
  it.each(['#/join', '#/join/', '#/join/%20'])('of joining without a code (%s) ask for it', (hash) => {
    expect(readRoute(hash)).toEqual({ page: 'join', code: '' });
  });

  it.each([
    '',
    '#',
    '#/',
    '#/run/',
    '#/run/a1',
    '#/run/a1/seat',
    '#/run/a1/seat/x',
    '#/run/a1/seat/100',
    '#/run/a b/stage',
    '#/play/',
    '#/play/../a1',
    '#/run/../stage',
    '#/run/a1/stage/more',
    '#/join/CGG/ETG',
    '#/join/%E0%A4%A',
    '#/join/../a1',
  ])('that name nothing (%s) lead to the start', (hash) => {
    expect(readRoute(hash)).toEqual({ page: 'start' });
  });
});
