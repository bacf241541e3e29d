import type { Catalogue } from '../src/projections/catalogue.ts';
import { createApiClient, type ApiResult } from '../src/session/remote/api-client.ts';
import { checkRun, type Findings } from './chaos-check.ts';
import type { ChaosWorld } from './chaos-world.ts';
import { openCrewScreen, those, until, type CrewScreen, type Said } from './chaos-crew.ts';

/** Several teams that play the same exercise, each seat on its own line. */
export interface ChaosSession {
  /** The facilitator's. */
  readonly token: string;
  readonly seats: readonly CrewScreen[];
  readonly said: Said[];
  everybodyBack(): Promise<void>;
  resume(): Promise<void>;
  /** Waits until all was answered, lets the clocks stand, and holds the runs against what their screens say and were told. */
  check(): Promise<Findings>;
  close(): void;
}

async function must<T>(answer: Promise<ApiResult<T>>): Promise<T> {
  const given = await answer;
  if (!given.ok) throw new Error(`the server says: ${given.problem}`);
  return given.value;
}

/** Starts the exercise for everybody. */
export async function startChaosSession(
  { url, makers }: Pick<ChaosWorld, 'url' | 'makers'>,
  [exercise]: Catalogue,
  teams: number,
  people: number,
): Promise<ChaosSession> {
  // The longest: the exercise must not end before the rounds do.
  const variant = exercise?.variants.toSorted((a, b) => b.minutes - a.minutes)[0];
  if (!exercise || !variant) throw new Error('there is no exercise to play');
  const base = `${url}/`;
  const api = createApiClient(base);
  const names = Array.from({ length: teams }, (_, team) => `Team ${team + 1}`);
  const [maker = url] = makers;
  const { token } = await must(
    createApiClient(`${maker}/`).create({
      scenario: exercise.id,
      variant: variant.id,
      people,
      name: 'Chaos',
      teams: names,
    }),
  );
  const staff = names.map((_, team) => openCrewScreen(api, base, token, team, { kind: 'facilitator' }));
  const seats: CrewScreen[] = [];
  for (const team of names.keys()) {
    for (let seat = 0; seat < people; seat += 1) {
      const link = await must(api.link(token, { op: 'seatLink', team, seat }));
      seats.push(openCrewScreen(api, base, link.token, team, { kind: 'seat', seat }));
    }
  }
  const everybody = [...staff, ...seats];
  const said: Said[] = [];
  const everybodyBack = (): Promise<void> =>
    until('everybody is there', () => those(everybody, ({ state }) => state() !== 'open'));
  async function all(act: 'start' | 'resume' | 'pause'): Promise<void> {
    let waiting = staff.length;
    for (const { client } of staff) void client.send({ act }).then(() => (waiting -= 1));
    await until(`everybody was told to ${act}`, () => (waiting === 0 ? '' : `${waiting} answers`));
  }
  await everybodyBack();
  await all('start');
  return {
    token,
    seats,
    said,
    everybodyBack,
    resume: () => all('resume'),
    async check() {
      await until('everything said was answered', () => {
        const waiting = said.filter(({ outcome }) => outcome === 'waiting').length;
        return waiting === 0 ? '' : `${waiting} answers; screens: ${everybody.map(({ state }) => state()).join(' ')}`;
      });
      await all('pause');
      await until('everybody sees the pause', () =>
        those(seats, (seat) => {
          const view = seat.view();
          return view?.kind !== 'role' || view.phase !== 'paused';
        }),
      );
      const found: Findings[] = [];
      for (const team of names.keys()) {
        const { file } = await must(api.run(token, team));
        const ofTeam = <T extends { readonly team: number }>(list: readonly T[]) =>
          list.filter((one) => one.team === team);
        const check = (): Findings => checkRun(file ?? '', ofTeam(said), ofTeam(seats));
        // The pause that a screen shows may be the one before, on a busy machine: it is given the time to come along.
        await until('all screens show what was played', () => {
          const { diverged } = check();
          return diverged === 0 ? '' : `${diverged} screens`;
        }).catch(() => undefined);
        found.push(check());
      }
      const sum = (key: keyof Findings): number => found.reduce((so, one) => so + one[key], 0);
      return {
        acknowledged: sum('acknowledged'),
        lost: sum('lost'),
        doubled: sum('doubled'),
        diverged: sum('diverged'),
      };
    },
    close() {
      for (const { client } of everybody) client.close();
    },
  };
}
