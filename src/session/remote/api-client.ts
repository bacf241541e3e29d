import type { NoteRecord } from '../../engine/notebook/note-record.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import type { LinkAsk } from '../desk/session-wire.ts';
import type { StoredText } from '../store/journal-store.ts';
import type { CodeAnswer, JoinAnswer, OpenAnswer, OwnSession } from '../desk/join-wire.ts';

/** Why the server would not: a key of the screens' texts. `offline`: it did not answer. */
export type ApiProblem =
  | 'offline'
  | 'unknown'
  | 'taken'
  | 'not-now'
  | 'unreadable'
  | 'slow-down'
  | 'not-allowed'
  | 'not-understood'
  | 'too-long'
  | 'not-found'
  | 'faulty'
  | 'endless'
  | 'failed';

export type ApiResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ApiProblem };

export interface NewTables {
  readonly variant: string;
  readonly people: number;
  readonly name: string;
  /** Names of the teams. */
  readonly teams: readonly string[];
}

export interface NewSessionRequest extends NewTables {
  /** Id of an exercise of the program's own. */
  readonly scenario: string;
}

export interface OwnExerciseRequest extends NewTables {
  /** The exercise itself, as it is played: without its drills and its authors' remarks. */
  readonly files: readonly SourceText[];
}

export interface RunLength {
  readonly records: number;
  readonly notes: number;
}

export interface NewNote {
  /** Number of entries that the writer has seen. */
  readonly expected: number;
  readonly note: NoteRecord;
  readonly texts: readonly StoredText[];
}

/** What a page asks of the server outside the rooms. Tokens go in bodies, never in addresses. */
export interface ApiClient {
  create(wanted: NewSessionRequest): Promise<ApiResult<{ readonly token: string }>>;
  /** A session of an exercise that the server does not have. */
  createOwn(wanted: OwnExerciseRequest): Promise<ApiResult<{ readonly token: string }>>;
  /** Sessions that were made by the facilitator who is signed in, the newest first. */
  own(): Promise<ApiResult<{ readonly sessions: readonly OwnSession[] }>>;
  /** A new token of the facilitator of such a session; those before open nothing any more. */
  ownLink(session: string): Promise<ApiResult<{ readonly token: string }>>;
  signOut(): Promise<ApiResult<unknown>>;
  /** What a token opens; nothing is taken by asking. */
  open(token: string): Promise<ApiResult<OpenAnswer>>;
  join(token: string, language: string, team?: number): Promise<ApiResult<JoinAnswer>>;
  lookUp(code: string, language: string): Promise<ApiResult<CodeAnswer>>;
  /** Waits for a seat in the session with this code; the token will open it. */
  wait(code: string, name: string): Promise<ApiResult<{ readonly token: string }>>;
  takeSeat(code: string, team: number, seat: number): Promise<ApiResult<{ readonly token: string }>>;
  /** A team's whole run as a file's text, unless it is no longer than what is had already. */
  run(token: string, team: number, have?: RunLength): Promise<ApiResult<{ readonly file?: string }>>;
  /** A new link's token; of a facilitator. */
  link(token: string, ask: LinkAsk): Promise<ApiResult<{ readonly token: string }>>;
  /** Adds an entry to a team's notebook; `taken`: it does not continue what stands there. */
  addNote(token: string, team: number, entry: NewNote): Promise<ApiResult<unknown>>;
}

/** Real ms in which an answer must be there: a server or a network that stands still says nothing, and does not end the line. */
const ANSWER_MS = 30_000;
/** Screens ask again by themselves, so they need not wait as long. */
const JOIN_MS = 10_000;
/** A session of many teams takes a while to make. */
const CREATE_MS = 120_000;

/** `base`: where the app stands, with a slash at the end. */
export function createApiClient(base: string): ApiClient {
  async function post<T>(path: string, body: unknown, limit = ANSWER_MS): Promise<ApiResult<T>> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), limit);
    try {
      const response = await fetch(new URL(`api/${path}`, base), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: abort.signal,
      });
      const answer = (await response.json()) as T & { readonly problem?: ApiProblem };
      return response.ok ? { ok: true, value: answer } : { ok: false, problem: answer.problem ?? 'failed' };
    } catch {
      return { ok: false, problem: 'offline' };
    } finally {
      clearTimeout(timer);
    }
  }
  return {
    create: (wanted) => post('sessions', wanted, CREATE_MS),
    createOwn: (wanted) => post('sessions/own-exercise', wanted, CREATE_MS),
    own: () => post('own', {}),
    ownLink: (session) => post('own/link', { session }),
    signOut: () => post('sign-out', {}),
    open: (token) => post('open', { token }),
    join: (token, language, team) => post('join', { token, language, ...(team !== undefined && { team }) }, JOIN_MS),
    lookUp: (code, language) => post('code', { code, language }),
    wait: (code, name) => post('wait', { code, name }),
    takeSeat: (code, team, seat) => post('seat', { code, team, seat }),
    run: (token, team, have) => post('run', { token, team, ...(have && { have }) }),
    link: (token, ask) => post('link', { token, ask }),
    addNote: (token, team, entry) => post('note', { token, team, ...entry }),
  };
}

/** What stands behind this page: a session server, and whether it takes new sessions from here. */
export interface ServerHere {
  readonly sessions: boolean;
  readonly local: boolean;
  /** Where other devices could reach it once it is opened to them; known at the machine itself only. */
  readonly origins?: readonly string[];
  /** Whether facilitators can sign in here, and whether this one has; absent: they cannot. */
  readonly signIn?: 'offered' | 'done';
}

/** Whether sessions can be made from here. */
export const mayCreate = ({ sessions, local, signIn }: ServerHere): boolean => sessions && (local || signIn === 'done');

export async function askServer(base: string): Promise<ServerHere> {
  const none = { sessions: false, local: false };
  try {
    const response = await fetch(new URL('api/hello', base), { redirect: 'manual' });
    if (!response.ok || !(response.headers.get('content-type') ?? '').includes('json')) return none;
    return (await response.json()) as ServerHere;
  } catch {
    return none;
  }
}
