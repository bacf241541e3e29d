import type { Work } from '../../src/session/host/host-environment.ts';

/** What a server spent its time on, in ms: real ones, but for `processor`. */
export type Spent = Readonly<Record<Work | 'collecting' | 'processor', number>>;
