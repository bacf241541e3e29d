import { request as httpRequest } from 'node:http';

/** Over a connection of its own: one that was kept would not outlive a restart. */
export const request = (base: string, path: string, headers: Readonly<Record<string, string>>, body?: object) =>
  new Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }>((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = httpRequest(new URL(path, base), { agent: false, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const given = JSON.parse(Buffer.concat(parts).toString()) as Readonly<Record<string, unknown>>;
        resolve({ status: response.statusCode ?? 0, body: given });
      });
    });
    sent.on('error', reject);
    sent.end(body && JSON.stringify(body));
  });
