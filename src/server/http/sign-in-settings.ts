/** How facilitators sign in at their organisation's own provider. */
export interface SignInSettings {
  /** Of the provider: where its `/.well-known/openid-configuration` stands. */
  readonly issuer: string;
  readonly clientId: string;
  /** Undefined for a public client. */
  readonly clientSecret: string | undefined;
  /** Where people find this program, without slash at the end; the provider sends them back there. */
  readonly origin: string;
  /** Addresses that may facilitate, in small letters; the provider must have verified them. */
  readonly emails: readonly string[];
  /** Claims of which one is enough, such as `groups=exercise-staff`. */
  readonly claims: readonly { readonly name: string; readonly value: string }[];
}

const list = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Over TLS, or at this machine itself. */
export const isSafe = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname));

function address(name: string, text: string | undefined): URL {
  const url = text === undefined || !URL.canParse(text) ? undefined : new URL(text);
  if (!url || !isSafe(url))
    throw new Error(`${name} is "${text ?? ''}"; it must be an address that begins with https://.`);
  return url;
}

/** Undefined: there is no signing in. Throws with a sentence for whoever set the environment. */
export function readSignIn(env: Readonly<Record<string, string | undefined>>): SignInSettings | undefined {
  const issuer = env['OIDC_ISSUER'];
  if (issuer === undefined) return undefined;
  const clientId = env['OIDC_CLIENT_ID'];
  if (!clientId) throw new Error('OIDC_ISSUER is set, but OIDC_CLIENT_ID is not; the provider gives it out.');
  const emails = list(env['OIDC_EMAILS']).map((one) => one.toLowerCase());
  const claims = list(env['OIDC_CLAIMS']).map((one) => {
    const at = one.indexOf('=');
    if (at < 1 || at === one.length - 1)
      throw new Error(`OIDC_CLAIMS has "${one}"; each must be like groups=exercise-staff.`);
    return { name: one.slice(0, at), value: one.slice(at + 1) };
  });
  if (emails.length + claims.length === 0) {
    throw new Error('OIDC_ISSUER is set, but nobody may sign in: name them in OIDC_EMAILS or OIDC_CLAIMS.');
  }
  return {
    issuer: address('OIDC_ISSUER', issuer).href,
    clientId,
    clientSecret: env['OIDC_CLIENT_SECRET'],
    origin: address('OIDC_ORIGIN', env['OIDC_ORIGIN']).origin,
    emails,
    claims,
  };
}

/** Whether somebody of whom the provider says this may facilitate. An address counts only where the provider says that it was verified. */
export function mayFacilitate({ emails, claims }: SignInSettings, said: Readonly<Record<string, unknown>>): boolean {
  const { email, email_verified: verified } = said;
  if (typeof email === 'string' && verified === true && emails.includes(email.toLowerCase())) return true;
  return claims.some(({ name, value }) => {
    const found = said[name];
    return Array.isArray(found) ? found.includes(value) : found === value;
  });
}
