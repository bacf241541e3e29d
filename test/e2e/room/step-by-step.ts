import { afterEach, beforeEach } from 'vitest';

/**
 * Each test of this file, or of the `describe` it is called in, stands on the one before it: after one that failed the others are
 * skipped. Gives back how to begin anew, for a file with several such rows.
 */
export function stepByStep(): () => void {
  let broken = false;
  beforeEach((context) => {
    if (broken) context.skip();
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') broken = true;
  });
  return () => {
    broken = false;
  };
}
