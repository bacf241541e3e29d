import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './build.ts';

/** Sets the wall clocks of servers that were started with `env`. */
export interface ChaosClock {
  readonly env: NodeJS.ProcessEnv;
  /** So many ms from the real time, from when this resolves; false: the process ended before. */
  set(pid: number | undefined, shift: number): Promise<boolean>;
  close(): void;
}

const PATIENCE_MS = 10_000;

export function createChaosClock(): ChaosClock {
  const folder = mkdtempSync(join(tmpdir(), 'spoedoverleg-clock-'));
  const loaded = pathToFileURL(join(root, 'scripts', 'chaos-wall-clock.ts')).href;
  const shiftOf = (pid: number): number | undefined => {
    try {
      return Number(readFileSync(join(folder, String(pid)), 'utf8'));
    } catch {
      return undefined;
    }
  };
  return {
    env: { CLOCK_FOLDER: folder, NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${loaded}` },
    async set(pid, shift) {
      if (pid === undefined) return false;
      writeFileSync(join(folder, 'shift'), String(shift));
      for (const from = performance.now(); shiftOf(pid) !== shift; await wait(5)) {
        if (performance.now() - from > PATIENCE_MS) throw new Error('a server did not set its clock');
        try {
          process.kill(pid, 'SIGUSR2');
        } catch {
          return false;
        }
      }
      return true;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
