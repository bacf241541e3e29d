import type { nl } from './nl.ts';

export type ReportWords = typeof nl;
