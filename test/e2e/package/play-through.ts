// Starts an unpacked package as a double-click does and plays an exercise of twenty minutes to its end over its sockets. A process of
// its own, so that it can live where there is no network: node play-through.ts <folder> <starter>. Its last line is what it saw, as JSON.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openCrewScreen } from '../../../scripts/chaos-crew.ts';
import { exercise20 } from '../../../src/exchange/template/exercise-20.ts';
import { isPlayedPath } from '../../../src/scenario/source/file-kinds.ts';
import { replayJournal } from '../../../src/analysis/replay-journal.ts';
import { createApiClient } from '../../../src/session/remote/api-client.ts';
import type { RoomLink } from '../../../src/session/remote/room-link.ts';
import type { ScreenKind } from '../../../src/session/wire.ts';

/** What was seen on the way. */
export interface PlayedThrough {
  /** Network cards beside the loopback one. */
  readonly cards: readonly string[];
  readonly said: string;
  /** Flags of the Node that runs. */
  readonly flags: readonly string[];
  readonly page: string;
  readonly phases: readonly (string | undefined)[];
  readonly accepted: boolean;
  readonly records: number;
  readonly divergedAt: number | null;
  readonly secondStart: string;
  /** What a session of an exercise says that came with the request, and one with a mistake in it. */
  readonly own: string;
  readonly faulty: string;
}

const [folder = '', starter = ''] = process.argv.slice(2);
const PATIENCE_MS = 60_000;

async function until<T>(what: string, look: () => T | undefined): Promise<T> {
  const limit = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (performance.now() > limit) throw new Error(`never: ${what}`);
    await wait(20);
  }
}

/** Neither a PATH nor anything else of this process; no browser is to open here. */
const start = () => {
  const child = spawn(join(folder, starter), { env: { BROWSER: 'none' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  return { child, said: () => said };
};

function open(token: string, screen: ScreenKind, team = 0) {
  const answers = new Map<string, unknown>();
  let link: RoomLink | undefined;
  const { client, view } = openCrewScreen(api, base, token, team, screen, (fresh) => {
    link = fresh;
    fresh.on('d', (message) => {
      const told = message as { readonly type: string; readonly id?: string; readonly answer?: unknown };
      if (told.type === 'answer' && told.id !== undefined) answers.set(told.id, told.answer);
    });
  });
  const phase = (): string | undefined => {
    const shown = view();
    return shown && 'phase' in shown ? shown.phase : undefined;
  };
  return {
    client,
    phase,
    is: (wanted: string) => until(`${screen.kind} ${wanted}`, () => phase() === wanted || undefined),
    ask(ask: object): Promise<unknown> {
      const id = randomUUID();
      link?.send('d', { id, ask });
      return until(JSON.stringify(ask), () => answers.get(id));
    },
  };
}

async function must<T>(
  answer: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string }>,
): Promise<T> {
  const given = await answer;
  if (!given.ok) throw new Error(given.problem);
  return given.value;
}

// Root in its own namespace: the loopback card is down there at first.
if (process.env['ALONE'] === 'yes') spawnSync('ip', ['link', 'set', 'lo', 'up'], { stdio: 'inherit' });
const cards = Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
  addresses.every(({ internal }) => internal) ? [] : [name],
);

const { child, said } = start();
// Whatever goes wrong here, it must not stay behind.
process.on('exit', () => child.kill('SIGKILL'));
const url = await until('an address', () => /http:\/\/localhost:\d+/.exec(said())?.[0]);
// The starter became the server: this is how it runs.
const flags = readFileSync(`/proc/${child.pid}/cmdline`, 'utf8')
  .split('\0')
  .filter((word) => word.startsWith('--'));
const base = `${url}/`;
const api = createApiClient(base);
const page = await (await fetch(base)).text();

const people = 4;
const exercise = { scenario: 'webex-disclosure', variant: '20', people, name: 'Vanaf de stick', teams: ['Team'] };
const { token } = await must(api.create(exercise));
const staff = open(token, { kind: 'facilitator' }, 0);
const phases: (string | undefined)[] = [await until('a view', staff.phase)];
const seatToken = await must(api.link(token, { op: 'seatLink', team: 0, seat: 0 }));
const seat = open(seatToken.token, { kind: 'seat', seat: 0 });
await seat.is('lobby');
await staff.client.send({ act: 'start' });
await seat.is('running');
await staff.is('running');
phases.push('running');
const { ok: accepted } = await seat.client.send({ act: 'note', to: 'all', text: 'Wij zijn er' });
seat.client.close();
for (let one = 0; one < people; one += 1) await staff.ask({ op: 'policy', seat: one, policy: 'diligent' });
// Each part stops at its end; after the last there is nothing left but the end of the exercise.
for (const part of [1, 2]) {
  await staff.ask({ op: 'jump', target: { to: 'endOfMove' } });
  await until(`end of part ${part}`, () => staff.phase() !== 'running' || undefined);
  phases.push(staff.phase());
}
if (staff.phase() !== 'hotWash') await staff.client.send({ act: 'endExercise' });
await staff.is('hotWash');
phases.push('hotWash');
await staff.client.send({ act: 'close' });
await staff.is('closed');
phases.push('closed');
const { file = '' } = await must(api.run(token, 0));
const played = replayJournal(file);
if (!played.ok) throw new Error(played.error.code);

const files = exercise20
  .files({ id: 'own', title: 'Eigen', language: 'nl', minutes: 20 })
  .filter(({ path }) => isPlayedPath(path));
const tables = { variant: '20', people: 2, name: 'Eigen oefening', teams: ['Team'] };
const own = await must(api.open((await must(api.createOwn({ ...tables, files }))).token));
const faulty = await api.createOwn({ ...tables, files: files.slice(1) });

const second = start();
await once(second.child, 'exit');

staff.client.close();
child.kill('SIGTERM');
await once(child, 'exit');
const seen: PlayedThrough = {
  cards,
  said: said(),
  flags,
  page,
  phases,
  accepted,
  records: played.value.inputs,
  divergedAt: played.value.divergedAt,
  secondStart: second.said(),
  own: own.session,
  faulty: faulty.ok ? '' : faulty.problem,
};
console.log(JSON.stringify(seen));
process.exit(0);
