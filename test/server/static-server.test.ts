import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { safePath } from '../../src/server/static-server.ts';
import { startAppServer, type AppServer } from '../support/app-server.ts';

let folder: string;
let server: AppServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'static-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  mkdirSync(join(dist, 'scenarios'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(dist, '.hidden'), 'secret');
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>app</title>');
  writeFileSync(join(dist, 'assets', 'index-a1B2c3D4.js'), 'export {};');
  writeFileSync(join(dist, 'scenarios', 'index.json'), '[]');
  server = await startAppServer(dist);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Sends a path as it stands; fetch would tidy it first. */
const rawStatus = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('end', () => resolve(Number(answer.split(' ')[1])));
    socket.on('error', reject);
  });

describe('static server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/index-a1B2c3D4.js', 'text/javascript; charset=utf-8'],
    ['/scenarios/index.json?fresh', 'application/json; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  it('sends the security headers with every answer, errors too', async () => {
    for (const path of ['/', '/missing.js']) {
      const { headers } = await fetch(server.url + path);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    }
  });

  it('lets only names with a digest of the content be kept without asking', async () => {
    const cache = async (path: string) => (await fetch(server.url + path)).headers.get('cache-control');
    expect(await cache('/assets/index-a1B2c3D4.js')).toContain('immutable');
    expect(await cache('/')).toBe('no-cache');
    expect(await cache('/scenarios/index.json')).toBe('no-cache');
  });

  it('answers 304 to who has the same, and anew once the file has changed', async () => {
    const file = join(folder, 'dist', 'scenarios', 'index.json');
    const tag = (await fetch(`${server.url}/scenarios/index.json`)).headers.get('etag') ?? '';
    const again = () => fetch(`${server.url}/scenarios/index.json`, { headers: { 'if-none-match': tag } });
    expect((await again()).status).toBe(304);
    writeFileSync(file, '[1]');
    const changed = await again();
    expect(changed.status).toBe(200);
    expect(await changed.text()).toBe('[1]');
  });

  it('sends a path that is no file to the app, and answers 404 to a missing file', async () => {
    expect(await (await fetch(`${server.url}/run/deep/review`)).text()).toContain('<title>app');
    expect(await rawStatus('/review')).toBe(302);
    expect((await fetch(`${server.url}/assets/none.js`)).status).toBe(404);
  });

  it('answers HEAD without a body and refuses to change anything', async () => {
    const head = await fetch(`${server.url}/`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await fetch(`${server.url}/`, { method: 'POST', body: 'x' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    ['/../secret.txt', 400],
    ['/..%2fsecret.txt', 400],
    ['/assets/..%2f..%2fsecret.txt', 400],
    [String.raw`/..\secret.txt`, 400],
    ['/%2e%2e/secret.txt', 400],
    ['/.hidden', 400],
    ['/%00', 400],
    ['/%', 400],
    ['//secret.txt', 404],
    ['/C:/secret.txt', 400],
    ['secret.txt', 400],
  ])('gives nothing outside its folder for %s', async (path, status) => {
    expect(await rawStatus(path)).toBe(status);
  });
});

describe('safePath', () => {
  it('keeps names with spaces and other letters', () => {
    expect(safePath('/scenarios/een%20map/%C3%A9.json')).toBe(join('/', 'scenarios', 'een map', 'é.json'));
  });
});
