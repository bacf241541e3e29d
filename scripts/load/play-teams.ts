import { setTimeout as wait } from 'node:timers/promises';
import type { PolicyName } from '../../src/analysis/policies/policies.ts';
import { createApiClient, type ApiResult } from '../../src/session/remote/api-client.ts';
import { openSessionConsole, openTeamConsole } from './console-line.ts';
import { checkJournal, type JournalFindings } from './journal-check.ts';
import { openPlayingSeat, type PlayingSeat, type Sent } from './playing-seat.ts';
import { createReleaseClock, type Released } from './release-clock.ts';

export interface PlayWish {
  /** Where the app stands, with a slash at the end; at the machine itself. */
  readonly base: string;
  readonly scenario: string;
  readonly variant: string;
  readonly teams: number;
  /** Screens of one team; those beyond the seats of the plan share one with somebody. */
  readonly seats: number;
  /** Seats in the plan. */
  readonly people: number;
  /** Who sits where, seat by seat, over again when there are more seats. */
  readonly policies: readonly PolicyName[];
  /** Of the four paces that a console knows. */
  readonly clock: 0.5 | 1 | 2 | 4;
  /** How many times as fast as a person at the usual pace the seats read and act. */
  readonly haste: number;
  /** Real ms between two releases. */
  readonly releaseEvery: number;
  /** Asked before each release and in between: whether it has been enough. */
  isEnough(sofar: { readonly sent: readonly Sent[]; readonly releases: number }): boolean;
  /** Everybody is there; the clock starts now. */
  onStart?(): void;
  /** The seats have stopped; nothing more is measured. */
  onEnd?(): void;
  say(line: string): void;
}

export interface Played {
  readonly sent: readonly Sent[];
  /** By release and team: real ms until its last screen had it; -1: a screen never had it. */
  readonly releases: readonly (readonly number[])[];
  /** Bytes that each screen was sent: until the clock started, and after that. */
  readonly bytes: readonly { readonly before: number; readonly during: number }[];
  /** Lines that ended by themselves. */
  readonly linesLost: number;
  readonly journals: readonly JournalFindings[];
}

/** How many screens come in at a time. */
const AT_ONCE = 16;
/** Real ms after which something that is not there does not come any more. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 50;

async function must<T>(answer: Promise<ApiResult<T>>): Promise<T> {
  const given = await answer;
  if (!given.ok) throw new Error(`the server says: ${given.problem}`);
  return given.value;
}

async function until(what: string, isSo: () => boolean): Promise<void> {
  for (const from = performance.now(); !isSo(); await wait(LOOK_MS))
    if (performance.now() - from > PATIENCE_MS) throw new Error(`never: ${what}`);
}

/** Lets teams play an exercise through sockets of their own, with a facilitator who runs the clock and sends a message now and then. */
export async function playTeams(wish: PlayWish): Promise<Played> {
  const { base, teams, seats, people, say } = wish;
  const api = createApiClient(base);
  const names = Array.from({ length: teams }, (_, team) => `Team ${team + 1}`);
  const all = [...names.keys()];
  const { scenario, variant } = wish;
  const { token } = await must(api.create({ scenario, variant, people, name: 'Load', teams: names }));

  const sent: Sent[] = [];
  const clock = createReleaseClock(teams * seats);
  const bytes = Array.from({ length: teams * seats }, () => ({ before: 0, during: 0 }));
  let playing = false;
  let linesLost = 0;
  const crew: PlayingSeat[] = [];
  async function sitDown(screen: number): Promise<void> {
    const team = Math.floor(screen / seats);
    const seat = (screen % seats) % people;
    const link = await must(api.link(token, { op: 'seatLink', team, seat }));
    const count = bytes[screen] as (typeof bytes)[number];
    const one = openPlayingSeat({
      api,
      base,
      token: link.token,
      team,
      seat,
      policy: wish.policies[screen % wish.policies.length] ?? 'passive',
      haste: wish.haste,
      onSent: (command) => sent.push(command),
      onFrame(frame) {
        count[playing ? 'during' : 'before'] += frame.length;
        clock.saw(screen, frame);
      },
      onLost: () => (linesLost += 1),
    });
    crew.push(one);
    await until('a screen comes in', one.isThere);
  }

  say(`${teams} teams of ${seats} screens come in ...`);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let screen = next++; screen < teams * seats; screen = next++) await sitDown(screen);
  };
  let resuming = false;
  let over = false;
  const console = await openSessionConsole({ api, base, token }, (overview) => {
    // The clock stops by itself where a part ends, and where the machine stood still.
    const paused = overview.teams.filter(({ phase }) => phase === 'paused').map(({ team }) => team);
    over = overview.teams.every(({ phase }) => phase === 'hotWash' || phase === 'closed');
    if (!playing || resuming || paused.length === 0) return;
    resuming = true;
    void console.ask({ op: 'act', teams: paused, step: 'resume' }).then(
      () => (resuming = false),
      () => (resuming = false),
    );
  });
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    playing = true;
    wish.onStart?.();
    await console.ask({ op: 'act', teams: all, step: 'start' });
    for (const team of wish.clock === 1 ? [] : all) {
      const own = await openTeamConsole({ api, base, token }, team);
      await own.ask({ op: 'pace', multiplier: wish.clock });
      own.close();
    }
    say('they play ...');
    const releases: (readonly number[])[] = [];
    const isEnough = (): boolean => over || wish.isEnough({ sent, releases: releases.length });
    while (!isEnough()) {
      const words = `OEFENING ${releases.length + 1} ${token.slice(-8)}`;
      const message = {
        act: 'improvise',
        from: 'ctl',
        to: 'all',
        channel: 'mail',
        subject: words,
        text: words,
      } as const;
      const seen = await clock.time(words, PATIENCE_MS, () => void console.ask({ op: 'send', teams: all, message }));
      releases.push(lastOfTeams(seen, all, seats));
      for (const from = performance.now(); performance.now() - from < wish.releaseEvery && !isEnough();)
        await wait(LOOK_MS);
    }
    for (const seat of crew) seat.rest();
    await until('every command was answered', () => sent.every(({ outcome }) => outcome !== 'waiting')).catch(
      () => undefined,
    );
    wish.onEnd?.();
    playing = false;
    await console.ask({ op: 'act', teams: all, step: 'pause' });
    const journals: JournalFindings[] = [];
    for (const team of all) {
      const { file } = await must(api.run(token, team));
      journals.push(
        checkJournal(
          file ?? '',
          sent.filter((one) => one.team === team),
        ),
      );
    }
    return { sent, releases, bytes, linesLost, journals };
  } finally {
    for (const seat of crew) seat.close();
    console.close();
  }
}

const lastOfTeams = (seen: Released, teams: readonly number[], seats: number): readonly number[] =>
  teams.map((team) => {
    const own = seen.slice(team * seats, (team + 1) * seats);
    return own.includes(-1) ? -1 : Math.max(...own);
  });
