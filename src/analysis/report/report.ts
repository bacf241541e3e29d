import type { StoryTime } from '../../base/time.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { Picture } from './picture.ts';

/** Version of what `report --format json` writes. */
export const REPORT_FORMAT = 1;

/** Who a report is for; each wider one holds less (DOCTRINE.md section 2: marking by TLP). */
export const audiences = ['team', 'organisation', 'partners', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** One sentence of a report. What it rests on can be looked up: every position is listed among the report's places. */
export interface Sentence {
  /** Stable between drafts of one run, so that an edit finds it again; the same in every language. */
  readonly key: string;
  readonly text: string;
  /** Journal positions, in order; none: it rests on the script or on what people noted. */
  readonly seqs: readonly number[];
  /** What the rules had drafted, when people changed it. */
  readonly drafted?: string;
  /** Written or changed by people. */
  readonly edited?: true;
}

export interface TableRow {
  readonly cells: readonly string[];
  readonly seqs: readonly number[];
}

export interface Table {
  readonly key: string;
  /** Says what the table shows; read out before it. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export type Block =
  | { readonly kind: 'text'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'list'; readonly items: readonly Sentence[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'picture'; readonly picture: Picture };

export interface Section {
  readonly key: string;
  readonly level: 1 | 2;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Begins a page when printed. */
  readonly page?: true;
}

/** A journal position that the report refers to: when it was and what happened. */
export interface Place {
  readonly seq: number;
  readonly at: string;
  readonly text: string;
}

/** A line of the timeline as data, for spreadsheets. */
export interface TimelineLine {
  readonly seq: number;
  /** `2024-06-04T13:05`, on the clock of the story. */
  readonly story: string;
  /** UTC, ISO 8601; absent where the audience does not get it. */
  readonly real?: string;
  /** The same as a number, for renderers. */
  readonly at: StoryTime;
  readonly kind: string;
  readonly who: string;
  readonly what: string;
}

export interface DecisionLine {
  readonly seq?: number;
  readonly story: string;
  readonly title: string;
  readonly by: string;
  readonly choice: string;
  readonly how: string;
  readonly why: string;
  readonly knownThen: readonly string[];
  readonly alternatives: number;
  readonly confidence: string;
  readonly ratings: string;
}

export interface ActionLine {
  readonly id: string;
  readonly text: string;
  readonly type: string;
  readonly owner: string;
  /** Calendar day, `2026-12-31`; empty: none. */
  readonly due: string;
  readonly status: string;
  readonly objective: string;
  readonly seqs: readonly number[];
}

/** An after-action report as data: renderers add form, never content. */
export interface Report {
  readonly format: typeof REPORT_FORMAT;
  readonly language: Language;
  readonly audience: Audience;
  /** `TLP:AMBER+STRICT` */
  readonly tlp: string;
  readonly title: string;
  readonly subtitle: string;
  /** 24 characters in groups of four. */
  readonly fingerprint: string;
  readonly sections: readonly Section[];
  readonly places: readonly Place[];
  readonly timeline: readonly TimelineLine[];
  readonly decisions: readonly DecisionLine[];
  readonly actions: readonly ActionLine[];
}
