import { describe, expect, it } from 'vitest';
import { indentAfter } from '../../src/ui/studio/editor/new-line.ts';

describe('the line after Enter', () => {
  it.each([
    ['injects:', 2],
    ['  - id: in-a', 4],
    ['    from: act-a', 4],
    ['    blocks:', 6],
    ['    body: |', 6],
    ['    body: >-', 6],
    ['    gist: a text: with a colon', 4],
    ['  - - a', 6],
    ['    blocks: # remark', 6],
    ['', 0],
  ] as const)('%j begins at column %i', (line, column) => {
    expect(indentAfter(line)).toBe(column);
  });
});
