import { connect, createServer, type Socket } from 'node:net';

/** Passes connections on, as a network does, until it is cut. */
export interface TcpRelay {
  readonly port: number;
  /** Connections that came in since the last cut. */
  count(): number;
  /** Breaks every connection, and lets none in until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Listens at a free port of `host` and passes on to `port` of the same. */
export async function startRelay(host: string, port: number): Promise<TcpRelay> {
  const open = new Set<Socket>();
  let whole = true;
  let count = 0;
  const server = createServer((near) => {
    if (!whole) return void near.destroy();
    count += 1;
    const far = connect({ host, port });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the relay listens on no port');
  return {
    port: address.port,
    count: () => count,
    cut() {
      whole = false;
      count = 0;
      for (const socket of open) socket.destroy();
    },
    mend() {
      whole = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
