import { randomInt } from 'node:crypto';
import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';

/** What a line does while it stands still: nothing gets through either way, or nothing reaches the screen. */
export type Still = 'both' | 'toScreen';

/** The network between screens and server: lines in it break, and stand still without either end being told. */
export interface ChaosNetwork {
  /** Where screens connect, without a slash at the end. */
  readonly url: string;
  /** Breaks about this share of the lines. */
  cut(share: number): void;
  /** Lets about this share of the lines stand still until the returned function is called. */
  freeze(share: number, still: Still): () => void;
  close(): Promise<void>;
}

interface Line {
  readonly screen: Socket;
  readonly server: Socket;
  stands: Still | undefined;
}

/** `port`: of the server on the loopback address. */
export async function startChaosNetwork(port: number): Promise<ChaosNetwork> {
  const lines = new Set<Line>();
  const carry = (from: Socket, to: Socket, stands: () => boolean): void => {
    from.on('data', (part) => {
      if (to.write(part)) return;
      from.pause();
      to.once('drain', () => {
        if (!stands()) from.resume();
      });
    });
  };
  const listener = createServer({ noDelay: true }, (screen) => {
    const server = connect({ port, host: '127.0.0.1', noDelay: true });
    const line: Line = { screen, server, stands: undefined };
    lines.add(line);
    const end = (): void => {
      lines.delete(line);
      screen.destroy();
      server.destroy();
    };
    for (const socket of [screen, server]) socket.on('close', end).on('error', end);
    carry(screen, server, () => line.stands === 'both');
    carry(server, screen, () => line.stands !== undefined);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (typeof address !== 'object' || address === null) throw new Error('no free port');

  const some = (share: number): readonly Line[] => [...lines].filter(() => randomInt(1_000) < share * 1_000);
  return {
    url: `http://localhost:${address.port}`,
    cut(share) {
      for (const { screen, server } of some(share)) {
        screen.resetAndDestroy();
        server.resetAndDestroy();
      }
    },
    freeze(share, still) {
      const frozen = some(share);
      for (const line of frozen) {
        line.stands = still;
        line.server.pause();
        if (still === 'both') line.screen.pause();
      }
      return () => {
        for (const line of frozen) {
          line.stands = undefined;
          line.server.resume();
          line.screen.resume();
        }
      };
    },
    async close() {
      for (const { screen, server } of lines) {
        screen.destroy();
        server.destroy();
      }
      listener.close();
      await once(listener, 'close');
    },
  };
}
