import { randomBytes } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { realTime } from '../../base/time.ts';
import type { HostEnvironment } from '../../session/host/host-environment.ts';

/** For who measures this process from within: how long what took, as `HostEnvironment.spent`. */
export const SPENT_CHANNEL = 'spoedoverleg.spent';
const spent = channel(SPENT_CHANNEL);
const tell: HostEnvironment['spent'] = (on, ms) => spent.publish({ on, ms });

/** The server as the machine on which runs are hosted. */
export const nodeEnvironment: HostEnvironment = {
  wall: () => realTime(Date.now()),
  steady: () => performance.now(),
  randomId: () => randomBytes(16).toString('hex'),
  get spent() {
    return spent.hasSubscribers ? tell : undefined;
  },
};
