import type { Input } from '../../engine/command.ts';
import type { EngineEvent } from '../../engine/event.ts';

/** What a command brought about that says something of how it was judged, as comparable lines in a fixed order. */
export type Result = readonly string[];

/** Verdicts, credits, choices and answers; not what merely follows, such as who learns what. */
export const resultOf = (events: readonly EngineEvent[]): Result => events.flatMap(lineOf).toSorted();

function lineOf(event: EngineEvent): readonly string[] {
  switch (event.type) {
    case 'claimMade':
      return [`claim ${event.claim} ${event.overclaim ? 'over ' : ''}${event.status}`];
    case 'signalRaised':
      return [`signal ${event.signal} ${event.part ?? ''} ${event.credit}`];
    case 'expectationMet':
      return [`expectation ${event.expectation} ${event.credit}`];
    case 'decisionTaken':
      return [`decision ${event.decision} ${event.option} ${event.how}`];
    case 'obligationMet':
      return [`obligation ${event.obligation}`];
    case 'topicAnswered':
      return [`answer ${event.conversation} ${event.topic} ${event.works ? 'yes' : 'no'}`];
    default:
      return [];
  }
}

/** Per question asked, what came of it later; nothing for other commands. */
export function answersIn(events: readonly EngineEvent[]): (input: Input) => Result {
  const answers = new Map(
    events.flatMap((event) =>
      event.type === 'topicAnswered' ? [[`${event.conversation}/${event.topic}`, lineOf(event)] as const] : [],
    ),
  );
  return ({ command: { do: act } }) =>
    act.act === 'ask' ? (answers.get(`${act.conversation}/${act.topic}`) ?? ['answer none']) : [];
}
