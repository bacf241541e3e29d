import type { StoryTime } from '../../base/time.ts';
import type { Effect } from './effect.ts';
import type { ActorId, Condition, ConversationId, FactId, InjectId, RoleId, TextKey, TopicId } from './ids.ts';
import type { BlockText } from './script.ts';

/** Something to raise in a call. Each can be raised once; its minutes are spent, its answer comes at their end. */
export interface Topic {
  readonly id: TopicId;
  readonly title: TextKey;
  /** Topic minutes, a currency of the call's budget. */
  readonly minutes: number;
  /** The question as the seat puts it; absent on a topic with wordings. */
  readonly ask?: TextKey;
  readonly answer: BlockText;
  readonly facts: readonly FactId[];
  readonly effects: readonly Effect[];
  /** Not before this hour, or while this does not hold. */
  readonly from?: StoryTime;
  readonly when?: Condition;
  /** A starred topic: several wordings, of which some work; another costs the minutes and reveals nothing. */
  readonly wordings: readonly { readonly id: string; readonly text: TextKey; readonly works: boolean }[];
  /** What the partner says to a wording that does not work. */
  readonly vague?: TextKey;
  readonly suits: readonly ('hasty' | 'diligent')[];
}

/** A call with topics that cost time; the budget never covers all (MECHANICS.md section 9). */
export interface Conversation {
  readonly id: ConversationId;
  readonly title: TextKey;
  readonly callers: readonly RoleId[];
  readonly partner: ActorId;
  /** Hours in which it may begin; all share one budget. */
  readonly windows: readonly { readonly from: StoryTime; readonly to: StoryTime }[];
  /** Must hold before it can begin. */
  readonly when?: Condition;
  /** The phone inject that is its ringing and first line. */
  readonly openedBy?: InjectId;
  readonly budget: number;
  /** First line of the partner; absent when `openedBy` gives it. */
  readonly open?: TextKey;
  /** When time is up. */
  readonly close: TextKey;
  /** Heard outside its hours. */
  readonly voicemail?: TextKey;
  readonly topics: readonly Topic[];
  /** Raised when it begins. */
  readonly effects: readonly Effect[];
}
