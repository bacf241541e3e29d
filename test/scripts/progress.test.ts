import { describe, expect, it } from 'vitest';
import { run } from '../../scripts/progress.mjs';

const node = (script: string, limitMs?: number) =>
  run({
    command: process.execPath,
    args: ['-e', script],
    cwd: import.meta.dirname,
    ...(limitMs !== undefined && { limitMs }),
  });

describe('run', () => {
  it('keeps what a program said on both streams, and its exit code', async () => {
    const { code, output } = await node('console.log("out"); console.error("err"); process.exitCode = 3');
    expect(code).toBe(3);
    expect(output).toContain('out');
    expect(output).toContain('err');
  });

  it('says which program could not be started', async () => {
    const { code, output } = await run({ command: 'no-such-program', args: [], cwd: import.meta.dirname });
    expect(code).toBe(127);
    expect(output).toContain('no-such-program');
  });

  it('ends a program that takes longer than it may', async () => {
    const { code, output } = await node('setInterval(() => {}, 1000)', 300);
    expect(code).toBe(124);
    expect(output).toContain('took longer');
  });
});
