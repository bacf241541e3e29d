import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayFacilitate, readSignIn, type SignInSettings } from '../../src/server/http/sign-in-settings.ts';
import type { OwnSession } from '../../src/session/desk/join-wire.ts';
import { isPlayedPath } from '../../src/scenario/source/file-kinds.ts';
import { smallScenario } from '../scenario/fixture.ts';
import { small } from '../session/support/small-run.ts';
import { startProvider, type TestProvider } from './support/oidc-provider.ts';
import { must, openRemote, startTestServer, type TestServer } from './support/test-server.ts';
import { until } from '../support/until.ts';

const set = {
  OIDC_ISSUER: 'https://id.example.nl',
  OIDC_CLIENT_ID: 'spoedoverleg',
  OIDC_ORIGIN: 'https://oefenen.example.nl/',
  OIDC_EMAILS: 'An@example.nl, bo@example.nl',
};

describe('the settings of signing in', () => {
  it('are absent unless the provider is named', () => {
    expect(readSignIn({})).toBe(undefined);
    expect(readSignIn({ ...set, OIDC_ISSUER: undefined })).toBe(undefined);
    expect(readSignIn(set)).toMatchObject({
      origin: 'https://oefenen.example.nl',
      emails: ['an@example.nl', 'bo@example.nl'],
    });
  });

  it('say what is wrong with them', () => {
    const wrong = (more: Readonly<Record<string, string | undefined>>) => () => readSignIn({ ...set, ...more });
    expect(wrong({ OIDC_CLIENT_ID: undefined })).toThrow('OIDC_CLIENT_ID');
    expect(wrong({ OIDC_ISSUER: 'http://id.example.nl' })).toThrow('OIDC_ISSUER');
    expect(wrong({ OIDC_ORIGIN: undefined })).toThrow('OIDC_ORIGIN');
    expect(wrong({ OIDC_ORIGIN: 'http://192.0.2.1' })).toThrow('OIDC_ORIGIN');
    expect(wrong({ OIDC_EMAILS: ' , ' })).toThrow('OIDC_EMAILS');
    expect(wrong({ OIDC_CLAIMS: 'groups' })).toThrow('groups=');
  });

  it('let in who is listed, by an address that was verified or by a claim', () => {
    const settings = readSignIn({ ...set, OIDC_CLAIMS: 'groups=staff,sub=7' }) as SignInSettings;
    const may = (said: object): boolean => mayFacilitate(settings, said as Readonly<Record<string, unknown>>);
    expect(may({ email: 'AN@example.nl', email_verified: true })).toBe(true);
    expect(may({ email: 'an@example.nl' })).toBe(false);
    expect(may({ email: 'an@example.nl', email_verified: 'true' })).toBe(false);
    expect(may({ email: 'cy@example.nl', email_verified: true })).toBe(false);
    expect(may({ groups: ['other', 'staff'] })).toBe(true);
    expect(may({ groups: 'staff' })).toBe(true);
    expect(may({ groups: ['staffing'] })).toBe(false);
    expect(may({ sub: '7' })).toBe(true);
    expect(may({ sub: 7 })).toBe(false);
  });
});

/** A browser that is no browser: keeps cookies by host and port, and follows where it is sent. */
class Visitor {
  readonly jars = new Map<string, Map<string, string>>();
  /** As from another machine: nothing here is local. */
  readonly elsewhere = { 'x-forwarded-for': '192.0.2.7' };

  cookies(url: URL): Map<string, string> {
    const jar = this.jars.get(url.host) ?? new Map<string, string>();
    this.jars.set(url.host, jar);
    return jar;
  }

