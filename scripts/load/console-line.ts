import type { ApiClient } from '../../src/session/remote/api-client.ts';
import type { DeskAsk } from '../../src/session/desk/desk-wire.ts';
import type { SessionAsk, SessionOverview } from '../../src/session/desk/session-wire.ts';
import { openRawLine } from './raw-line.ts';
import { toldIn } from './told-in-frame.ts';

/** A facilitator's console: asks, and waits for what it is answered. */
export interface ConsoleLine<Ask> {
  /** Rejects when it could not be done. */
  ask(ask: Ask): Promise<unknown>;
  close(): void;
}

type Told =
  | { readonly type: 'answer'; readonly id: string; readonly answer: unknown }
  | { readonly type: 'failed'; readonly id: string }
  | { readonly type: 'overview'; readonly overview: SessionOverview };

type Waiting = Map<string, { readonly done: (answer: unknown) => void; readonly failed: (why: Error) => void }>;

async function openConsole(
  { api, base, token }: { readonly api: ApiClient; readonly base: string; readonly token: string },
  team: number | undefined,
  onOverview: (overview: SessionOverview) => void,
) {
  const joined = await api.join(token, 'nl', team);
  if (!joined.ok) throw new Error(`the console cannot come in: ${joined.problem}`);
  const waiting: Waiting = new Map();
  const endAll = (): void => {
    for (const { failed } of waiting.values()) failed(new Error('the line of a console was lost'));
    waiting.clear();
  };
  const hear = (frame: Buffer): void => {
    const told = toldIn(frame)?.message as Told | undefined;
    if (told?.type === 'overview') onOverview(told.overview);
    if (told?.type !== 'answer' && told?.type !== 'failed') return;
    const asked = waiting.get(told.id);
    waiting.delete(told.id);
    if (told.type === 'answer') asked?.done(told.answer);
    else asked?.failed(new Error('what a console asked could not be done'));
  };
  const line = await openRawLine(base, joined.value.reservation, hear, endAll);
  let asked = 0;
  return {
    line,
    wait: (): readonly [string, Promise<unknown>] => {
      const id = `load-${++asked}`;
      return [id, new Promise((done, failed) => waiting.set(id, { done, failed }))];
    },
  };
}

type Where = Parameters<typeof openConsole>[0];

/** The console above the teams. `onOverview`: each time that the teams stand otherwise. */
export async function openSessionConsole(
  where: Where,
  onOverview: (overview: SessionOverview) => void,
): Promise<ConsoleLine<SessionAsk>> {
  const { line, wait } = await openConsole(where, undefined, onOverview);
  return {
    ask(ask) {
      const [id, answer] = wait();
      line.send('s', { type: 'ask', id, ask });
      return answer;
    },
    close: () => line.close(),
  };
}

/** The console of one team. */
export async function openTeamConsole(where: Where, team: number): Promise<ConsoleLine<DeskAsk>> {
  const { line, wait } = await openConsole(where, team, () => undefined);
  return {
    ask(ask) {
      const [id, answer] = wait();
      line.send('d', { id, ask });
      return answer;
    },
    close: () => line.close(),
  };
}
