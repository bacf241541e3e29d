import { MINUTE } from '../../../base/time.ts';
import type { TimerWork } from '../../../engine/agenda.ts';
import type { EngineEvent } from '../../../engine/event.ts';
import type { Plan } from '../../../engine/plan.ts';
import type { EngineState } from '../../../engine/state/engine-state.ts';
import { conditionHolds } from '../../../projections/condition.ts';
import { creditOf } from '../../../projections/score.ts';

/** What a run shows, as `<kind> <id>`: the words in which properties ask for it. */
export type Mark = string;

export function marksOfEvent(plan: Plan, event: EngineEvent): readonly Mark[] {
  switch (event.type) {
    case 'injectReleased':
      return [`inject ${event.inject}`];
    case 'factLearned':
      return [`fact ${event.fact}`];
    case 'decisionOpened': {
      const decision = plan.decision.get(event.decision);
      const late = decision !== undefined && event.at > plan.timeline.playFrom(decision.deadline);
      return [`decision ${event.decision}`, ...(late ? [`late ${event.decision}`] : [])];
    }
    case 'decisionTaken':
      return [`option ${event.decision}.${event.option}`];
    case 'requestSent':
      return [`sent ${event.request}`];
    case 'productSent':
      return [`sent ${event.product}`];
    case 'claimMade':
      return [`claim ${event.claim}`, ...(event.status === 'supported' ? [`supported ${event.claim}`] : [])];
    case 'topicAnswered':
      return event.works ? [`topic ${event.conversation}.${event.topic}`] : [];
    case 'signalRaised':
      return [`signal ${event.signal}`];
    case 'storylineMoved':
      return [`state ${event.storyline}.${event.to}`];
    case 'storylineStuck':
      return [`stuck ${event.storyline}`];
    case 'expectationMet':
      return event.credit > 0 ? [`met ${event.expectation}`] : [];
    default:
      return [];
  }
}

/** Timers that bring nothing to anybody. */
const idle: ReadonlySet<TimerWork['kind']> = new Set(['boundary', 'judge', 'free', 'obligation', 'ringEnd']);
/** Real minutes before the end in which nothing need come any more. */
const LAST_MINUTES = 5;

/** Nothing is pending, nothing is open, and the exercise goes on for a while. */
export function isDeadEnd({ timeline }: Plan, state: EngineState): boolean {
  if (state.phase !== 'running' || state.agenda.some(({ work }) => !idle.has(work.kind))) return false;
  const open = Object.values(state.decisions).some(({ status }) => status === 'open' || status === 'proposed');
  return !open && timeline.end - state.now > LAST_MINUTES * MINUTE * timeline.paceAt(state.now);
}

/** What the end of a run shows. */
export function marksOfEnd(plan: Plan, state: EngineState): readonly Mark[] {
  const marks: Mark[] = [];
  if (plan.variant.epilogue !== undefined) marks.push(`inject ${plan.variant.epilogue}`);
  for (const expectation of plan.expectations)
    if (creditOf(plan, state, expectation) === 0) marks.push(`missed ${expectation.id}`);
  for (const { id } of plan.obligations) {
    const record = state.obligations[id];
    if (record?.breachedAt !== undefined) marks.push(`breached ${id}`);
    else if (record?.metAt !== undefined) marks.push(`kept ${id}`);
  }
  for (const { id, levels } of plan.caps) {
    const applies = levels.some((level) => conditionHolds({ plan, state }, level.when));
    marks.push(`${applies ? 'capped' : 'uncapped'} ${id}`);
  }
  return marks;
}
