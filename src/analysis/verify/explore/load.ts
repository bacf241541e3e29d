import type { PlayTime } from '../../../base/time.ts';
import { takesPart } from '../../../engine/acts/decide.ts';
import type { EngineEvent } from '../../../engine/event.ts';
import type { Plan } from '../../../engine/plan.ts';
import type { Timeline } from '../../../engine/timeline.ts';
import type { EngineState } from '../../../engine/state/engine-state.ts';
import type { RoleId } from '../../../scenario/model/ids.ts';
import { wordsIn } from '../../table/reading.ts';

/** Something that came to a role: when, in real ms since STARTEX at authored pace, and how many words it has. */
export interface Item {
  readonly at: PlayTime;
  readonly real: number;
  readonly words: number;
  readonly name: string;
}

export type Load = Map<RoleId, Item[]>;

/** Real ms from STARTEX to a play time, at authored pace. */
export function realAt({ windows }: Timeline, at: PlayTime): number {
  let real = 0;
  for (const window of windows) real += Math.max(0, Math.min(at, window.playTo) - window.playFrom) / window.pace;
  return real;
}

/** Messages of the script and decisions that open, for the roles they are for. */
export function noteLoad(plan: Plan, state: EngineState, events: readonly EngineEvent[], load: Load): void {
  const note = (roles: Iterable<RoleId>, at: PlayTime, name: string, words: number): void => {
    for (const role of roles) {
      const items = load.get(role) ?? [];
      load.set(role, items);
      items.push({ at, real: realAt(plan.timeline, at), words, name });
    }
  };
  for (const event of events) {
    if (event.type === 'injectReleased') {
      const inject = plan.inject.get(event.inject);
      const chosen = state.injects[event.inject]?.blocks ?? [];
      const keys = inject?.body.blocks.filter(({ id }) => chosen.includes(id)).map(({ key }) => key) ?? [];
      note(
        event.to,
        event.at,
        event.inject,
        keys.reduce((sum, key) => sum + wordsIn(textOf(plan, key)), 0),
      );
    } else if (event.type === 'decisionOpened') {
      const decision = plan.decision.get(event.decision);
      if (!decision) continue;
      const keys = [decision.title, ...decision.options.map(({ text }) => text)];
      const roles = plan.roles.map(({ id }) => id).filter((role) => takesPart({ state }, decision, role));
      note(
        roles,
        event.at,
        event.decision,
        keys.reduce((sum, key) => sum + wordsIn(textOf(plan, key)), 0),
      );
    }
  }
}

const textOf = ({ scenario }: Plan, key: string): string =>
  (scenario.texts[scenario.language] as Readonly<Record<string, string>> | undefined)?.[key] ?? '';
