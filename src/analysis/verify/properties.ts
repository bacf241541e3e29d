import { injectComes } from './properties/inject-comes.ts';
import { decisionOpens } from './properties/decision-opens.ts';
import { optionInForce } from './properties/option-in-force.ts';
import { opensInTime } from './properties/opens-in-time.ts';
import { optionsUndominated } from './properties/options-undominated.ts';
import { topicAnswered } from './properties/topic-answered.ts';
import { textSent } from './properties/text-sent.ts';
import { stateReached, endingReached } from './properties/state-reached.ts';
import { storylineRests } from './properties/storyline-rests.ts';
import { noDeadEnd } from './properties/no-dead-end.ts';
import { conditionVaries } from './properties/condition-varies.ts';
import { signalRaised } from './properties/signal-raised.ts';
import { factDelivered } from './properties/fact-delivered.ts';
import { claimSupported } from './properties/claim-supported.ts';
import { expectationMet } from './properties/expectation-met.ts';
import { expectationMissed } from './properties/expectation-missed.ts';
import { obligationKept } from './properties/obligation-kept.ts';
import { capAvoidable } from './properties/cap-avoidable.ts';
import { objectiveEvidence } from './properties/objective-evidence.ts';
import { scoreInReach } from './properties/score-in-reach.ts';
import { roleHasWork } from './properties/role-has-work.ts';
import { loadBearable } from './properties/load-bearable.ts';
import { timeToRead } from './properties/time-to-read.ts';
import { textComplete } from './properties/text-complete.ts';
import type { Property } from './subject.ts';

/** Every property, in the order of the report. */
export const properties: readonly Property[] = [
  injectComes,
  decisionOpens,
  optionInForce,
  opensInTime,
  optionsUndominated,
  topicAnswered,
  textSent,
  stateReached,
  endingReached,
  storylineRests,
  noDeadEnd,
  conditionVaries,
  signalRaised,
  factDelivered,
  claimSupported,
  expectationMet,
  expectationMissed,
  obligationKept,
  capAvoidable,
  objectiveEvidence,
  scoreInReach,
  roleHasWork,
  loadBearable,
  timeToRead,
  textComplete,
];
