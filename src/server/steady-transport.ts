import { WebSocketTransport } from '@colyseus/ws-transport';

/** A round of asking has so many goes. */
const GOES = 50;

/**
 * The library's transport, but for when screens are asked whether they are still there: a part of them at each go, all of them in a round.
 * To ask two thousand at one go takes as long as to send them a message, and whoever sends one just then waits for it.
 */
export class SteadyTransport extends WebSocketTransport {
  /**
   * @param everyMs real ms of a round
   * @param unanswered a screen that has not answered so many times is cut off
   */
  protected override autoTerminateUnresponsiveClients(everyMs: number, unanswered: number): void {
    const round = createRound(GOES, () => this.wss.clients as Iterable<Asked>);
    this.pingInterval = setInterval(() => {
      for (const screen of round.next()) {
        if (screen.pingCount >= unanswered) screen.terminate();
        else {
          screen.pingCount += 1;
          // One that has closed meanwhile needs none.
          screen.ping(() => undefined);
        }
      }
    }, everyMs / GOES);
  }
}

/** A socket of the library's: how often it was asked since it last answered. */
interface Asked {
  pingCount: number;
  ping(done: () => void): void;
  terminate(): void;
}

/** Goes through all that there are when a round begins, in so many goes; what comes meanwhile waits for the next round. */
export function createRound<T>(goes: number, all: () => Iterable<T>): { next(): readonly T[] } {
  let round: readonly T[] = [];
  let go = 0;
  return {
    next() {
      if (go === 0) round = [...all()];
      const from = Math.ceil((go * round.length) / goes);
      go = (go + 1) % goes;
      return round.slice(from, go === 0 ? undefined : Math.ceil((go * round.length) / goes));
    },
  };
}
