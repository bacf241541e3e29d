import { Client, type Room } from '@colyseus/sdk';
import type { JoinAnswer } from '../desk/join-wire.ts';

/** A line to one room on the server, by the names of its message types. */
export interface RoomLink {
  send(type: string, message: unknown): void;
  /** One listener a type; what came before it was set is kept. */
  on(type: string, listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  /** Tries at once whether it still holds: it may have broken while the device slept, which nobody told the page. */
  check(): void;
  close(): void;
}

/** Uses a reservation; rejects when it is no good any more or the line cannot be had. `types`: what this room sends. */
export async function openRoomLink(
  base: string,
  reservation: JoinAnswer['reservation'],
  types: readonly string[],
): Promise<RoomLink> {
  const client = new Client(base.replace(/^http/, 'ws'));
  const joining = client.consumeSeatReservation(reservation as Parameters<typeof client.consumeSeatReservation>[0]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer to a reservation')), JOIN_MS);
  });
  try {
    return linkOf(await Promise.race([joining, late]), types);
  } catch (error) {
    // One that comes after all is of no use any more.
    void joining.then(leaveForGood).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Real ms in which a reservation must have become a line. */
const JOIN_MS = 8_000;
/** A line that is half open looks whole to the page: so often it is tried, and so long may the answer take, in real ms. */
const TRY_MS = 10_000;
const ANSWER_MS = 8_000;
/** The same when somebody looks at the page again. */
const AWAKE_MS = 3_000;

/** Ends a line that may be broken, without the library trying to mend it. */
function leaveForGood(room: Room): Promise<unknown> {
  room.reconnection.enabled = false;
  return room.leave(false);
}

function linkOf(room: Room, types: readonly string[]): RoomLink {
  // A new line is asked for with the token, which also works when the room has moved to another process.
  room.reconnection.enabled = false;
  const listeners = new Map<string, (message: unknown) => void>();
  const early = new Map<string, unknown[]>(types.map((type) => [type, []]));
  const onClose = new Set<() => void>();
  let open = true;
  let overdue: ReturnType<typeof setTimeout> | undefined;
  function tryLine(within: number): void {
    overdue ??= setTimeout(drop, within);
    room.ping(() => {
      clearTimeout(overdue);
      overdue = undefined;
    });
  }
  const trying = setInterval(() => tryLine(ANSWER_MS), TRY_MS);
  function drop(): void {
    end();
    void leaveForGood(room).catch(() => undefined);
  }
  const end = (): void => {
    if (!open) return;
    open = false;
    clearInterval(trying);
    clearTimeout(overdue);
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
    check() {
      if (!open) return;
      clearTimeout(overdue);
      overdue = undefined;
      tryLine(AWAKE_MS);
    },
    close() {
      end();
      void room.leave(true).catch(() => undefined);
    },
  };
}
