import type { TextEdit } from '../../store/studio.ts';

/**
 * The replacements that make one text of another, so that an editor keeps cursor, folds and history: by line where the number of lines
 * is the same, else all between the first and the last difference.
 */
export function differences(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) return [between(before, after, 0)];
  const edits: TextEdit[] = [];
  let at = 0;
  old.forEach((line, index) => {
    const next = now[index] ?? '';
    if (next !== line) edits.push(between(line, next, at));
    at += line.length + 1;
  });
  return edits;
}

function between(before: string, after: string, at: number): TextEdit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { from: at + head, to: at + before.length - tail, insert: after.slice(head, after.length - tail) };
}
