import { Client, type Room } from '@colyseus/sdk';
import type { JoinAnswer } from '../desk/join-wire.ts';

/** A line to one room on the server, by the names of its message types. */
export interface RoomLink {
  send(type: string, message: unknown): void;
  /** One listener a type; what came before it was set is kept. */
  on(type: string, listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

/** Uses a reservation; rejects when it is no good any more or the line cannot be had. `types`: what this room sends. */
export async function openRoomLink(
  base: string,
  reservation: JoinAnswer['reservation'],
  types: readonly string[],
): Promise<RoomLink> {
  const client = new Client(base.replace(/^http/, 'ws'));
  const room = await client.consumeSeatReservation(reservation as Parameters<typeof client.consumeSeatReservation>[0]);
  return linkOf(room, types);
}

function linkOf(room: Room, types: readonly string[]): RoomLink {
  // A new line is asked for with the token, which also works when the room has moved to another process.
  room.reconnection.enabled = false;
  const listeners = new Map<string, (message: unknown) => void>();
  const early = new Map<string, unknown[]>(types.map((type) => [type, []]));
  const onClose = new Set<() => void>();
  let open = true;
  const end = (): void => {
    if (!open) return;
    open = false;
    for (const tell of onClose) tell();
  };
  for (const type of types) {
    room.onMessage(type, (message: unknown) => {
      const listener = listeners.get(type);
      if (listener) listener(message);
      else early.get(type)?.push(message);
    });
  }
  room.onLeave(end);
  room.onError(end);
  return {
    send(type, message) {
      if (open) room.send(type, message);
    },
    on(type, listener) {
      listeners.set(type, listener);
      for (const message of early.get(type)?.splice(0) ?? []) listener(message);
    },
    onClose(listener) {
      if (open) onClose.add(listener);
      else listener();
    },
    close() {
      end();
      void room.leave(true).catch(() => undefined);
    },
  };
}
