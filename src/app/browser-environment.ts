import { realTime } from '../base/time.ts';
import type { HostEnvironment } from '../session/host/host-environment.ts';

/** 128 random bits as 32 hex digits. Not `randomUUID`: that one is missing where a page is served without TLS. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const browserEnvironment: HostEnvironment = {
  wall: () => realTime(Date.now()),
  steady: () => performance.now(),
  randomId,
};
