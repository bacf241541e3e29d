import { matchMaker } from '@colyseus/core';
import { createSerialQueue, type SerialQueue } from '../../session/serial-queue.ts';
import type { TeamCalls, TeamJoin } from './team-room.ts';

/** Opens and calls the rooms of runs, in whichever process they live. */
export interface TeamRooms {
  /** Keeps a place in the room for a screen that is about to come; makes the room when there is none. */
  reserve(join: TeamJoin): Promise<matchMaker.ISeatReservation>;
  /** Makes the room when there is none: the run stands paused then, if it was being played. */
  call<M extends keyof TeamCalls>(
    run: string,
    method: M,
    ...given: Parameters<TeamCalls[M]>
  ): Promise<Awaited<ReturnType<TeamCalls[M]>>>;
  /** As `call`, but nothing is done when there is no room. */
  callIfOpen<M extends keyof TeamCalls>(run: string, method: M, ...given: Parameters<TeamCalls[M]>): Promise<void>;
}

export const TEAM_ROOM = 'team';

export function createTeamRooms(): TeamRooms {
  /** One at a time for each run, so that two calls do not make two rooms. */
  const queues = new Map<string, SerialQueue>();
  const queueOf = (run: string): SerialQueue => {
    const known = queues.get(run);
    if (known) return known;
    const fresh = createSerialQueue();
    queues.set(run, fresh);
    return fresh;
  };
  const find = (run: string) => matchMaker.findOneRoomAvailable(TEAM_ROOM, { run });
  const open = (run: string) =>
    queueOf(run).run(async () => (await find(run)) ?? (await matchMaker.createRoom(TEAM_ROOM, { run })));
  const ask = (roomId: string, method: string, given: readonly unknown[]): Promise<unknown> =>
    matchMaker.remoteRoomCall(roomId, method as never, [...given]);
  return {
    reserve: async (join) => matchMaker.reserveSeatFor(await open(join.run), join),
    call: (run, method, ...given) =>
      open(run).then(({ roomId }) => ask(roomId, method, given)) as Promise<
        Awaited<ReturnType<TeamCalls[typeof method]>>
      >,
    async callIfOpen(run, method, ...given) {
      const room = await find(run);
      if (room) await ask(room.roomId, method, given);
    },
  };
}
