import { hash } from 'node:crypto';
import { usePlatformHash } from '../base/hash.ts';

/** SHA-256 by OpenSSL: a simulated run hashes a thousand short texts. */
export const installPlatformHash = (): void => usePlatformHash((text) => hash('sha256', text, 'hex'));
