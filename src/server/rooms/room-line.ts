import type { Client } from '@colyseus/core';
import type { HostEnvironment } from '../../session/host/host-environment.ts';
import type { HostChannel } from '../../session/host/connection.ts';
import type { HostMessage, ScreenKind } from '../../session/wire.ts';
import { hashOfToken } from '../sessions/token.ts';
import type { Capability } from '../sessions/capability.ts';
import { handOverSoon, type Sender } from './outbox.ts';
import { packedFrame } from './packed-frame.ts';

/**
 * Bytes that may wait for a slow screen; one that lags further is cut off, and is shown everything anew when it comes back. Several of
 * the largest views fit in; of a facilitator, who may be downloading a run, more is borne.
 */
export const WAITING_BYTES = 1024 * 1024;
const WAITING_BYTES_OF_STAFF = 8 * WAITING_BYTES;

/** The server's end of one screen's line: a channel of the host's, fed by a room. */
export interface RoomLine {
  readonly channel: HostChannel;
  /** A frame of the protocol as it came in. */
  receive(frame: unknown): void;
  /** The screen is gone. */
  gone(): void;
}

const isHello = (frame: unknown): frame is { readonly type: 'hello' } =>
  typeof frame === 'object' && frame !== null && 'type' in frame && frame.type === 'hello';

/**
 * The screen that a link opens. Whatever a client says it is, this is what it gets. An observer sees what the room sees.
 */
export function screenOf({ id, grant }: Capability): ScreenKind {
  switch (grant.kind) {
    case 'facilitator':
      return { kind: 'facilitator' };
    case 'seat':
      return { kind: 'seat', seat: grant.seat };
    case 'evaluator':
      // The same for every device of this evaluator, and known to nobody else.
      return { kind: 'evaluator', author: hashOfToken(`evaluator ${id}`).slice(0, 32) };
    case 'observer':
    case 'beamer':
      return { kind: 'stage' };
  }
}

/** What was encoded last: a run shows its screens what came of a step at one go. */
const encoded: { readonly message: HostMessage; readonly frame: Uint8Array }[] = [];
const KEPT = 16;
let oldest = 0;

/** A message on the wire. What the host gives to many screens as one object is encoded once. */
function frameOf(message: HostMessage): Uint8Array {
  for (const one of encoded) if (one.message === message) return one.frame;
  const frame = packedFrame('m', message);
  encoded[oldest] = { message, frame };
  oldest = (oldest + 1) % KEPT;
  return frame;
}

interface Backlog {
  readonly bufferedAmount?: number;
  terminate?(): void;
}

/** @param report is told of our own bugs */
export function createRoomLine(
  client: Client,
  screen: ScreenKind,
  environment: Pick<HostEnvironment, 'steady' | 'spent'>,
  report: (error: unknown) => void,
): RoomLine {
  const most = screen.kind === 'facilitator' ? WAITING_BYTES_OF_STAFF : WAITING_BYTES;
  let open = true;
  let listener: ((message: unknown) => void) | undefined;
  const early: unknown[] = [];
  const onClose = new Set<() => void>();
  const gone = (): void => {
    if (!open) return;
    open = false;
    for (const tell of onClose) tell();
  };
  /** Until the outbox hands them over. */
  let waiting: HostMessage[] = [];
  let frames: Uint8Array[] = [];
  /** Its screen comes back and is shown everything anew. */
  const cut = (): void => {
    (client.ref as Backlog).terminate?.();
    gone();
  };
  /** What goes wrong with one line must not reach the others of its burst. */
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      report(error);
      cut();
    }
  };
  const packAll = (): void => {
    const going = waiting;
    waiting = [];
    // Handing over to others may end lines, of which is told at once: what was packed before may still lie here.
    for (const message of going) frames.push(frameOf(message));
  };
  const handOverAll = (): void => {
    const going = frames;
    frames = [];
    const socket = client.ref as Backlog;
    for (const frame of going) {
      if (!open) return;
      if ((socket.bufferedAmount ?? 0) > most) return cut();
      client.enqueueRaw(frame);
    }
  };
  const sender: Sender = { pack: () => guarded(packAll), handOver: () => guarded(handOverAll) };
  const channel: HostChannel = {
    send(message: HostMessage) {
      if (open && waiting.push(message) === 1) handOverSoon(sender, environment);
    },
    onMessage(next) {
      listener = next;
      for (const frame of early.splice(0)) next(frame);
    },
    onClose(next) {
      if (open) onClose.add(next);
      else next();
    },
    close() {
      if (!open) return;
      sender.pack();
      sender.handOver();
      gone();
      client.leave(LINE_ENDED);
    },
  };
  return {
    channel,
    receive(frame) {
      if (!open) return;
      const given = isHello(frame) ? { ...frame, screen } : frame;
      if (listener) listener(given);
      else early.push(given);
    },
    gone,
  };
}

/** Close code of a line that the host ended: the run moved elsewhere, or the screen said goodbye. */
const LINE_ENDED = 4_100;
