import type { JoinAnswer } from '../desk/join-wire.ts';
import type { ApiClient, ApiProblem } from './api-client.ts';
import { openRoomLink, type RoomLink } from './room-link.ts';

/** Real ms until the first and at most until each later try; doubled each time. */
const FIRST_MS = 300;
const LONGEST_MS = 5_000;

export interface DialOptions {
  readonly api: ApiClient;
  /** Where the app stands, with a slash at the end. */
  readonly base: string;
  readonly token: string;
  /** For a facilitator: the team's room instead of the session's. */
  readonly team?: number;
  language(): string;
  /** What the room sends, by type. */
  readonly types: readonly string[];
  /** Each time there is a line. */
  onLink(link: RoomLink, joined: JoinAnswer): void;
  /** The token opens nothing, or the run cannot be read: no more tries. */
  onRefused(problem: ApiProblem): void;
}

/** Problems that pass by themselves. */
const passing: ReadonlySet<ApiProblem> = new Set(['offline', 'not-now', 'slow-down', 'failed']);

/**
 * Keeps a line to a room: asks for a seat in it with the token, and again each time the line is lost, sooner when the network comes
 * back or the page is looked at again. Ends when the returned function is called.
 */
export function dial(options: DialOptions): () => void {
  const { api, base, token, team, types, onLink, onRefused } = options;
  let over = false;
  let link: RoomLink | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_MS;
  let trying = false;

  function later(): void {
    if (over) return;
    clearTimeout(timer);
    timer = setTimeout(() => void attempt(), wait);
    wait = Math.min(LONGEST_MS, wait * 2);
  }
  async function attempt(): Promise<void> {
    if (over || trying || link) return;
    trying = true;
    try {
      const joined = await api.join(token, options.language(), team);
      if (over) return;
      if (!joined.ok) {
        if (passing.has(joined.problem)) return later();
        over = true;
        return onRefused(joined.problem);
      }
      const fresh = await openRoomLink(new URL(joined.value.at ?? '', base).href, joined.value.reservation, types);
      if (over) return fresh.close();
      link = fresh;
      wait = FIRST_MS;
      onLink(fresh, joined.value);
      fresh.onClose(() => {
        if (link === fresh) link = undefined;
        later();
      });
    } catch {
      later();
    } finally {
      trying = false;
    }
  }
  /** The network is back, or the phone awake: no reason to wait. */
  const wake = (): void => {
    if (document.visibilityState === 'hidden') return;
    if (link) return link.check();
    wait = FIRST_MS;
    void attempt();
  };
  const inPage = typeof document !== 'undefined';
  if (inPage) {
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
  }
  void attempt();
  return () => {
    over = true;
    clearTimeout(timer);
    if (inPage) {
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
    }
    link?.close();
  };
}
