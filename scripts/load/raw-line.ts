import { getMessageBytes, Protocol } from '@colyseus/core';
import WebSocket from 'ws';
import type { JoinAnswer } from '../../src/session/desk/join-wire.ts';

/** A line to a room without the library of screens: a thousand of them fit into one process, and nothing is unpacked. */
export interface RawLine {
  send(type: string, message: unknown): void;
  close(): void;
}

interface Reservation {
  readonly name: string;
  readonly sessionId: string;
  readonly roomId: string;
  readonly processId: string;
}

/**
 * Uses a reservation.
 * @param onFrame each frame of data as it came; what it is of no one looks at
 * @param onClose the line ended after it had been open
 */
export function openRawLine(
  base: string,
  reservation: JoinAnswer['reservation'],
  onFrame: (bytes: Buffer) => void,
  onClose: () => void = () => undefined,
): Promise<RawLine> {
  const { processId, roomId, sessionId } = reservation as unknown as Reservation;
  const socket = new WebSocket(`${base.replace(/^http/, 'ws')}${processId}/${roomId}?sessionId=${sessionId}`, {
    perMessageDeflate: false,
  });
  return new Promise((resolve, reject) => {
    const line: RawLine = {
      send: (type, message) => socket.send(getMessageBytes.raw(Protocol.ROOM_DATA, type, message)),
      close: () => socket.close(),
    };
    socket.once('error', reject);
    socket.once('close', (code) => reject(new Error(`the line was closed: ${code}`)));
    socket.on('message', (data: Buffer) => {
      if (data[0] === Protocol.ROOM_DATA) onFrame(data);
      else if (data[0] === Protocol.JOIN_ROOM) {
        socket.send(Buffer.from([Protocol.JOIN_ROOM]));
        socket.once('close', onClose);
        resolve(line);
      }
    });
  });
}
