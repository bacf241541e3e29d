import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient } from '../../src/session/remote/api-client.ts';
import type { ClientChannel, Connector } from '../../src/session/client/client.ts';
import type { HostMessage } from '../../src/session/wire.ts';
import { openRawLine, type RawLine } from './raw-line.ts';
import { toldIn } from './told-in-frame.ts';

export interface RawScreen {
  readonly api: ApiClient;
  /** Where the app stands, with a slash at the end. */
  readonly base: string;
  readonly token: string;
  /** Each frame as it came, before it is unpacked. */
  onFrame(bytes: Buffer): void;
  /** A line that had been open ended, and was not ended from here. */
  onLost(): void;
}

/** Real ms until the first and at most until each later try; doubled each time. */
const FIRST_MS = 300;
const LONGEST_MS = 5_000;

/** As our screens do, joins a screen to a run on the server, again each time the line is lost; without the library of screens. */
export const rawConnector =
  ({ api, base, token, onFrame, onLost }: RawScreen): Connector =>
  (onChannel) => {
    let over = false;
    let line: RawLine | undefined;
    async function join(): Promise<void> {
      for (let pause = FIRST_MS; !over; pause = Math.min(LONGEST_MS, pause * 2)) {
        const joined = await api.join(token, 'nl');
        if (joined.ok && !over) {
          const opened = await openChannel(joined.value.reservation).catch(() => undefined);
          if (opened) return onChannel(opened);
        }
        await wait(pause);
      }
    }
    async function openChannel(reservation: Parameters<typeof openRawLine>[1]): Promise<ClientChannel> {
      let listener: (message: HostMessage) => void = () => undefined;
      const onClose = new Set<() => void>();
      const hear = (frame: Buffer): void => {
        onFrame(frame);
        const told = toldIn(frame);
        if (told?.type === 'm') listener(told.message as HostMessage);
      };
      const lost = (): void => {
        if (over) return;
        onLost();
        for (const tell of onClose) tell();
        void join();
      };
      const fresh = await openRawLine(base, reservation, hear, lost);
      line = fresh;
      return {
        send: (message) => fresh.send('m', message),
        onMessage: (next) => (listener = next),
        onClose: (tell) => onClose.add(tell),
        close: () => fresh.close(),
      };
    }
    void join();
    return () => {
      over = true;
      line?.close();
    };
  };
