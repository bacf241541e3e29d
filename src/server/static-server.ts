import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { securityHeaders } from './security-headers.ts';

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wasm': 'application/wasm',
};

/** Vite puts a digest of the content in these names, so the content under a name never changes. */
const hashedName = /^[/\\]assets[/\\].+-[\w-]{8}\.\w+$/;

/** Whether whoever sent the request may have the file; `path` is as `safePath` gives it. */
export type FileGate = (path: string, request: IncomingMessage) => boolean;

/** Serves files only, as `serveFiles` does. The caller chooses the address to listen on. */
export const createStaticServer = (root: string): Server => createServer(serveFiles(root, () => true));

/**
 * Serves the files under `root`, and nothing else: no listing, no file outside it, no dot files, none that `gate` holds back. Places in
 * the app stand behind the `#`, so a path without an extension that is no file is sent to the start of the app.
 */
export const serveFiles =
  (root: string, gate: FileGate): RequestListener =>
  (request, response) => {
    answer(root, gate, request, response).catch(() => refuse(response, 500, 'Internal error'));
  };

async function answer(root: string, gate: FileGate, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Method not allowed');
  }
  const path = safePath(request.url ?? '/');
  if (path === undefined) return refuse(response, 400, 'Bad request');
  // Held back as if it were not there.
  const found = gate(path, request) ? await fileAt(root, path) : undefined;
  if (!found && extname(path) === '') {
    response.setHeader('Cache-Control', 'no-store');
    response.writeHead(302, { Location: '/' }).end();
    return;
  }
  if (!found) return refuse(response, 404, 'Not found');

  const tag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', mimeTypes[extname(found.file).toLowerCase()] ?? 'application/octet-stream');
  response.setHeader('Content-Length', found.size);
  response.writeHead(200);
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The path of a request below the root, starting with a separator; undefined when it is malformed or tries to leave. */
export function safePath(url: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
  if (!decoded.startsWith('/') || decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const parts = decoded.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.some((part) => part.startsWith('.') || part.includes(':'))) return undefined;
  return normalize(sep + parts.join(sep));
}

interface FoundFile {
  readonly file: string;
  readonly size: number;
  readonly mtimeMs: number;
}

async function fileAt(root: string, path: string): Promise<FoundFile | undefined> {
  const file = join(root, path === sep ? 'index.html' : path);
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { file, size: found.size, mtimeMs: found.mtimeMs } : undefined;
}

function refuse(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(status).end(`${message}\n`);
}
