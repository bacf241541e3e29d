import type { EngineEvent } from '../../engine/event.ts';
import type { PlacedEvent } from '../../engine/journal/replay.ts';

/** Journal position of the last event that passes; undefined when none does. */
export type LastOf = (test: (event: EngineEvent) => boolean) => number | undefined;

export const lastOf =
  (history: readonly PlacedEvent[]): LastOf =>
  (test) =>
    history.findLast((item) => test(item.event))?.seq;

export const decisionSeq = (last: LastOf, id: string): number | undefined =>
  last((event) => event.type === 'decisionTaken' && event.decision === id);

export const expectationSeq = (last: LastOf, id: string): number | undefined =>
  last((event) => 'expectation' in event && event.expectation === id && event.type !== 'expectationOpened');

/** A member that is there only when the event is. */
export const seqOf = (seq: number | undefined): { readonly seq?: number } => (seq === undefined ? {} : { seq });
