import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as oidc from 'openid-client';
import { securityHeaders } from '../security-headers.ts';
import type { GuessLimit } from './guess-limit.ts';
import { isSameOrigin } from './local-request.ts';
import { isSafe, mayFacilitate, type SignInSettings } from './sign-in-settings.ts';

/** Where signing in begins, ends and is undone; the second is what the provider has to know. */
export const SIGN_IN = '/api/sign-in';
export const SIGNED_IN = '/api/sign-in/done';
export const SIGN_OUT = '/api/sign-out';

/** Real ms in which somebody must have signed in at the provider, and for which it is good here. */
const ASKED_MS = 10 * 60_000;
const GOOD_MS = 8 * 3_600_000;

/** Lets facilitators that their organisation knows make sessions, from wherever they are. */
export interface SignIn {
  /** False: the request is for something else. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Stands for who is signed in, the same each time they are, and says nothing about them; undefined: nobody is. */
  whoIs(request: IncomingMessage): string | undefined;
}

export interface SignInOptions {
  readonly settings: SignInSettings;
  /** Slows down who tries what opens nothing. */
  readonly limit: GuessLimit;
  addressOf(request: IncomingMessage): string;
  /** UTC ms. */
  wall(): number;
  report(error: unknown): void;
}

interface Asked {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/**
 * Code flow with PKCE. Nothing of a person is kept: what the provider says is looked at once, and what the browser then holds says until
 * when it is good, and a hash that stands for who they are at the provider. It is good at every process that has the same settings, and
 * no longer when these change.
 */
export function createSignIn({ settings, limit, addressOf, wall, report }: SignInOptions): SignIn {
  const secure = settings.origin.startsWith('https:');
  // Without a secret of the provider's, what was signed by one process is not known to another.
  const key = createHmac('sha256', settings.clientSecret ?? randomBytes(32))
    .update(JSON.stringify(settings))
    .digest();
  let found: Promise<oidc.Configuration> | undefined;

  function provider(): Promise<oidc.Configuration> {
    found ??= discover(settings).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  }
  const seal = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  const cookie = (name: string, value: string, ms: number): string =>
    `${name}=${value}; HttpOnly; SameSite=Lax; Path=/; Max-Age=${Math.floor(ms / 1000)}${secure ? '; Secure' : ''}`;

  async function begin(response: ServerResponse): Promise<void> {
    const asked: Asked = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const to = oidc.buildAuthorizationUrl(await provider(), {
      redirect_uri: `${settings.origin}${SIGNED_IN}`,
      scope: 'openid email',
      state: asked.state,
      nonce: asked.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(asked.verifier),
      code_challenge_method: 'S256',
    });
    // It is this browser's own; only its owner could want to forge it, and gains nothing.
    const kept = Buffer.from(JSON.stringify(asked)).toString('base64url');
    go(response, to.href, [cookie(ASKED, kept, ASKED_MS)]);
  }

  async function end(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = readAsked(cookieOf(request, ASKED));
    const over = cookie(ASKED, '', 0);
    if (!asked || !limit.allows(addressOf(request))) return go(response, REFUSED, [over]);
    const tokens = await oidc.authorizationCodeGrant(await provider(), new URL(request.url ?? '', settings.origin), {
      pkceCodeVerifier: asked.verifier,
      expectedState: asked.state,
      expectedNonce: asked.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    const told = claims && { ...claims, ...(await moreOf(await provider(), tokens.access_token, claims.sub)) };
    if (!told || !mayFacilitate(settings, told)) return go(response, REFUSED, [over]);
    // The name that the provider gives to nobody else, whatever becomes of their address.
    const who = createHash('sha256')
      .update(JSON.stringify([settings.issuer, told.sub]))
      .digest('base64url');
    const said = `${wall() + GOOD_MS}.${who}`;
    go(response, '/', [over, cookie(GOOD, `${said}.${seal(said)}`, GOOD_MS)]);
  }

  return {
    handle(request, response) {
      const path = (request.url ?? '').split('?', 1)[0];
      // No page elsewhere can sign anybody out, nor can a browser that fetches ahead.
      if (path === SIGN_OUT && request.method === 'POST' && isSameOrigin(request)) {
        prepare(response, [cookie(GOOD, '', 0)])
          .setHeader('Content-Type', 'application/json')
          .end('{}');
        return true;
      }
      if (request.method !== 'GET' || (path !== SIGN_IN && path !== SIGNED_IN)) return false;
      (path === SIGN_IN ? begin(response) : end(request, response)).catch((error: unknown) => {
        // A code that is used twice, a provider that does not answer: nobody is let in, and they may try again.
        report(error);
        limit.failed(addressOf(request));
        go(response, REFUSED, [cookie(ASKED, '', 0)]);
      });
      return true;
    },
    whoIs(request) {
      const [until = '', who = '', sealed = ''] = (cookieOf(request, GOOD) ?? '').split('.');
      const right = Buffer.from(seal(`${until}.${who}`));
      const given = Buffer.from(sealed);
      const good = right.length === given.length && timingSafeEqual(right, given) && Number(until) > wall();
      return good ? who : undefined;
    },
  };
}

/** Where the app says that somebody may not facilitate. */
const REFUSED = '/#/join/refused';
const ASKED = 'spoedoverleg-asked';
const GOOD = 'spoedoverleg-facilitator';

async function discover({ issuer, clientId, clientSecret }: SignInSettings): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  const plain = url.protocol === 'http:' && isSafe(url);
  const configuration = await oidc.discovery(
    url,
    clientId,
    clientSecret,
    clientSecret === undefined ? oidc.None() : undefined,
    // For a provider on this machine itself.
    plain ? { execute: [oidc.allowInsecureRequests] } : undefined,
  );
  oidc.enableNonRepudiationChecks(configuration);
  return configuration;
}

/** What many providers say of an address or of groups at their userinfo address only. */
async function moreOf(
  configuration: oidc.Configuration,
  token: string,
  subject: string,
): Promise<Readonly<Record<string, unknown>>> {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
  return oidc.fetchUserInfo(configuration, token, subject);
}

function prepare(response: ServerResponse, cookies: readonly string[]): ServerResponse {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  return response.setHeader('Cache-Control', 'no-store').setHeader('Set-Cookie', [...cookies]);
}

function go(response: ServerResponse, to: string, cookies: readonly string[]): void {
  if (response.headersSent) return;
  prepare(response, cookies).writeHead(303, { Location: to }).end();
}

function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  return (headers.cookie ?? '')
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

function readAsked(kept: string | undefined): Asked | undefined {
  try {
    const read = JSON.parse(Buffer.from(kept ?? '', 'base64url').toString('utf8')) as Partial<
      Record<keyof Asked, unknown>
    >;
    const { state, nonce, verifier } = read;
    const texts = typeof state === 'string' && typeof nonce === 'string' && typeof verifier === 'string';
    return texts ? { state, nonce, verifier } : undefined;
  } catch {
    return undefined;
  }
}
