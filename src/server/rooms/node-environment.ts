import { randomBytes } from 'node:crypto';
import { realTime } from '../../base/time.ts';
import type { HostEnvironment } from '../../session/host/host-environment.ts';

/** The server as the machine on which runs are hosted. */
export const nodeEnvironment: HostEnvironment = {
  wall: () => realTime(Date.now()),
  steady: () => performance.now(),
  randomId: () => randomBytes(16).toString('hex'),
};
