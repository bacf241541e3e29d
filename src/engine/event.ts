import type { PlayTime } from '../base/time.ts';
import type { ClaimStatus } from '../scenario/model/claim.ts';
import type {
  ActorId,
  ClaimId,
  ConversationId,
  DecisionId,
  ExpectationId,
  FactId,
  FlagName,
  InjectId,
  MoveId,
  ObligationId,
  OptionId,
  ProductId,
  RequestId,
  RoleId,
  SignalId,
  StorylineId,
  TopicId,
} from '../scenario/model/ids.ts';
import type { CardId, MessageId, Reveal } from './command.ts';
import type { KnowledgeWay } from './state/engine-state.ts';

/** Past-tense facts of a run, in the order in which they came about. `at` is play ms. */
export type EngineEvent = { readonly at: PlayTime } & (
  | { readonly type: 'exerciseStarted' }
  | { readonly type: 'exercisePaused'; readonly reason: string }
  | { readonly type: 'exerciseResumed' }
  | { readonly type: 'exerciseEnded' }
  | { readonly type: 'exerciseClosed' }
  | { readonly type: 'exerciseStopped' }
  | { readonly type: 'moveEntered'; readonly move: MoveId; readonly window: number }
  | { readonly type: 'moveEnded'; readonly move: MoveId }
  | {
      readonly type: 'injectReleased';
      readonly inject: InjectId;
      readonly to: readonly RoleId[];
      readonly by: 'script' | 'facilitator' | StorylineId;
    }
  | {
      readonly type: 'injectNotReleased';
      readonly inject: InjectId;
      readonly why: 'held' | 'skipped' | 'notSent' | 'conditionFailed' | 'cutOff';
    }
  | { readonly type: 'injectWithdrawn'; readonly inject: InjectId }
  | {
      readonly type: 'injectChanged';
      readonly inject: InjectId;
      readonly change: 'hold' | 'unhold' | 'delay' | 'skip' | 'unskip';
    }
  | { readonly type: 'messageRead'; readonly message: MessageId; readonly role: RoleId }
  | { readonly type: 'callMissed'; readonly message: MessageId }
  | {
      readonly type: 'messageSent';
      readonly message: MessageId;
      readonly kind: string;
      readonly from: RoleId | ActorId | 'ctl';
      readonly to: readonly string[];
    }
  | {
      readonly type: 'factLearned';
      readonly fact: FactId;
      readonly role: RoleId;
      readonly way: KnowledgeWay;
      readonly from?: string;
    }
  | {
      readonly type: 'itemShared';
      readonly item: string;
      readonly kind: 'message' | 'fact' | 'card';
      readonly by: RoleId;
      readonly to: readonly RoleId[];
      readonly spoken: boolean;
    }
  | { readonly type: 'cardChanged'; readonly card: CardId; readonly op: 'add' | 'move' | 'remove'; readonly by: RoleId }
  | { readonly type: 'entryLogged'; readonly kind: string; readonly by: RoleId; readonly index: number }
  | { readonly type: 'alternativeLogged'; readonly decision: DecisionId; readonly by: RoleId }
  | { readonly type: 'adviceGiven'; readonly decision: DecisionId; readonly by: RoleId }
  | { readonly type: 'decisionOpened'; readonly decision: DecisionId }
  | { readonly type: 'decisionProposed'; readonly decision: DecisionId; readonly by: RoleId }
  | { readonly type: 'decisionRefused'; readonly decision: DecisionId; readonly by: string }
  | {
      readonly type: 'decisionTaken';
      readonly decision: DecisionId;
      readonly option: OptionId;
      readonly how: 'chosen' | 'default' | 'sending' | 'mapped' | 'revised';
      readonly spoken: boolean;
    }
  | { readonly type: 'decisionUnrated'; readonly decision: DecisionId }
  | { readonly type: 'decisionClosed'; readonly decision: DecisionId }
  | { readonly type: 'requestOpened'; readonly request: RequestId }
  | {
      readonly type: 'requestSent';
      readonly request: RequestId;
      readonly by: RoleId;
      readonly index: number;
      readonly spoken: boolean;
    }
  | { readonly type: 'productOpened'; readonly product: ProductId }
  | { readonly type: 'productPrepared'; readonly product: ProductId; readonly by: RoleId }
  | {
      readonly type: 'productSent';
      readonly product: ProductId;
      readonly by: RoleId;
      readonly index: number;
      readonly spoken: boolean;
    }
  | {
      readonly type: 'claimMade';
      readonly claim: ClaimId;
      readonly overclaim: boolean;
      readonly status: ClaimStatus;
      readonly in: ProductId | RequestId;
      readonly by: RoleId;
    }
  | { readonly type: 'callBegun'; readonly conversation: ConversationId; readonly by: RoleId }
  | { readonly type: 'topicAsked'; readonly conversation: ConversationId; readonly topic: TopicId; readonly by: RoleId }
  | {
      readonly type: 'questionGranted';
      readonly conversation: ConversationId;
      readonly topic: TopicId;
      readonly by: RoleId;
    }
  | {
      readonly type: 'topicAnswered';
      readonly conversation: ConversationId;
      readonly topic: TopicId;
      readonly by: RoleId;
      readonly works: boolean;
    }
  | {
      readonly type: 'callEnded';
      readonly conversation: ConversationId;
      readonly by: RoleId;
      readonly how: 'hungUp' | 'closed' | 'cut';
    }
  | {
      readonly type: 'signalRaised';
      readonly signal: SignalId;
      readonly credit: number;
      readonly spoken: boolean;
      readonly part?: string;
    }
  | { readonly type: 'valueChanged'; readonly value: string; readonly from: number; readonly to: number }
  | { readonly type: 'flagSet'; readonly flag: FlagName }
  | { readonly type: 'storylineMoved'; readonly storyline: StorylineId; readonly from: string; readonly to: string }
  | { readonly type: 'storylineStuck'; readonly storyline: StorylineId }
  | { readonly type: 'expectationOpened'; readonly expectation: ExpectationId }
  | {
      readonly type: 'expectationMet';
      readonly expectation: ExpectationId;
      readonly credit: number;
      readonly spoken: boolean;
    }
  | { readonly type: 'expectationMissed'; readonly expectation: ExpectationId }
  | { readonly type: 'obligationSeen'; readonly obligation: ObligationId; readonly role: RoleId }
  | { readonly type: 'obligationStarted'; readonly obligation: ObligationId }
  | { readonly type: 'obligationMet'; readonly obligation: ObligationId }
  | { readonly type: 'obligationBreached'; readonly obligation: ObligationId }
  | { readonly type: 'deadlineExtended'; readonly target: string; readonly by: number }
  | { readonly type: 'roleOccupied'; readonly role: RoleId; readonly until: PlayTime }
  | { readonly type: 'revealed'; readonly what: Reveal; readonly on: boolean }
  | { readonly type: 'seatsRegrouped' }
);

type Without<T> = T extends unknown ? Omit<T, 'at'> : never;
/** An event before it is stamped. */
export type EventBody = Without<EngineEvent>;
