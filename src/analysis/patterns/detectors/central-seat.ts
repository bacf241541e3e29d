import { groupOf } from '../../../engine/groups.ts';
import type { EngineEvent } from '../../../engine/event.ts';
import type { RoleId } from '../../../scenario/model/ids.ts';
import { habit, type Detector } from '../found.ts';
import type { SeenRun } from '../seen-run.ts';

/** With fewer people or acts than this nothing can be said of how the work was spread. */
const PEOPLE = 3;
const ACTS = 8;

/** One person sent or decided more than half of all that was sent or decided. */
export const centralSeat: Detector = (run) => {
  const { state } = run;
  if (state.groups.length < PEOPLE) return undefined;
  const acts = run.history.flatMap(({ seq, event }) => {
    const by = actor(run, event);
    return by === undefined ? [] : [{ seq, person: groupOf(state, by)[0] ?? by }];
  });
  const counts = new Map<RoleId, number>();
  for (const { person } of acts) counts.set(person, (counts.get(person) ?? 0) + 1);
  const [central, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  if (central === undefined || count === undefined || acts.length < ACTS || count * 2 <= acts.length) return undefined;
  return {
    strength: habit(count, acts.length),
    seqs: [...new Set(acts.filter(({ person }) => person === central).map(({ seq }) => seq))],
    about: groupOf(state, central).map((id) => ({ kind: 'role', id })),
  };
};

/** Who sent or chose; a sending that locked a decision counts once, as the sending. */
function actor({ state }: SeenRun, event: EngineEvent): RoleId | undefined {
  if (event.type === 'requestSent' || event.type === 'productSent') return event.by;
  if (event.type !== 'decisionTaken' || (event.how !== 'chosen' && event.how !== 'mapped')) return undefined;
  return state.decisions[event.decision]?.proposal?.by;
}
