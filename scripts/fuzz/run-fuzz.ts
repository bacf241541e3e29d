import { decodeRun } from '../../src/session/runs/run-file.ts';
import { readRun } from '../../src/session/runs/read-run.ts';
import { stateDigest } from '../../src/engine/journal/replay.ts';
import type { ApiClient, ApiResult } from '../../src/session/remote/api-client.ts';
import type { RoleView } from '../../src/projections/views/role-view.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import type { AnyView, ScreenKind } from '../../src/session/wire.ts';
import { realTime } from '../../src/base/time.ts';
import { attackHttp, attackRoom, flood, type Attack } from './attack.ts';
import { createDice } from './dice.ts';
import type { Words } from './frames.ts';

/** A screen that behaves. */
interface Screen {
  readonly client: { send(action: never): Promise<{ readonly ok: boolean }> };
  view(): AnyView | undefined;
  readonly frames: readonly unknown[];
  readonly views: readonly AnyView[];
}

export interface FuzzTarget {
  readonly base: string;
  readonly api: ApiClient;
  readonly scenario: Scenario;
  /** Of a session of two teams whose first team has two seats; nobody has come in and nothing has begun. */
  readonly facilitator: string;
  open(token: string, screen: ScreenKind, team?: number): Screen;
}

export interface FuzzFindings {
  readonly frames: number;
  readonly requests: number;
  /** Sentences of the script that were said to who sent these frames and that their own seat had not been shown. */
  readonly leaked: readonly string[];
  /** What was put into the journal by somebody who could not. */
  readonly forged: readonly unknown[];
  /** Requests that were not answered, or with a failure of the server. */
  readonly failed: readonly string[];
  /** Whether nothing at all came of what was sent before the exercise began. */
  readonly untouched: boolean;
  /** Whether one that sends a thousand frames at once is cut off. */
  readonly floodCut: boolean;
  /** Whether somebody who behaves is served as before. */
  readonly serves: boolean;
  /** Bytes of heap at the end beyond those after the first tenth. */
  readonly grown: number;
}

const must = async <T>(answer: Promise<ApiResult<T>>): Promise<T> => {
  const given = await answer;
  if (!given.ok) throw new Error(given.problem);
  return given.value;
};

/** Waits until something holds. */
async function until(what: string, holds: () => boolean): Promise<void> {
  const limit = performance.now() + 20_000;
  while (!holds()) {
    if (performance.now() > limit) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

let ids = 0;
const machine = { wall: () => realTime(0), steady: () => 0, randomId: () => `fuzz-check-${++ids}` };

/**
 * Sends frames and requests that make little or no sense to a server, as somebody who has a seat: the first half in the lobby, where
 * nobody can do anything, the rest while the exercise runs.
 */
export async function runFuzz(
  target: FuzzTarget,
  frames: number,
  requests: number,
  seed: string,
): Promise<FuzzFindings> {
  const { base, api, scenario, facilitator, open } = target;
  const dice = createDice(seed);
  const seatToken = async (seat: number): Promise<string> =>
    (await must(api.link(facilitator, { op: 'seatLink', team: 0, seat }))).token;
  const [mine, theirs] = [await seatToken(0), await seatToken(1)];
  const staff = open(facilitator, { kind: 'facilitator' }, 0);
  // The same seat on a device that behaves: what it is shown may be known there.
  const twin = open(mine, { kind: 'seat', seat: 0 });
  const other = open(theirs, { kind: 'seat', seat: 1 });
  await until('all are there', () => [staff, twin, other].every((screen) => screen.view() !== undefined));

  const heard = new Set<string>();
  const looked = new Set<string>();
  const sentences = sentencesOf(scenario);
  const hear = (bytes: Buffer): void => {
    const text = bytes.toString('utf8');
    // Most answers are the same view again.
    if (looked.has(text)) return;
    looked.add(text);
    for (const sentence of sentences.keys()) if (!heard.has(sentence) && text.includes(sentence)) heard.add(sentence);
  };
  const wordsNow = (): Words => ({ handles: handlesIn(twin.view()), ids: idsOf(scenario) });
  const attackNow = (): Attack => ({
    base,
    dice,
    words: wordsNow(),
    hear,
    reserve: async () => (await must(api.join(mine, 'nl'))).reservation,
  });
  const attack = (count: number): Promise<number> => attackRoom(attackNow(), count);
  const journal = async () => {
    const { file } = await must(api.run(facilitator, 0));
    const decoded = decodeRun(file ?? '', machine);
    const read = decoded.ok ? readRun(decoded.value) : decoded;
    if (!read.ok) throw new Error(`the run cannot be replayed: ${JSON.stringify(read.error)}`);
    const { run, replayed } = read.value;
    const inputs = run.records.flatMap((record) => (record.kind === 'input' ? [record.input] : []));
    return { inputs, digest: stateDigest(replayed.state), own: new Set<string>(replayed.state.groups[0]) };
  };

  const lobby = await journal();
  let sent = await attack(Math.floor(frames / 10));
  const heap = process.memoryUsage().heapUsed;
  sent += await attack(Math.floor(frames / 2) - sent);
  const still = await journal();
  const untouched = still.digest === lobby.digest && still.inputs.length === lobby.inputs.length;

  const started = await staff.client.send({ act: 'start' } as never);
  if (!started.ok) throw new Error('the exercise does not start');
  await until('it runs', () => (twin.view() as RoleView | undefined)?.phase === 'running');
  sent += await attack(frames - sent);
  const floodCut = await flood(attackNow(), 1_000);
  const failed: string[] = [];
  for (let index = 0; index < requests; index += 1) {
    const { asked, status, text } = await attackHttp(base, dice, wordsNow());
    // This machine may have the script itself, which is how a laptop hosts a run; no other address may.
    if (!/scenarios/.test(asked)) hear(Buffer.from(text));
    if (status === 500 || status === -1) failed.push(`${asked}: ${status}`);
  }

  const note = await other.client.send({ act: 'note', to: 'all', text: 'Bent u er nog?' } as never);
  await until('a note comes through', () => JSON.stringify(twin.view()).includes('Bent u er nog?'));
  const shown = JSON.stringify(twin.views);
  const after = await journal();
  const forged = after.inputs.filter(({ command: { by, do: act } }) =>
    by.kind === 'facilitator' ? !['start', 'pause'].includes(act.act) : !after.own.has(by.role) && act.act !== 'note',
  );
  return {
    frames: sent,
    requests,
    // It may have asked for its own screen in the other language.
    leaked: [...heard].filter(
      (sentence) => !sentences.get(sentence)?.some((said) => shown.includes(JSON.stringify(said).slice(1, -1))),
    ),
    forged,
    failed,
    untouched,
    floodCut,
    serves: note.ok,
    grown: process.memoryUsage().heapUsed - heap,
  };
}

/** Texts of the script that could not stand somewhere by chance, each with the same in other languages. */
function sentencesOf({ texts }: Scenario): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const key of Object.keys(texts.nl)) {
    const said = [texts.nl, texts.en].flatMap((all) => (all as Record<string, string> | undefined)?.[key] ?? []);
    for (const text of said) if (text.length >= 25) found.set(text, [...(found.get(text) ?? []), ...said]);
  }
  return found;
}

const idsOf = ({ injects, facts, decisions, roles }: Scenario): readonly string[] =>
  [injects, facts, decisions, roles].flatMap((list) => list.map(({ id }): string => id));

const handlesIn = (view: unknown): readonly string[] => [
  ...new Set(JSON.stringify(view ?? null).match(/\bh[0-9a-f]{12}\b/g) ?? []),
];
