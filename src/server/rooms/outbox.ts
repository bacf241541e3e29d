import type { HostEnvironment } from '../../session/host/host-environment.ts';

/** Somebody with messages for a socket. */
export interface Sender {
  /** Makes them ready for the socket. */
  pack(): void;
  /** Hands them over, in their order. */
  handOver(): void;
}

/** So many are handed over at one go, before more is made. */
const BURST = 128;

let waiting: Sender[] = [];
let soon: NodeJS.Immediate | undefined;
let told: Pick<HostEnvironment, 'steady' | 'spent'> | undefined;

/**
 * Has what somebody sends handed over with what others send, when all that is being dealt with has been, and in bursts while that is much.
 * Who reads the sockets is then woken for many messages at once, not for each: that is a good part of what handing over costs.
 * Nobody is to come twice before it was handed over.
 */
export function handOverSoon(sender: Sender, environment: Pick<HostEnvironment, 'steady' | 'spent'>): void {
  told = environment;
  if (waiting.push(sender) >= BURST) handOver();
  else soon ??= setImmediate(handOver);
}

/** All that waits, now. */
export function handOver(): void {
  clearImmediate(soon);
  soon = undefined;
  const going = waiting;
  if (going.length === 0) return;
  waiting = [];
  const from = told?.steady() ?? 0;
  for (const sender of going) sender.pack();
  const packed = told?.steady() ?? 0;
  for (const sender of going) sender.handOver();
  const { spent } = told ?? {};
  spent?.('frames', packed - from);
  spent?.('sockets', (told?.steady() ?? 0) - packed);
}
