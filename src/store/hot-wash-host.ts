import type { HotWashLength, HotWashStep } from '../analysis/hot-wash/script.ts';
import type { NotebookHost } from './notebook-host.ts';

/** What the hot wash needs of the run, in the screen's language. */
export interface HotWashHost {
  readonly notebook: NotebookHost;
  script(length: HotWashLength): readonly HotWashStep[];
  /** Gives the cold debrief as a calendar file; `day` is `2026-12-18`. */
  invite(day: string, agenda: readonly string[]): void;
  /** `days` from today, as a calendar day. */
  dayFromNow(days: number): string;
}
