import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A process behind the proxy. */
export interface ProxyTarget {
  readonly name: string;
  /** On the loopback address. */
  readonly port: number;
}

export interface ClusterProxy {
  readonly port: number;
  close(): Promise<void>;
}

/** Longest body that is kept, so that it can be given to another process when the first is not there. */
const BODY_LIMIT = 16 * 1024 * 1024;

/**
 * As plain as a reverse proxy can be: `/p/<name>/` goes to the process of that name, anything else to whichever is there, one after the
 * other. It keeps nothing and knows nothing of runs.
 */
export async function startClusterProxy(targets: readonly ProxyTarget[], port = 0): Promise<ClusterProxy> {
  let turn = 0;
  const choices = (url: string): readonly ProxyTarget[] => {
    const name = /^\/p\/([\w-]+)\//.exec(url)?.[1];
    if (name !== undefined) return targets.filter((target) => target.name === name);
    turn = (turn + 1) % targets.length;
    return [...targets.slice(turn), ...targets.slice(0, turn)];
  };
  const headersOf = ({ headers, socket }: IncomingMessage) => ({
    ...headers,
    'x-forwarded-for': [headers['x-forwarded-for'] ?? [], socket.remoteAddress ?? ''].flat().join(', '),
  });

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of request) {
      parts.push(part as Buffer);
      length += (part as Buffer).length;
      if (length > BODY_LIMIT) return void response.writeHead(413, { connection: 'close' }).end();
    }
    const body = Buffer.concat(parts);
    for (const target of choices(request.url ?? '')) {
      const answer = await one(target, request, body);
      if (!answer) continue;
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy());
      return void answer.pipe(response);
    }
    response.writeHead(502).end();
  }
  /** Undefined: that process is not there. */
  const one = (target: ProxyTarget, request: IncomingMessage, body: Buffer): Promise<IncomingMessage | undefined> =>
    new Promise((resolve) => {
      const { method, url } = request;
      const sent = ask({ host: '127.0.0.1', port: target.port, method, path: url, headers: headersOf(request) });
      sent.once('response', resolve);
      sent.once('error', () => resolve(undefined));
      sent.end(body);
    });

  const open = new Set<Socket>();
  const server = createServer((request, response) => {
    forward(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const [target] = choices(request.url ?? '');
    if (!target) return void socket.destroy();
    const { method, url } = request;
    const sent = ask({ host: '127.0.0.1', port: target.port, method, path: url, headers: headersOf(request) });
    socket.on('error', () => sent.destroy());
    sent.on('error', () => socket.destroy());
    sent.on('response', () => socket.destroy());
    sent.on('upgrade', (answer, line: Socket, first) => {
      const lines = answer.rawHeaders.flatMap((text, at, all) => (at % 2 === 0 ? [`${text}: ${all[at + 1]}`] : []));
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
      socket.write(first);
      line.write(head);
      for (const [from, to] of [
        [socket, line],
        [line, socket],
      ] as const) {
        from.on('error', () => to.destroy());
        from.on('close', () => to.destroy());
        from.pipe(to);
      }
    });
    sent.end();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return {
    port: address.port,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
