import { digestsOf } from './digests.ts';

Object.assign(globalThis, { digestsOf });
