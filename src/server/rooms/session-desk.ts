import { setImmediate } from 'node:timers/promises';
import type { Language } from '../../scenario/model/ids.ts';
import { untyped, type SessionAsk, type SessionOverview, type TeamOverview } from '../../session/desk/session-wire.ts';
import type { Capability, Grant, Session } from '../sessions/capability.ts';
import type { Services } from './services.ts';
import { isForNow, type TeamRooms } from './team-calls.ts';

/** What the facilitator of a session can see and do above the teams. */
export interface SessionDesk {
  overview(language: Language): Promise<SessionOverview | undefined>;
  /** Undefined: it could not be done. */
  answer(ask: SessionAsk, by: Capability): Promise<unknown>;
  /** A link for its facilitator in the place of those that there were; whoever is in by one of them is put out. `by` goes into the log. */
  renew(by: string): Promise<{ readonly token: string }>;
}

/** What is done in several teams as their consoles would do it. */
type Directing = Extract<SessionAsk, { readonly op: 'act' | 'send' }>;

/** Which capabilities a freed seat's screens came in by. */
const onSeat = (grant: Grant, team: number, seat: number): boolean =>
  grant.kind === 'seat' && grant.team === team && grant.seat === seat;

export function createSessionDesk(id: string, services: Services, rooms: TeamRooms): SessionDesk {
  const { registry, waiting, network } = services;
  const session = (): Promise<Session | undefined> => registry.find(id);

  async function teamOverview(
    { team, name, run }: Session['teams'][number],
    taken: ReadonlySet<string>,
    language: Language,
  ): Promise<TeamOverview> {
    try {
      const found = await rooms.call(run, 'overview', language);
      const seats = found.seats.map((seat) => ({ ...seat, taken: taken.has(`${team}/${seat.seat}`) }));
      return { ...found, seats, team, name, state: 'here' };
    } catch (error) {
      // Of a run that is with a process that cannot be reached now, what stands in the store is shown.
      if (!isForNow(error)) services.report(error);
      const stored = await services.store.listing(run);
      return {
        team,
        name,
        state: 'away',
        phase: stored?.summary.phase ?? 'lobby',
        story: (stored?.summary.story ?? 0) as TeamOverview['story'],
        move: '',
        seats: [],
        stageConnected: false,
        unanswered: 0,
        decisions: [],
        fault: false,
      };
    }
  }

  /** Only teams that exist; a link for another would open nothing, but say so late. */
  const hasTeam = async (team: number): Promise<Session['teams'][number] | undefined> =>
    (await session())?.teams.find((one) => one.team === team);

  async function putOut(capabilities: readonly Capability[]): Promise<void> {
    const ids = capabilities.map((capability) => capability.id);
    for (const { run } of (await session())?.teams ?? []) await rooms.callIfOpen(run, 'putOut', ids);
  }

  /** Does the same in several teams; names those where it was refused. */
  async function direct(ask: Directing, by: Capability, line: string): Promise<{ readonly refused: number[] }> {
    const directive = ask.op === 'act' ? { act: ask.step } : ask.message;
    // Looked up first: what is done then goes to the store in the same turn as the line of the log.
    const teams = (await session())?.teams.filter(({ team }) => ask.teams.includes(team)) ?? [];
    return registry.noteAndDo(id, by.id, line, () => directAll(teams, directive));
  }

  async function directAll(teams: Session['teams'], directive: unknown): Promise<{ readonly refused: number[] }> {
    const done = await Promise.all(
      teams.map(async ({ team, run }) => {
        const accepted = await rooms.call(run, 'direct', directive).catch((error: unknown) => {
          if (!isForNow(error)) services.report(error);
          return false;
        });
        return { team, accepted };
      }),
    );
    return { refused: done.filter(({ accepted }) => !accepted).map(({ team }) => team) };
  }

  async function act(ask: Exclude<SessionAsk, Directing>): Promise<unknown> {
    switch (ask.op) {
      case 'cast': {
        const place = await hasTeam(ask.team);
        return place && rooms.call(place.run, 'cast', ask.language);
      }
      case 'link':
        return (await hasTeam(ask.team)) && registry.give(id, { kind: ask.kind, team: ask.team });
      case 'seatLink': {
        if (!(await hasTeam(ask.team))) return undefined;
        const { team, seat } = ask;
        const claimed = await registry.claimSeat(id, team, seat);
        return claimed ?? registry.give(id, { kind: 'seat', team, seat });
      }
      case 'revoke': {
        const found = (await registry.capabilities(id)).filter((one) => one.id === ask.id);
        const revoked = await registry.revoke(id, ask.id);
        await putOut(found);
        return revoked;
      }
      case 'freeSeat': {
        const found = (await registry.capabilities(id)).filter(({ grant }) => onSeat(grant, ask.team, ask.seat));
        await registry.freeSeat(id, ask.team, ask.seat);
        await putOut(found);
        return true;
      }
      case 'assign': {
        const place = await hasTeam(ask.team);
        const { seats } = place ? await rooms.call(place.run, 'overview', 'nl') : { seats: [] };
        if (!seats.some(({ seat }) => seat === ask.seat)) return false;
        return waiting.assign(id, ask.id, ask.team, ask.seat);
      }
      case 'dismiss':
        return waiting.dismiss(id, ask.id);
      case 'openNetwork':
        return network.open(ask.address);
      case 'closeNetwork':
        await network.close();
        return true;
      case 'audit':
        return registry.audit(id);
      case 'remove': {
        for (const { run } of (await session())?.teams ?? []) await rooms.callIfOpen(run, 'end');
        await registry.remove(id);
        return true;
      }
    }
  }

  return {
    async overview(language) {
      const found = await session();
      if (!found) return undefined;
      const [taken, links, people] = await Promise.all([
        registry.takenSeats(id),
        registry.capabilities(id),
        waiting.list(id),
      ]);
      return {
        name: found.name,
        code: found.code,
        expires: found.expires,
        teams: await fewAtATime(found.teams, (team) => teamOverview(team, taken, language)),
        network: network.state(),
        waiting: people,
        links: links.map(({ id: link, grant, created }) => ({ id: link, created, ...grant })),
      };
    },
    async answer(ask, by) {
      // Written before it is done: what was tried stands in the log too. Nothing that is secret or was typed is in it. Looking is no act.
      const said = ask.op === 'send' ? { op: ask.op, teams: ask.teams, ...untyped(ask.message) } : ask;
      const line = JSON.stringify(said);
      if (ask.op === 'act' || ask.op === 'send') return direct(ask, by, line);
      if (ask.op !== 'audit' && ask.op !== 'cast') await registry.note(id, by.id, line);
      return act(ask);
    },
    async renew(by) {
      await registry.note(id, by, JSON.stringify({ op: 'newFacilitatorLink' }));
      const old = (await registry.capabilities(id)).filter(({ grant }) => grant.kind === 'facilitator');
      const { token } = await registry.renewFacilitator(id);
      await putOut(old);
      return { token };
    },
  };
}

/** So many teams are looked at before anything else that came in has its turn. */
const AT_ONCE = 8;

async function fewAtATime<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    if (from > 0) await setImmediate();
    done.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  }
  return done;
}
