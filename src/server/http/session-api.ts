import { matchMaker } from '@colyseus/core';
import { isWithinLimits } from '../../scenario/hand-in-limits.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { createRun, type NewRun } from '../../session/runs/create-run.ts';
import type { JoinAnswer, JoinTeam, OpenAnswer, OwnSession } from '../../session/desk/join-wire.ts';
import type { CheckExercise } from '../exercise/check-exercise.ts';
import { createSessionDesk } from '../rooms/session-desk.ts';
import { SESSION_ROOM } from '../rooms/session-room.ts';
import type { TeamRooms } from '../rooms/team-calls.ts';
import { RUN_HELD, RUN_UNREADABLE } from '../rooms/team-room.ts';
import type { Services } from '../rooms/services.ts';
import type { Capability, Session } from '../sessions/capability.ts';
import { readJoinCode } from '../sessions/token.ts';
import type { ApiAnswer, ApiCaller, ApiHandlers } from './api.ts';

const refuse = (status: ApiAnswer['status'], problem: string): ApiAnswer => ({ status, body: { problem } });
const nothing: ApiAnswer = { status: 404, body: { problem: 'unknown' }, guess: true };

/** In the log of a session, for who made it and signed in. */
const SIGNED_IN = 'signed-in';

/** Reads a compiled scenario of this program's own; undefined when there is none of that id. */
export type LoadScenario = (id: string) => Promise<Scenario | undefined>;

/** What a session is made with, beside its exercise. */
interface Tables extends Pick<NewRun, 'variant' | 'people' | 'name'> {
  readonly teams: readonly string[];
}

