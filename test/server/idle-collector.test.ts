import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { serverFlags } from '../../scripts/server-flags.mjs';
import { collectWhenQuiet, memoryOfProcess } from '../../src/server/idle-collector.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MB = 1024 * 1024;

it('collects between two messages to all, not while one is shown or has just come, and not for little', () => {
  const now = { young: 40 * MB, busy: 0.9, waited: false };
  const collected: number[] = [];
  const memory = {
    young: () => now.young,
    busy: () => now.busy,
    collect() {
      collected.push(now.young);
      now.young = MB;
    },
  };
  const stop = collectWhenQuiet(memory, () => now.waited);
  vi.advanceTimersByTime(1_000);
  now.busy = 0.1;
  now.waited = true;
  vi.advanceTimersByTime(1_000);
  expect(collected).toEqual([]);
  now.waited = false;
  vi.advanceTimersByTime(1_000);
  expect(collected).toEqual([40 * MB]);
  now.young = 50 * MB;
  stop();
  vi.advanceTimersByTime(1_000);
  expect(collected).toHaveLength(1);
});

it('says nothing of a process that may not collect', () => {
  vi.stubGlobal('gc', undefined);
  expect(memoryOfProcess()).toBeUndefined();
  vi.unstubAllGlobals();
});

it('empties the memory of a server that is started with our flags', () => {
  const script = `
    const { memoryOfProcess } = await import(${JSON.stringify(new URL('../../src/server/idle-collector.ts', import.meta.url).href)});
    const memory = memoryOfProcess();
    for (let n = 0; n < 200_000; n += 1) globalThis.last = { n };
    const before = memory.young();
    memory.collect();
    const busy = memory.busy();
    console.log(JSON.stringify({ fell: memory.young() < before / 2, busy: busy >= 0 && busy <= 1 }));`;
  const said = execFileSync(process.execPath, [...serverFlags, '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(JSON.parse(said)).toEqual({ fell: true, busy: true });
});
