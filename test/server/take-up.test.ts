import { matchMaker } from '@colyseus/core';
import { expect, it } from 'vitest';
import type { SqlDatabase } from '../../src/server/store/sql.ts';
import { must, newSession, openRemote, startTestServer } from './support/test-server.ts';
import { until } from '../support/until.ts';

it('a run that several ask for at once is taken up once', async () => {
  const server = await startTestServer();
  const { token } = await newSession(server, ['Rood']);
  const code = await server.codeOf(token);
  const seat = await server.registryGive(token, { kind: 'seat', team: 0, seat: 0 });
  const answers = await Promise.all(
    [1, 2, 3].flatMap(() => [
      server.api.run(token, 0),
      server.api.join(seat.token, 'nl'),
      server.api.lookUp(code, 'nl'),
      server.api.join(token, 'nl', 0),
    ]),
  );
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  const { file } = await must(server.api.run(token, 0));
  expect(file?.match(/"hostTaken"/g)).toHaveLength(1);
  await server.close();
  expect(server.reports).toEqual([]);
});

it('a screen that comes while the store does not work is told to try again', async () => {
  let broken = true;
  const failing = (database: SqlDatabase): SqlDatabase => ({
    ...database,
    async apply(changes) {
      if (broken && changes.some(({ text }) => text.startsWith('UPDATE runs SET records'))) throw new Error('no room');
      return database.apply(changes);
    },
  });
  const server = await startTestServer(failing);
  const { token } = await newSession(server, ['Rood']);
  expect(await server.api.join(token, 'nl', 0)).toEqual({ ok: false, problem: 'not-now' });
  broken = false;
  expect(await server.api.join(token, 'nl', 0)).toMatchObject({ ok: true });
  await server.close();
  expect(server.reports).toEqual([{ kind: 'failing', detail: 'Error: no room' }]);
});

it('a link that was taken back where nobody could tell the room of it is found out by the room itself', async () => {
  const server = await startTestServer();
  const { token } = await newSession(server, ['Rood']);
  const link = await server.registryGive(token, { kind: 'seat', team: 0, seat: 0 });
  const seat = openRemote(server, link.token, { kind: 'seat', seat: 0 });
  await until(() => expect(seat.states.at(-1)).toBe('open'));
  const [listed] = await matchMaker.query({ name: 'team' });
  const room = matchMaker.getLocalRoomById(listed?.roomId ?? '') as unknown as { putOutRevoked(): Promise<void> };
  await room.putOutRevoked();
  expect(seat.states.at(-1)).toBe('open');
  await server.registryRevoke(token, link.id);
  await room.putOutRevoked();
  await until(() => expect(seat.states.at(-1)).toBe('refused'));
  await server.close();
  expect(server.reports).toEqual([]);
});