/** What can be asked of the server outside the rooms. `check` reads exercises that come with the request. */
export function createSessionApi(
  services: Services,
  rooms: TeamRooms,
  load: LoadScenario,
  check: CheckExercise,
): ApiHandlers {
  const { registry, waiting, environment } = services;

  async function opened(token: string): Promise<{ capability: Capability; session: Session } | undefined> {
    const capability = await registry.open(token);
    const session = capability && (await registry.find(capability.session));
    return capability && session && { capability, session };
  }

  /** A team that this token's holder leads. */
  async function ledTeam(token: string, team: number): Promise<Session['teams'][number] | undefined> {
    const found = await opened(token);
    if (found?.capability.grant.kind !== 'facilitator') return undefined;
    return found.session.teams.find((one) => one.team === team);
  }

  /** What is done with a run is done in the process that has it. */
  async function where(run: string, { byName }: ApiCaller): Promise<ApiAnswer | { readonly roomId: string }> {
    const at = await rooms.place(run);
    if (at.kind === 'here') return at;
    // It moved on between two looks, or cannot be reached by its name.
    if (byName || !services.named) return refuse(503, 'not-now');
    return { status: 307, body: {}, at: `p/${at.peer}/` };
  }

  async function reserve(
    asked: () => Promise<ApiAnswer | JoinAnswer['reservation']>,
  ): Promise<ApiAnswer | JoinAnswer['reservation']> {
    try {
      return await asked();
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
      if (code === RUN_UNREADABLE) return refuse(410, 'unreadable');
      // Another process has just died with the run, or is being started: it will do in a moment.
      if (code !== RUN_HELD) services.report(error);
      return refuse(503, 'not-now');
    }
  }

  async function seatsOf(session: Session, language: Language): Promise<readonly JoinTeam[]> {
    const taken = await registry.takenSeats(session.id);
    return Promise.all(
      session.teams.map(async ({ team, name, run }) => {
        const { seats } = await rooms.call(run, 'overview', language);
        return {
          team,
          name,
          seats: seats.map(({ seat, roles }) => ({ seat, roles, taken: taken.has(`${team}/${seat}`) })),
        };
      }),
    );
  }

  /** Makes a session; each of its runs keeps the exercise, so that every process can play it and it goes when they go. */
  async function begin(
    scenario: Scenario,
    { teams, name, variant, people }: Tables,
    who: string | undefined,
    noted: Readonly<Record<string, string>>,
  ): Promise<ApiAnswer> {
    const known =
      scenario.variants.some(({ id }) => id === variant) && scenario.seatPlans.some((plan) => plan.people === people);
    if (!known) return refuse(400, 'not-understood');
    const runs = teams.map((team) => createRun({ scenario, variant, people, name: team }, environment));
    const { session, token } = await registry.create({ name, runs, ...(who !== undefined && { who }) });
    await registry.note(
      session.id,
      who === undefined ? 'local' : SIGNED_IN,
      JSON.stringify({ op: 'create', teams: runs.length, ...noted }),
    );
    return { status: 200, body: { token } };
  }

  return {
    async '/api/sessions'({ scenario: id, ...tables }, { trusted, who }) {
      if (!trusted) return refuse(403, 'not-allowed');
      const scenario = await load(id);
      return scenario ? begin(scenario, tables, who, {}) : refuse(400, 'not-understood');
    },

    async '/api/sessions/own-exercise'({ files, ...tables }, { trusted, who }) {
      if (!trusted) return refuse(403, 'not-allowed');
      if (!isWithinLimits(files)) return refuse(413, 'too-long');
      const read = await check(files);
      if (read.ok) return begin(read.value, tables, who, { ownExercise: read.value.id });
      if (read.error.kind === 'faulty') return { status: 422, body: { problem: 'faulty', faults: read.error.faults } };
      return read.error.kind === 'busy' ? refuse(503, 'not-now') : refuse(422, 'endless');
    },

    async '/api/own'(_nothing, { who }) {
      if (who === undefined) return refuse(403, 'not-allowed');
      const sessions: readonly OwnSession[] = await registry.madeBy(who);
      return { status: 200, body: { sessions } };
    },

    async '/api/own/link'({ session }, { who }) {
      if (who === undefined) return refuse(403, 'not-allowed');
      // Of whoever made it, and of nobody else; that there is such a session is not told either.
      if (!(await registry.madeBy(who)).some(({ id }) => id === session)) return nothing;
      const { token } = await createSessionDesk(session, services, rooms).renew(SIGNED_IN);
      return { status: 200, body: { token } };
    },

    async '/api/open'({ token }) {
      const found = await opened(token);
      if (!found) {
        const waits = await waiting.find(token);
        const session = waits === undefined ? undefined : await registry.find(waits);
        const answer: OpenAnswer | undefined = session && { kind: 'waiting', session: session.name };
        return answer ? { status: 200, body: answer } : nothing;
      }
      const answer: OpenAnswer = { session: found.session.name, ...found.capability.grant };
      return { status: 200, body: answer };
    },

    async '/api/join'({ token, team, language }, caller) {
      const found = await opened(token);
      if (!found) return nothing;
      const { capability, session } = found;
      const { grant } = capability;
      // A facilitator chooses a team, or stays above them; for all others the link has chosen.
      const wanted = grant.kind === 'facilitator' ? team : grant.team;
      const place = wanted === undefined ? undefined : session.teams.find((one) => one.team === wanted);
      if (wanted !== undefined && !place) return refuse(404, 'unknown');
      const reservation = place
        ? await reserve(async () => {
            const at = await where(place.run, caller);
            return 'status' in at ? at : rooms.reserve(at.roomId, { run: place.run, capability });
          })
        : await reserve(() => matchMaker.joinOrCreate(SESSION_ROOM, { session: session.id, capability, language }));
      if ('status' in reservation) return reservation;
      const answer: JoinAnswer = {
        kind: grant.kind,
        session: session.name,
        ...(place && { team: place.name, run: place.run }),
        ...(grant.kind === 'seat' && { seat: grant.seat }),
        ...(services.named && { at: `p/${services.owner}/` }),
        reservation,
      };
      return { status: 200, body: answer };
    },

    async '/api/code'({ code: typed, language }) {
      const code = readJoinCode(typed);
      const session = code === undefined ? undefined : await registry.findByCode(code);
      if (!session) return nothing;
      return { status: 200, body: { name: session.name, teams: await seatsOf(session, language) } };
    },

    async '/api/wait'({ code: typed, name }) {
      const code = readJoinCode(typed);
      const session = code === undefined ? undefined : await registry.findByCode(code);
      if (!session) return nothing;
      const token = await waiting.enter(session.id, name);
      return token === undefined ? refuse(503, 'not-now') : { status: 200, body: { token } };
    },

    async '/api/seat'({ code: typed, team, seat }) {
      const code = readJoinCode(typed);
      const session = code === undefined ? undefined : await registry.findByCode(code);
      if (!session) return nothing;
      const place = session.teams.find((one) => one.team === team);
      const seats = place ? (await rooms.call(place.run, 'overview', 'nl')).seats : [];
      if (!seats.some((one) => one.seat === seat)) return refuse(404, 'unknown');
      const claimed = await registry.claimSeat(session.id, team, seat);
      if (!claimed) return refuse(409, 'taken');
      await registry.note(session.id, claimed.id, JSON.stringify({ op: 'claimSeat', team, seat }));
      return { status: 200, body: { token: claimed.token } };
    },

    async '/api/run'({ token, team, have }, caller) {
      const place = await ledTeam(token, team);
      if (!place) return nothing;
      const at = await where(place.run, caller);
      if ('status' in at) return at;
      const file = await rooms.call(place.run, 'runFile', have);
      return { status: 200, body: file === undefined ? { unchanged: true } : { file } };
    },

    async '/api/link'({ token, ask }) {
      const found = await opened(token);
      if (found?.capability.grant.kind !== 'facilitator') return nothing;
      const desk = createSessionDesk(found.session.id, services, rooms);
      const given = (await desk.answer(ask, found.capability)) as { readonly token: string } | undefined;
      return given ? { status: 200, body: { token: given.token } } : refuse(404, 'unknown');
    },

    async '/api/note'({ token, team, expected, note, texts }, caller) {
      const place = await ledTeam(token, team);
      if (!place) return nothing;
      const at = await where(place.run, caller);
      if ('status' in at) return at;
      const added = await rooms.call(place.run, 'addNote', expected, note, texts);
      return added ? { status: 200, body: {} } : refuse(409, 'taken');
    },
  };
}
