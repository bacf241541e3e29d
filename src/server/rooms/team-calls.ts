import { matchMaker, ServerError } from '@colyseus/core';
import { homeOf } from '../peers/home-of.ts';
import type { Services } from './services.ts';
import { RUN_HELD, type TeamCalls, type TeamJoin } from './team-room.ts';

/** Where the room of a run is: in this process, or in another one by its name. */
export type Place =
  { readonly kind: 'here'; readonly roomId: string } | { readonly kind: 'there'; readonly peer: string };

/** Opens and calls the rooms of runs, in whichever process they live. */
export interface TeamRooms {
  /** Where the run is; takes it up, here or in another process, when nobody has it: it stands paused then, if it was being played. */
  place(run: string): Promise<Place>;
  /** Keeps a place in a room of this process for a screen that is about to come. */
  reserve(roomId: string, join: TeamJoin): Promise<matchMaker.ISeatReservation>;
  /** Fails with a `ServerError` of code `RUN_HELD` when the process that has the run cannot be reached. */
  call<M extends keyof TeamCalls>(
    run: string,
    method: M,
    ...given: Parameters<TeamCalls[M]>
  ): Promise<Awaited<ReturnType<TeamCalls[M]>>>;
  /** As `call`, but nothing is done when nobody has the run. */
  callIfOpen<M extends keyof TeamCalls>(run: string, method: M, ...given: Parameters<TeamCalls[M]>): Promise<void>;
}

export const TEAM_ROOM = 'team';

/** Whether something cannot be done for now, because the run is with another process or the store does not work. */
export const isForNow = (error: unknown): boolean => error instanceof ServerError && error.code === RUN_HELD;

const calls: Readonly<Record<keyof TeamCalls, true>> = {
  overview: true,
  cast: true,
  direct: true,
  putOut: true,
  runFile: true,
  addNote: true,
  end: true,
};

/**
 * The lease in the store says who has a run, and nothing else does. What this process remembers of its own rooms is only where they are:
 * what they write is refused once the lease is another's.
 */
export function createTeamRooms({ store, owner, peers, here, report }: Services): TeamRooms {
  const opening = new Map<string, Promise<string>>();

  async function makeRoom(run: string): Promise<string> {
    const { roomId } = await matchMaker.createRoom(TEAM_ROOM, { run });
    // It may have lost the run while it was being made.
    if (!matchMaker.getLocalRoomById(roomId)) throw new ServerError(RUN_HELD, 'lost at once');
    here.set(run, roomId);
    return roomId;
  }
  /** Several that ask at once get the same room. */
  function openHere(run: string): Promise<string> {
    const roomId = here.get(run);
    if (roomId !== undefined) return Promise.resolve(roomId);
    const under = opening.get(run) ?? makeRoom(run).finally(() => opening.delete(run));
    opening.set(run, under);
    return under;
  }

  async function place(run: string): Promise<Place> {
    const roomId = here.get(run);
    if (roomId !== undefined) return { kind: 'here', roomId };
    const holder = await store.leases.ownerOf(run);
    if (holder !== undefined && holder !== owner) return { kind: 'there', peer: holder };
    // What an earlier start of this very process had is ours.
    const home = holder ?? homeOf(run, await peers.names()) ?? owner;
    if (home !== owner && !opening.has(run)) {
      try {
        await peers.ask(home, { run, method: 'open', given: [] });
        return { kind: 'there', peer: home };
      } catch {
        // It is not there any more; or it could not have the run, and then neither can we.
      }
    }
    return { kind: 'here', roomId: await openHere(run) };
  }

  /** Without the matchmaker, which copies what is given for each room. */
  async function inRoom<M extends keyof TeamCalls>(
    roomId: string,
    method: M,
    given: Parameters<TeamCalls[M]>,
  ): Promise<Awaited<ReturnType<TeamCalls[M]>>> {
    const room = matchMaker.getLocalRoomById(roomId) as unknown as TeamCalls | undefined;
    if (!room) throw new ServerError(RUN_HELD, 'the room has ended');
    const call = room[method] as (...given: Parameters<TeamCalls[M]>) => ReturnType<TeamCalls[M]>;
    return await call.apply(room, given);
  }
  const inPeer = (peer: string, run: string, method: string, given: readonly unknown[]): Promise<unknown> =>
    peers.ask(peer, { run, method, given }).catch((error: unknown) => {
      throw new ServerError(RUN_HELD, error instanceof Error ? error.message : String(error));
    });

  peers.answer(async ({ run, method, given }) => {
    if (method === 'open') return void (await openHere(run));
    const roomId = here.get(run);
    if (roomId === undefined) throw new Error(`run ${run} is not here`);
    if (!Object.hasOwn(calls, method)) throw new Error(`no call ${method}`);
    return inRoom(roomId, method as keyof TeamCalls, given as never);
  });

  return {
    place,
    async reserve(roomId, join) {
      const room = await matchMaker.getRoomById(roomId);
      if (!room) throw new ServerError(RUN_HELD, 'the room has ended');
      return matchMaker.reserveSeatFor(room, join);
    },
    async call(run, method, ...given) {
      const at = await place(run);
      const answer = at.kind === 'here' ? inRoom(at.roomId, method, given) : inPeer(at.peer, run, method, given);
      return answer as never;
    },
    async callIfOpen(run, method, ...given) {
      const roomId = here.get(run);
      if (roomId !== undefined) return void (await inRoom(roomId, method, given));
      const holder = await store.leases.ownerOf(run);
      if (holder !== undefined && holder !== owner) await inPeer(holder, run, method, given).catch(report);
    },
  };
}
