// Frames and requests that make no sense: `npm run fuzz -- --frames 100000 --requests 5000 --seed 1 --json`. Loopback only.
import { parseArgs } from 'node:util';
import { small } from '../test/session/support/small-run.ts';
import { newSession, openRemote, startTestServer } from '../test/server/support/test-server.ts';
import { UnreadFrames } from '../src/server/rooms/room-log.ts';
import { runFuzz } from './fuzz/run-fuzz.ts';

/** Bytes of heap that may be taken more at the end than at the beginning. */
const MOST_GROWN = 200 * 1024 * 1024;

const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '10000' },
    requests: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const [frames, requests] = [values.frames, values.requests].map(Number) as [number, number];
if (![frames, requests].every((count) => Number.isInteger(count) && count > 0)) {
  console.error('--frames and --requests must be whole numbers above 0.');
  process.exit(2);
}
const server = await startTestServer();
const { token } = await newSession(server);
const start = performance.now();
const found = await runFuzz(
  {
    base: server.base,
    api: server.api,
    scenario: small,
    facilitator: token,
    open: (link, screen, team) => openRemote(server, link, screen, team),
  },
  frames,
  requests,
  values.seed,
);
const result = {
  seed: values.seed,
  ...found,
  reports: server.reports.filter((one) => !(one instanceof UnreadFrames)).map(String),
  seconds: Math.round((performance.now() - start) / 1_000),
};
console.log(values.json ? JSON.stringify(result) : result);
const bad = result.leaked.length + result.forged.length + result.failed.length + result.reports.length;
const fine = result.untouched && result.floodCut && result.serves && result.grown < MOST_GROWN;
process.exit(bad === 0 && fine ? 0 : 1);
