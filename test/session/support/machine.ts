import { realTime } from '../../../src/base/time.ts';
import type { HostEnvironment } from '../../../src/session/host/host-environment.ts';
import type { Host } from '../../../src/session/host/host.ts';

/** A machine whose clocks go when the test says so. */
export interface Machine {
  readonly environment: HostEnvironment;
  /** Both clocks go on. */
  pass(ms: number): void;
  /** As `pass`, while the program does something all the time. */
  work(ms: number): void;
  /** Somebody sets the wall clock. */
  setWall(by: number): void;
}

export function createMachine(name = 'm'): Machine {
  let wall = Date.UTC(2026, 10, 24, 10, 0);
  let steady = 1_000;
  let worked = 0;
  let ids = 0;
  const pass = (ms: number): void => {
    wall += ms;
    steady += ms;
  };
  return {
    environment: {
      wall: () => realTime(wall),
      steady: () => steady,
      worked: () => worked,
      randomId: () => `${name}-${++ids}`,
    },
    pass,
    work(ms) {
      pass(ms);
      worked += ms;
    },
    setWall(by) {
      wall += by;
    },
  };
}

/** Lets the pacer beat for `ms` of real time, four times a second, and waits for what each beat sets off. */
export async function play(machine: Machine, host: Host, ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 250) {
    machine.pass(250);
    host.beat();
    await host.idle();
  }
}
