import { playTime, type PlayTime } from '../../base/time.ts';
import type { Input, TextRef } from '../../engine/command.ts';
import type { PlacedEvent } from '../../engine/journal/replay.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Position } from '../../engine/journal/seek.ts';
import type { DecisionId, OptionId } from '../../scenario/model/ids.ts';
import type { BranchWish, Recorded } from './branch.ts';

/** Where a decision was made in the record: just before the proposal or the choice, or before the default came in. Undefined: it was not made. */
export function cutBefore(
  { records, index }: Pick<Recorded, 'records' | 'index'>,
  events: readonly PlacedEvent[],
  decision: DecisionId,
): Position | undefined {
  const made = events.find(
    ({ event }) => (event.type === 'decisionProposed' || event.type === 'decisionTaken') && event.decision === decision,
  );
  if (!made) return undefined;
  const { seq, event } = made;
  const record = records[seq];
  const byInput =
    record?.kind === 'input' &&
    event.at === record.play &&
    !(event.type === 'decisionTaken' && event.how === 'default');
  return byInput ? { seq: seq - 1, play: event.at } : index.atPlay(playTime(Math.max(0, event.at - 1)));
}

/** The inputs that choose otherwise: by the role that decides, and agreed to by the role that has to. `why` stands as the reason. */
export function otherChoice(
  { plan, index }: Pick<Recorded, 'plan' | 'index'>,
  cut: Position,
  id: DecisionId,
  option: OptionId,
  why: TextRef,
): BranchWish['inputs'] {
  return choiceInputs(plan, index.state(cut).now, id, option, why);
}

/** The inputs that choose an option at a moment; none when there is no such decision. */
export function choiceInputs(
  plan: Plan,
  at: PlayTime,
  id: DecisionId,
  option: OptionId,
  why: TextRef,
): readonly Input[] {
  const decision = plan.decision.get(id);
  if (!decision) return [];
  const choose: Input = {
    at,
    id: `what-if/${id}/${option}`,
    command: {
      by: { kind: 'role', role: decision.by },
      // A need that is not met is overruled, as the team could have done.
      do: { act: 'decide', decision: id, option, why, overrule: why },
    },
  };
  const confirmer = plan.roles.find((role) => role.id === decision.confirm);
  if (!confirmer) return [choose];
  return [
    choose,
    {
      at,
      id: `what-if/${id}/confirm`,
      command: { by: { kind: 'role', role: confirmer.id }, do: { act: 'confirm', decision: id, agree: true } },
    },
  ];
}
