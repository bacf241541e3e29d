import type { IncomingMessage } from 'node:http';

const loopback = /^(127\.|::1$|::ffff:127\.)/;
const localName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether somebody at this very machine asks: over the loopback address, by its own name (a page elsewhere that had its name point
 * here cannot say so), and not through a proxy that speaks for others.
 */
export const isLocal = ({ socket, headers }: IncomingMessage): boolean =>
  loopback.test(socket.remoteAddress ?? '') &&
  localName.test(headers.host ?? '') &&
  forwarding.every((name) => headers[name] === undefined);

/** Whether a request from a page comes from a page of this very site; what is no page sends no origin. */
export function isSameOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
