import type { IncomingMessage } from 'node:http';

/**
 * Tells whom a request comes from. Behind proxies that are trusted it is who the nearest of them says; anybody else may write what they
 * like into that header.
 */
export function createAddressOf(proxies: ReadonlySet<string>): (request: IncomingMessage) => string {
  return ({ socket, headers }) => {
    const nearest = plain(socket.remoteAddress ?? '');
    if (!proxies.has(nearest)) return nearest;
    const named = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map(plain);
    return named.findLast((address) => address !== '' && !proxies.has(address)) ?? nearest;
  };
}

/** An IPv4 address that came over an IPv6 socket is that IPv4 address. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

const named = /^\/p\/([\w-]{1,40})(\/.*)$/;

/** Requests that named this process, and are read as if they had not. */
const asked = new WeakSet<IncomingMessage>();

/**
 * Takes `/p/<name>` off an address, by which a proxy sends a screen to the process that has its run. False: it names another process,
 * and is not for this one.
 */
export function isForUs(request: IncomingMessage, name: string): boolean {
  const found = named.exec(request.url ?? '');
  if (!found) return true;
  if (found[1] !== name) return false;
  request.url = found[2];
  asked.add(request);
  return true;
}

/** Whether a request named this process. */
export const wasNamed = (request: IncomingMessage): boolean => asked.has(request);
