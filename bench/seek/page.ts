import { measureSeeks } from './measure-seeks.ts';

Object.assign(globalThis, { measureSeeks });
