import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { runFuzz } from '../../scripts/fuzz/run-fuzz.ts';
import { UnreadFrames } from '../../src/server/rooms/room-log.ts';
import { small } from '../session/support/small-run.ts';
import {
  newSession,
  openRemote,
  startTestServer,
  type RemoteTestScreen,
  type TestServer,
} from './support/test-server.ts';

let server: TestServer;
const open: RemoteTestScreen[] = [];
const written: string[] = [];

beforeAll(async () => {
  // Of a library that reads frames; never with what stood in them.
  vi.spyOn(console, 'error').mockImplementation((...said: unknown[]) => void written.push(said.join(' ')));
  server = await startTestServer();
});
afterAll(async () => {
  for (const screen of open) screen.close();
  await server.close();
  vi.restoreAllMocks();
});

it('a seat that sends what makes no sense crashes nothing, changes nothing that is not its own, and is told nothing', async () => {
  const { token } = await newSession(server);
  const found = await runFuzz(
    {
      base: server.base,
      api: server.api,
      scenario: small,
      facilitator: token,
      open(link, screen, team) {
        const opened = openRemote(server, link, screen, team);
        open.push(opened);
        return opened;
      },
    },
    2_000,
    300,
    '5309',
  );
  expect(found).toMatchObject({ leaked: [], forged: [], failed: [], untouched: true, floodCut: true, serves: true });
  expect(server.reports.filter((report) => !(report instanceof UnreadFrames))).toEqual([]);
  expect(written.filter((line) => line.includes('fuzz-') || line.includes('"type"'))).toEqual([]);
});
