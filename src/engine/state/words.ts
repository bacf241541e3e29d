import type { PlayTime } from '../../base/time.ts';
import type { ClaimStatus } from '../../scenario/model/claim.ts';
import type { Audience } from '../../scenario/model/product.ts';
import type { ClaimId, ElementId, ProductId, RequestId, RoleId, TopicId } from '../../scenario/model/ids.ts';
import type { TextRef } from '../command.ts';

/** A sentence said outside, judged in the moment of sending (MECHANICS.md section 8). */
export interface ClaimRecord {
  readonly claim: ClaimId;
  readonly overclaim: boolean;
  readonly at: PlayTime;
  readonly by: RoleId;
  /** The text that it stood in, and which sending of it (0 = the first). */
  readonly in: ProductId | RequestId;
  readonly index: number;
  readonly audience?: Audience;
  readonly status: ClaimStatus;
  /** Cards and messages that the team itself linked to the sentence. */
  readonly links: readonly string[];
}

/** What stands in one field of a product, as sent. */
export interface FieldContent {
  readonly text?: TextRef;
  readonly claims?: readonly {
    readonly claim: ClaimId;
    readonly overclaim: boolean;
    readonly links: readonly string[];
  }[];
  readonly option?: string;
}

export interface SentProduct {
  readonly at: PlayTime;
  readonly by: RoleId;
  readonly fields: Readonly<Record<string, FieldContent>>;
  readonly elements: readonly ElementId[];
  readonly spoken: boolean;
}

export interface ProductRecord {
  readonly open: boolean;
  readonly due?: PlayTime;
  /** When a draft with enough filled fields was laid ready. */
  readonly prepared?: PlayTime;
  readonly sent: readonly SentProduct[];
}

/** A line of a call as it unfolded; texts are found by topic, wording and chosen blocks. */
export interface CallLine {
  readonly at: PlayTime;
  /** Who held the line: what is said is for that role, not for others who may ring the same actor. */
  readonly by: RoleId;
  readonly kind: 'open' | 'ask' | 'answer' | 'vague' | 'close' | 'hangUp';
  readonly topic?: TopicId;
  readonly wording?: string;
  /** The question in the caller's own words. */
  readonly own?: TextRef;
  readonly blocks?: readonly string[];
}

export interface CallRecord {
  /** Topic minutes spent, over all its hours. */
  readonly spent: number;
  readonly asked: readonly TopicId[];
  readonly lines: readonly CallLine[];
  readonly begun?: PlayTime;
  readonly active?: {
    readonly by: RoleId;
    readonly since: PlayTime;
    readonly topic?: {
      readonly id: TopicId;
      readonly wording?: string;
      readonly own?: TextRef;
      readonly granted?: true;
      readonly until: PlayTime;
    };
  };
}
