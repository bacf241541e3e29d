import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process uses, as Linux counts it; undefined elsewhere, and once it has ended. */
export interface ProcessUse {
  /** Resident bytes. */
  readonly memory: number;
  /** Seconds of processor time since it began. */
  readonly cpu: number;
}

const ticks = (): number => {
  try {
    return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) || 100;
  } catch {
    return 100;
  }
};
const perSecond = ticks();

export function useOf(pid: number | undefined): ProcessUse | undefined {
  try {
    const memory = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    // Behind the name of the program, which may hold blanks and brackets itself.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { memory, cpu: (Number(fields[11]) + Number(fields[12])) / perSecond };
  } catch {
    return undefined;
  }
}
