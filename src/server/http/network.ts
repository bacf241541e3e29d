import { networkInterfaces } from 'node:os';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { NetworkState } from '../../session/desk/session-wire.ts';

/** Where this machine can be reached: always by itself, by others only while the facilitator has opened it. */
export interface Network {
  state(): NetworkState;
  /** Origins at which others could reach it, whether opened or not. */
  origins(): readonly string[];
  /** Listens at one of this machine's own addresses too; false when it is none, or cannot be listened at. */
  open(address: string): Promise<boolean>;
  /** Back to this machine only. Lines of others that are open end. */
  close(): Promise<void>;
}

/** Addresses of the network cards, without the loopback ones and those that only hold on one cable; what is easy to type first. */
const cards = (): NetworkState['cards'] =>
  Object.entries(networkInterfaces())
    .flatMap(([name, addresses = []]) =>
      addresses
        .filter(({ internal, address }) => !internal && !address.startsWith('fe80'))
        .map(({ address }) => ({ name, address })),
    )
    .toSorted((a, b) => Number(a.address.includes(':')) - Number(b.address.includes(':')));

const originOf = (address: string, port: number): string =>
  `http://${address.includes(':') ? `[${address}]` : address}:${port}`;

/** `serve` makes a server that answers as the first one does; `port` is the one that the first listens at. */
export function createNetwork(serve: () => Server, port: () => number): Network {
  const servers = new Map<string, Server>();
  return {
    origins: () => cards().map(({ address }) => originOf(address, port())),
    state: () => ({ cards: cards(), open: [...servers.keys()].map((address) => originOf(address, port())) }),
    async open(address) {
      if (servers.has(address)) return true;
      if (!cards().some((card) => card.address === address)) return false;
      const server = serve();
      const listens = await new Promise<boolean>((resolve) => {
        server.once('error', () => resolve(false));
        server.listen(port(), address, () => resolve(true));
      });
      if (listens) servers.set(address, server);
      return listens;
    },
    async close() {
      const all = [...servers.values()];
      servers.clear();
      await Promise.all(all.map(closeServer));
    },
  };
}

/** Sockets of servers, also those that have become lines to rooms: a server itself forgets these. */
const sockets = new WeakMap<Server, Set<Socket>>();

/** To be called before the server listens, so that `closeServer` can end what is open then. */
export function followSockets(server: Server): void {
  const open = new Set<Socket>();
  sockets.set(server, open);
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
}

/** Ends a server and every line to it. */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets.get(server) ?? []) socket.destroy();
  });
