import type { CodeAnswer, JoinAnswer } from '../desk/join-wire.ts';

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
  | 'failed';

export type ApiResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ApiProblem };

export interface NewSessionRequest {
  readonly scenario: string;
  readonly variant: string;
  readonly people: number;
  readonly name: string;
  /** Names of the teams. */
  readonly teams: readonly string[];
}

/** What a page asks of the server outside the rooms. Tokens go in bodies, never in addresses. */
export interface ApiClient {
  create(wanted: NewSessionRequest): Promise<ApiResult<{ readonly token: string }>>;
  join(token: string, language: string, team?: number): Promise<ApiResult<JoinAnswer>>;
  lookUp(code: string, language: string): Promise<ApiResult<CodeAnswer>>;
  takeSeat(code: string, team: number, seat: number): Promise<ApiResult<{ readonly token: string }>>;
  /** A team's whole run, as a file's text. */
  run(token: string, team: number): Promise<ApiResult<{ readonly file: string }>>;
}

/** `base`: where the app stands, with a slash at the end. */
export function createApiClient(base: string): ApiClient {
  async function post<T>(path: string, body: unknown): Promise<ApiResult<T>> {
    try {
      const response = await fetch(new URL(`api/${path}`, base), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer = (await response.json()) as T & { readonly problem?: ApiProblem };
      return response.ok ? { ok: true, value: answer } : { ok: false, problem: answer.problem ?? 'failed' };
    } catch {
      return { ok: false, problem: 'offline' };
    }
  }
  return {
    create: (wanted) => post('sessions', wanted),
    join: (token, language, team) => post('join', { token, language, ...(team !== undefined && { team }) }),
    lookUp: (code, language) => post('code', { code, language }),
    takeSeat: (code, team, seat) => post('seat', { code, team, seat }),
    run: (token, team) => post('run', { token, team }),
  };
}

/** Whether a session server stands behind this page, and whether it takes new sessions from here. */
export async function askServer(base: string): Promise<{ readonly sessions: boolean; readonly local: boolean }> {
  const none = { sessions: false, local: false };
  try {
    const response = await fetch(new URL('api/hello', base), { redirect: 'manual' });
    if (!response.ok || !(response.headers.get('content-type') ?? '').includes('json')) return none;
    return (await response.json()) as { sessions: boolean; local: boolean };
  } catch {
    return none;
  }
}