  async ask(
    to: string | URL,
    body?: URLSearchParams | object,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const url = new URL(to);
    const cookie = [...this.cookies(url)].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        ...this.elsewhere,
        ...more,
        cookie,
        ...(body && !(body instanceof URLSearchParams) && { 'content-type': 'application/json' }),
      },
      ...(body && { body: body instanceof URLSearchParams ? body : JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const at = pair.indexOf('=');
      const gone = attributes.some((one) => one === 'Max-Age=0' || one.startsWith('expires=Thu, 01 Jan 1970'));
      if (gone) this.cookies(url).delete(pair.slice(0, at));
      else this.cookies(url).set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** Follows until a page, or an address that `stop` names; answers with where that is. */
  async follow(to: string | URL, stop: (at: URL) => boolean = () => false): Promise<URL> {
    let url = new URL(to);
    for (;;) {
      if (stop(url)) return url;
      const next = (await this.ask(url)).headers.get('location');
      if (next === null) return url;
      url = new URL(next, url);
    }
  }

  /** Says to the provider who they are, and that this program may know. */
  async signIn(base: string, login: string, stop?: (url: URL) => boolean): Promise<URL> {
    let at = await this.follow(`${base}api/sign-in`);
    for (const prompt of ['login', 'consent']) {
      const sent = await this.ask(at, new URLSearchParams({ prompt, login, password: 'x' }));
      at = await this.follow(new URL(sent.headers.get('location') ?? '', at), stop);
    }
    return at;
  }

  async hello(base: string): Promise<unknown> {
    return (await this.ask(`${base}api/hello`)).json();
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

describe('signing in at a provider', () => {
  let provider: TestProvider;
  let server: TestServer;
  const wanted = { scenario: small.id, variant: '60', people: 2, name: 'Van ver', teams: ['Rood'] };

  beforeAll(async () => {
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    provider = await startProvider(
      { id: 'spoedoverleg', secret: 'a secret between the two', back: `${origin}/api/sign-in/done` },
      {
        an: { email: 'an@example.nl', email_verified: true },
        bo: { email: 'bo@example.nl', email_verified: false },
        cy: { groups: ['exercise-staff'] },
        di: { email: 'di@example.nl', email_verified: true },
      },
    );
    const signIn = readSignIn({
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'spoedoverleg',
      OIDC_CLIENT_SECRET: 'a secret between the two',
      OIDC_ORIGIN: origin,
      OIDC_EMAILS: 'an@example.nl,bo@example.nl',
      OIDC_CLAIMS: 'groups=exercise-staff',
    });
    server = await startTestServer(undefined, { port, ...(signIn && { signIn }) });
  });
  afterAll(async () => {
    await server.close();
    await provider.close();
  });

  it.each(['an', 'cy'])('lets %s make a session from elsewhere, who may not before', async (who) => {
    const visitor = new Visitor();
    expect(await visitor.hello(server.base)).toEqual({ sessions: true, local: false, signIn: 'offered' });
    expect((await visitor.ask(`${server.base}api/sessions`, wanted)).status).toBe(403);
    expect((await visitor.ask(`${server.base}scenarios/${small.id}.json`)).status).toBe(404);
    expect((await visitor.signIn(server.base, who)).href).toBe(server.base);
    expect(await visitor.hello(server.base)).toEqual({ sessions: true, local: false, signIn: 'done' });
    const made = await visitor.ask(`${server.base}api/sessions`, wanted);
    expect(made.status).toBe(200);
    expect((await visitor.ask(`${server.base}scenarios/${small.id}.json`)).status).toBe(200);
    // Code flow with PKCE, and no more asked for than is needed.
    const asked = provider.asked.at(-1);
    expect(asked?.get('response_type')).toBe('code');
    expect(asked?.get('code_challenge_method')).toBe('S256');
    expect(asked?.get('scope')).toBe('openid email');
    // What the browser keeps says nothing about who they are.
    const kept = [...visitor.cookies(new URL(server.base))];
    expect(kept.map(([name]) => name)).toEqual(['spoedoverleg-facilitator']);
    expect(kept[0]?.[1]).toMatch(/^\d{13}\.[\w-]{43}\.[\w-]{43}$/);
    // Not by a link, nor by a page elsewhere.
    await visitor.ask(`${server.base}api/sign-out`);
    await visitor.ask(`${server.base}api/sign-out`, {}, { origin: 'https://elsewhere.example.nl' });
    expect(await visitor.hello(server.base)).toMatchObject({ signIn: 'done' });
    expect((await visitor.ask(`${server.base}api/sign-out`, {})).status).toBe(200);
    expect(await visitor.hello(server.base)).toMatchObject({ signIn: 'offered' });
  });

  it('takes an exercise of their own from elsewhere, with its session, from who is signed in only', async () => {
    const path = `${server.base}api/sessions/own-exercise`;
    const { scenario: _shipped, ...tables } = wanted;
    const files = smallScenario.filter((file) => isPlayedPath(file.path));
    const visitor = new Visitor();
    expect((await visitor.ask(path, { ...tables, files })).status).toBe(403);
    await visitor.signIn(server.base, 'an');
    const made = await visitor.ask(path, { ...tables, files });
    expect(made.status).toBe(200);
    const { token } = (await made.json()) as { readonly token: string };
    expect((await server.auditOf(token)).map(({ who, what }) => [who, what])).toEqual([
      ['signed-in', JSON.stringify({ op: 'create', teams: 1, ownExercise: 'small' })],
    ]);
    await visitor.ask(`${server.base}api/sign-out`, {});
    expect((await visitor.ask(path, { ...tables, files })).status).toBe(403);
  });

  it('gives back to whoever made a session what they made, with a new link in the place of the old', async () => {
    const an = new Visitor();
    const cy = new Visitor();
    const own = async (visitor: Visitor) => {
      const answer = await visitor.ask(`${server.base}api/own`, {});
      return { status: answer.status, body: (await answer.json()) as { readonly sessions?: readonly OwnSession[] } };
    };
    const link = async (visitor: Visitor, session: string) => {
      const answer = await visitor.ask(`${server.base}api/own/link`, { session });
      return { status: answer.status, body: (await answer.json()) as { readonly token?: string } };
    };
    const refused = { status: 403, body: { problem: 'not-allowed' } };
    expect(await own(an)).toEqual(refused);
    await an.signIn(server.base, 'an');
    await cy.signIn(server.base, 'cy');
    const name = 'Kwijt en terug';
    const made = await an.ask(`${server.base}api/sessions`, { ...wanted, name, teams: ['Rood', 'Blauw'] });
    const { token } = (await made.json()) as { readonly token: string };
    // At the machine itself, by somebody who is not signed in.
    const { token: local } = await must(server.api.create({ ...wanted, name: 'Van hier' }));

    // On another machine, where nothing of the first is known.
    const later = new Visitor();
    await later.signIn(server.base, 'an');
    const mine = (await own(later)).body.sessions ?? [];
    expect(mine[0]).toMatchObject({ name, teams: 2 });
    expect(mine.every((one) => one.expires > one.created)).toBe(true);
    const lost = mine[0]?.id ?? '';
    const names = async (visitor: Visitor) => (await own(visitor)).body.sessions?.map((one) => one.name);
    expect(await names(cy)).not.toContain(name);
    expect(await names(later)).not.toContain('Van hier');

    const before = openRemote(server, token, { kind: 'facilitator' }, 0);
    await until(() => expect(before.states).toContain('open'));
    const unknown = { status: 404, body: { problem: 'unknown' } };
    expect(await link(cy, lost)).toEqual(unknown);
    expect(await link(later, 'x'.repeat(32))).toEqual(unknown);
    expect(await link(new Visitor(), lost)).toEqual(refused);
    expect((await server.api.open(token)).ok).toBe(true);
    const given = (await link(later, lost)).body.token ?? '';
    expect(await must(server.api.open(given))).toMatchObject({ kind: 'facilitator', session: name });
    expect(await server.api.open(token)).toEqual({ ok: false, problem: 'unknown' });
    await until(() => expect(before.states.at(-1)).toBe('refused'));
    before.close();
    expect((await server.api.open(local)).ok).toBe(true);
    expect((await server.auditOf(given)).map(({ who, what }) => [who, what])).toEqual([
      ['signed-in', JSON.stringify({ op: 'create', teams: 2 })],
      ['signed-in', JSON.stringify({ op: 'newFacilitatorLink' })],
    ]);

    await later.ask(`${server.base}api/sign-out`, {});
    expect(await own(later)).toEqual(refused);
    expect(await link(later, lost)).toEqual(refused);
  });

  it.each(['bo', 'di'])('does not let %s, who is not listed or whose address was not verified', async (who) => {
    const visitor = new Visitor();
    expect((await visitor.signIn(server.base, who)).hash).toBe('#/join/refused');
    expect(await visitor.hello(server.base)).toMatchObject({ signIn: 'offered' });
    expect((await visitor.ask(`${server.base}api/sessions`, wanted)).status).toBe(403);
  });

  it('takes a code once, from the browser that asked for it, and nothing made up', async () => {
    const done = (url: URL): boolean => url.pathname === '/api/sign-in/done';
    const visitor = new Visitor();
    const back = await visitor.signIn(server.base, 'an', done);
    expect(done(back)).toBe(true);
    // Somebody else's browser, which never asked, or asked for itself.
    const thief = new Visitor();
    expect((await thief.follow(back)).hash).toBe('#/join/refused');
    await thief.follow(`${server.base}api/sign-in`);
    expect((await thief.follow(back)).hash).toBe('#/join/refused');
    expect(await thief.hello(server.base)).toMatchObject({ signIn: 'offered' });
    const asked = new Map(visitor.cookies(new URL(server.base)));
    expect((await visitor.follow(back)).href).toBe(server.base);
    for (const [name, value] of asked) visitor.cookies(new URL(server.base)).set(name, value);
    expect((await visitor.follow(back)).hash).toBe('#/join/refused');
    for (const made of ['', '9999999999999', '9999999999999.', `9999999999999.${'A'.repeat(43)}`]) {
      thief.cookies(new URL(server.base)).set('spoedoverleg-facilitator', made);
      expect(await thief.hello(server.base)).toMatchObject({ signIn: 'offered' });
    }
  });

  it('keeps nothing about anybody', async () => {
    const visitor = new Visitor();
    await visitor.signIn(server.base, 'an');
    expect((await visitor.ask(`${server.base}api/sessions`, wanted)).status).toBe(200);
    expect(server.stored()).toContain('Van ver');
    for (const word of ['example.nl', 'exercise-staff']) expect(server.stored()).not.toContain(word);
    // Nor what stands for them in their browser; two sessions of the same person have nothing in common.
    const [, who = ''] = (visitor.cookies(new URL(server.base)).get('spoedoverleg-facilitator') ?? '').split('.');
    expect(who).toHaveLength(43);
    expect(server.stored()).not.toContain(who);
  });
});
