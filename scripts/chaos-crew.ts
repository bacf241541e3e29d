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
}

/** What was said, and what became of it. */
export interface Said {
  readonly team: number;
  readonly text: string;
  outcome: 'waiting' | 'accepted' | 'refused';
}

/** `onLink`: what more to do with each line, which is another one after a reconnect. */
export function openCrewScreen(
  api: ApiClient,
  base: string,
  token: string,
  team: number,
  screen: ScreenKind,
  onLink: (link: RoomLink) => void = (link) => link.on('d', () => undefined),
): CrewScreen {
  let state = 'connecting';
  let view: AnyView | undefined;
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
      onLink,
    }),
    sink: {
      view: (next) => (view = next),
      clock: () => undefined,
      connection: (next) => (state = next),
      typing: () => undefined,
      seats: () => undefined,
    },
  });
  return { team, screen, client, state: () => state, view: () => view };
}

/** Real ms without any progress after which something counts as hanging; a busy machine is slow, and does not stand still. */
const PATIENCE_MS = 60_000;

/** Waits until nothing is missing; throws with what is when that has not changed for too long. */
export async function until(what: string, missing: () => string): Promise<void> {
  let before = missing();
  let since = performance.now();
  for (let now = before; now !== ''; now = missing()) {
    if (now !== before) since = performance.now();
    if (performance.now() - since > PATIENCE_MS) throw new Error(`never: ${what}; still missing: ${now}`);
    before = now;
    await wait(20);
  }
}

/** Who of them is not as they should be, by name. */
export const those = (screens: readonly CrewScreen[], wrong: (screen: CrewScreen) => boolean): string =>
  screens
    .filter(wrong)
    .map(
      ({ team, screen, state }) => `${screen.kind} ${'seat' in screen ? screen.seat : ''} of team ${team} (${state()})`,
    )
    .join(', ');

/** Things that one seat may have said without an answer before it waits, as a person would. */
const UNANSWERED = 10;

/** A seat that keeps saying something new to its team until `stop` is aborted. */
export async function chatter({ client, team }: CrewScreen, said: Said[], stop: AbortSignal): Promise<void> {
  let unanswered = 0;
  while (!stop.aborted) {
    if (unanswered < UNANSWERED) {
      const one: Said = { team, text: randomUUID(), outcome: 'waiting' };
      said.push(one);
      unanswered += 1;
      void client.send({ act: 'note', to: 'all', text: one.text }).then(({ ok }) => {
        unanswered -= 1;
        one.outcome = ok ? 'accepted' : 'refused';
      });
    }
    await wait(randomInt(50, 600));
  }
}
