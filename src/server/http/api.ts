import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { securityHeaders } from '../security-headers.ts';
import { bodies, bodyLimit, fromStaff, type ApiPath } from './api-schema.ts';
import type { GuessLimit } from './guess-limit.ts';
import { isForNow } from '../rooms/team-calls.ts';
import { isLocal, isSameOrigin } from './local-request.ts';
import type { SignIn } from './sign-in.ts';

/** What a request is answered with. `guess`: it named a token or code that opens nothing. */
export interface ApiAnswer {
  readonly status: 200 | 307 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 500 | 503;
  readonly body: unknown;
  /** With 307: where the process is that can answer this, below where the app stands. */
  readonly at?: string;
  readonly guess?: true;
}

export interface ApiCaller {
  /** At this very machine, or signed in as a facilitator. */
  readonly trusted: boolean;
  /** Stands for the facilitator who is signed in, the same each time; undefined: nobody is. */
  readonly who: string | undefined;
  /** By the name of this process: whoever sent the request here has looked already. */
  readonly byName: boolean;
}

/** The address that a request came from, as far as it can be known, and whether it named this process. */
export type CallerOf = (request: IncomingMessage) => { readonly address: string; readonly byName: boolean };

type Body<P extends ApiPath> = z.infer<(typeof bodies)[P]>;

export type ApiHandlers = {
  readonly [P in ApiPath]: (body: Body<P>, caller: ApiCaller) => Promise<ApiAnswer>;
};

/** Every address below this one is the interface's; what a static host would not have. */
export const API_PREFIX = '/api/';

export interface ApiOptions {
  readonly handlers: ApiHandlers;
  readonly limit: GuessLimit;
  readonly callerOf: CallerOf;
  /** Origins at which others could reach this machine; told to the machine itself only. */
  origins(): readonly string[];
  /** Undefined where there is no signing in. */
  readonly signIn: SignIn | undefined;
  report(error: unknown): void;
}

/** Answers `POST` requests with JSON bodies, each read by its schema, and `GET /api/hello`. No address holds a secret. */
export function createApi({ handlers, limit, callerOf, origins, signIn, report }: ApiOptions): RequestListener {
  const signingIn = (request: IncomingMessage): { readonly signIn?: 'offered' | 'done' } =>
    signIn ? { signIn: signIn.whoIs(request) === undefined ? 'offered' : 'done' } : {};
  async function answer(request: IncomingMessage): Promise<ApiAnswer | 'slow-down' | 'too-long'> {
    const path = request.url ?? '';
    if (path === '/api/hello' && request.method === 'GET') {
      const local = isLocal(request);
      return {
        status: 200,
        body: { sessions: true, local, ...(local && { origins: origins() }), ...signingIn(request) },
      };
    }
    if (!isPath(path)) return { status: 404, body: { problem: 'not-found' } };
    const wrong = request.method !== 'POST' || request.headers['content-type'] !== 'application/json';
    if (wrong || !isSameOrigin(request)) return { status: 403, body: { problem: 'not-allowed' } };
    const { address, byName } = callerOf(request);
    if (!limit.allows(address)) return 'slow-down';
    const who = signIn?.whoIs(request);
    const trusted = isLocal(request) || who !== undefined;
    if (fromStaff.has(path) && !trusted) return { status: 403, body: { problem: 'not-allowed' } };
    const text = await readBody(request, bodyLimit(path));
    if (text === undefined) return 'too-long';
    const read = bodies[path].safeParse(jsonOf(text));
    if (!read.success) return { status: 400, body: { problem: 'not-understood' } };
    const handle = handlers[path] as (body: unknown, caller: ApiCaller) => Promise<ApiAnswer>;
    const given = await handle(read.data, { trusted, who, byName });
    if (given.guess) limit.failed(address);
    return given;
  }

  return (request, response) => {
    if (signIn?.handle(request, response)) return;
    answer(request)
      .catch((error: unknown): ApiAnswer => {
        if (isForNow(error)) return { status: 503, body: { problem: 'not-now' } };
        report(error);
        return { status: 500, body: { problem: 'failed' } };
      })
      .then((given) => {
        if (given === 'slow-down') return send(response, 429, { problem: 'slow-down' }, !request.complete);
        if (given === 'too-long') return send(response, 413, { problem: 'too-long' }, !request.complete);
        // Relative, so that it holds wherever a proxy lets the app stand.
        if (given.at !== undefined) response.setHeader('Location', `../${given.at}${(request.url ?? '').slice(1)}`);
        return send(response, given.status, given.body, !request.complete);
      })
      .catch(report);
  };
}

const isPath = (path: string): path is ApiPath => Object.hasOwn(bodies, path);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined when it is longer than allowed, or says that it is; the rest is not read. */
async function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > limit) return undefined;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** `rest`: not all of the request was read. */
function send(response: ServerResponse, status: number, body: unknown, rest: boolean): void {
  if (response.destroyed) return;
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  // What was not read of a body must not be taken for the next request.
  if (rest) response.setHeader('Connection', 'close');
  response.writeHead(status).end(JSON.stringify(body));
}
