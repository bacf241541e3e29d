import { hash } from 'node:crypto';
import { usePlatformHash } from '../base/hash.ts';

/** SHA-256 by OpenSSL: a simulated run hashes a thousand short texts, and so does a server that takes up its runs. */
export const installPlatformHash = (): void => usePlatformHash((text) => hash('sha256', text, 'hex'));
