import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient, type Client } from '../src/session/client/client.ts';
import type { ApiClient } from '../src/session/remote/api-client.ts';
import type { RoomLink } from '../src/session/remote/room-link.ts';
import { remoteConnector } from '../src/session/remote/screen-connector.ts';
import type { AnyView, ScreenKind } from '../src/session/wire.ts';

/** A screen that works without a person, and remembers what it was told. */
export interface CrewScreen {
  readonly team: number;
  readonly screen: ScreenKind;
  readonly client: Client;
  state(): string;
  view(): AnyView | undefined;
  /** Breaks its line as a lost network does. */
  cut(): void;
}

/** What was said, and what became of it. */
export interface Said {
  readonly team: number;
  readonly text: string;
  outcome: 'waiting' | 'accepted' | 'refused';
}

export function openCrewScreen(
  api: ApiClient,
  base: string,
  token: string,
  team: number,
  screen: ScreenKind,
): CrewScreen {
  let state = 'connecting';
  let view: AnyView | undefined;
  let link: RoomLink | undefined;
  const client = createClient({
    screen,
    language: 'nl',
    randomId: randomUUID,
    connect: remoteConnector({
      api,
      base,
      token,
      ...(screen.kind === 'facilitator' && { team }),
      language: () => 'nl',
      onLink(fresh) {
        link = fresh;
        fresh.on('d', () => undefined);
      },
    }),
    sink: {
      view: (next) => (view = next),
      clock: () => undefined,
      connection: (next) => (state = next),
      typing: () => undefined,
      seats: () => undefined,
    },
  });
  return { team, screen, client, state: () => state, view: () => view, cut: () => link?.close() };
}

const PATIENCE_MS = 60_000;

/** Waits until something holds; throws with what it was when it never does. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const limit = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > limit) throw new Error(`never: ${what}`);
    await wait(20);
  }
}

/** A seat that keeps saying something new to its team until `stop` is aborted. */
export async function chatter({ client, team }: CrewScreen, said: Said[], stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const one: Said = { team, text: randomUUID(), outcome: 'waiting' };
    said.push(one);
    void client.send({ act: 'note', to: 'all', text: one.text }).then(({ ok }) => {
      one.outcome = ok ? 'accepted' : 'refused';
    });
    await wait(randomInt(5, 60));
  }
}
