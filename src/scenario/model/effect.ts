import type { Duration, StoryTime } from '../../base/time.ts';
import type {
  Condition,
  DecisionId,
  FlagName,
  InjectId,
  ProductId,
  RequestId,
  RoleId,
  SignalId,
  ValueId,
} from './ids.ts';

/** When a sending comes out: at a story instant, or after a delay in play ms; neither = at once. */
export interface SendTime {
  readonly at?: StoryTime;
  readonly delay?: Duration;
}

/**
 * What an act or a transition may do to a run: a closed list (MECHANICS.md section 5). `when` is looked at in the
 * moment of the act; without it the effect always happens.
 */
export type Effect = { readonly when?: Condition } & (
  | {
      readonly kind: 'raise';
      readonly signal: SignalId;
      /** Share of the credit this raise earns, 0-1 (in practice 1 or 0.5). */
      readonly credit: number;
      /** The named part of the signal that this raise delivers; the signal counts by its parts. */
      readonly part?: string;
    }
  | { readonly kind: 'value'; readonly value: ValueId; readonly op: 'add' | 'set'; readonly amount: number }
  | { readonly kind: 'flag'; readonly flag: FlagName }
  | {
      readonly kind: 'occupy';
      readonly role: RoleId;
      /** Topic minutes; the variant says how many play ms one is. */
      readonly topicMinutes: number;
    }
  | { readonly kind: 'open'; readonly target: DecisionId | RequestId | ProductId }
  | { readonly kind: 'close'; readonly target: DecisionId | RequestId | ProductId }
  | { readonly kind: 'send'; readonly inject: InjectId; readonly time: SendTime }
  | { readonly kind: 'reschedule'; readonly inject: InjectId; readonly time: SendTime }
);
