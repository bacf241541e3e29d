import { describe, expect, it } from 'vitest';
import { gridIntent, rowActs } from '../../../src/ui/facilitator/msel-keys.ts';

const row = { index: 2, count: 4, can: ['release', 'hold', 'delay', 'skip'] as const, modified: false };

describe('gridIntent', () => {
  it('moves with the arrows and stays on the board', () => {
    expect(gridIntent('ArrowDown', row)).toEqual({ kind: 'move', to: 3 });
    expect(gridIntent('ArrowDown', { ...row, index: 3 })).toEqual({ kind: 'move', to: 3 });
    expect(gridIntent('PageUp', row)).toEqual({ kind: 'move', to: 0 });
    expect(gridIntent('End', row)).toEqual({ kind: 'move', to: 3 });
  });

  it('acts only where the row allows it', () => {
    expect(gridIntent('s', row)).toEqual({ kind: 'act', act: 'release' });
    expect(gridIntent('S', { ...row, can: ['withdraw'] })).toBeUndefined();
    expect(gridIntent('+', row)).toEqual({ kind: 'act', act: 'later' });
    expect(gridIntent('-', row)).toEqual({ kind: 'act', act: 'earlier' });
  });

  it('takes a hold or a skip back with the same key', () => {
    expect(gridIntent('h', { ...row, can: ['unhold'] })).toEqual({ kind: 'act', act: 'unhold' });
    expect(gridIntent('k', { ...row, can: ['unskip'] })).toEqual({ kind: 'act', act: 'unskip' });
  });

  it('leaves shortcuts with a modifier and unknown keys to the browser', () => {
    expect(gridIntent('s', { ...row, modified: true })).toBeUndefined();
    expect(gridIntent('q', row)).toBeUndefined();
    expect(gridIntent('Tab', row)).toBeUndefined();
  });
});

describe('rowActs', () => {
  it('offers a delay in both directions, in the order of the buttons', () => {
    expect(rowActs(['skip', 'delay', 'release'])).toEqual(['release', 'later', 'earlier', 'skip']);
  });
});
