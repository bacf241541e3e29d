import type { XapiStatement } from '../exchange/report/xapi.ts';

/** Statements in one request: what record stores take without complaint. */
const BATCH = 200;
const LIMIT_MS = 30_000;

/**
 * Sends statements to the statements resource of a learning record store (xAPI 1.0.3). Name and password stand in the address
 * (`https://name:password@host/xapi/statements`). Says what went wrong, or undefined.
 */
export async function sendStatements(
  address: string,
  statements: readonly XapiStatement[],
): Promise<string | undefined> {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return `${address} ?`;
  }
  const { username, password } = url;
  [url.username, url.password] = ['', ''];
  const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  for (let from = 0; from < statements.length; from += BATCH) {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-experience-api-version': '1.0.3',
          ...(username === '' ? {} : { authorization: `Basic ${login}` }),
        },
        body: JSON.stringify(statements.slice(from, from + BATCH)),
        signal: AbortSignal.timeout(LIMIT_MS),
      });
      if (!answer.ok) return `${url.host}: ${answer.status} ${answer.statusText}`.trim();
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      return `${url.host}: ${cause instanceof Error ? cause.message : String(cause)}`;
    }
  }
  return undefined;
}
