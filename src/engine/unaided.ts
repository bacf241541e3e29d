import type { Condition, FactId, InjectId, RoleId } from '../scenario/model/ids.ts';
import type { KnowledgeWay } from './state/engine-state.ts';
import { WorldReader } from './reader.ts';
import { groupOf, type World } from './world.ts';

const ownWays: ReadonlySet<KnowledgeWay> = new Set(['start', 'message', 'bridge']);

/**
 * Whether a condition about who knows or has what holds by what the exercise itself handed out, to a role or to another of the same
 * person, so that nobody had to pass anything on (K4). False for a condition that asks for anything else.
 */
export function holdsUnaided(world: World, when: Condition | undefined): boolean {
  if (when === undefined) return false;
  const condition = world.plan.condition(when);
  if (!condition.deps.every((dep) => /^(fact|inject):|^groups$|^variant$/.test(dep))) return false;
  return condition.test(new UnaidedReader(world));
}

/** Sees only what came to a role, or to another of the same person, without anybody passing it on. */
class UnaidedReader extends WorldReader {
  override knows(role: string, fact: string): boolean {
    const { state } = this.world;
    return groupOf(state, role as RoleId).some((member) => {
      const known = state.knowledge[member]?.[fact as FactId];
      return known !== undefined && ownWays.has(known.way);
    });
  }

  override has(role: string, inject: string): boolean {
    const { state } = this.world;
    return groupOf(state, role as RoleId).some((member) =>
      state.inboxes[member]?.some((item) => item.message === (inject as InjectId) && item.way === 'inject'),
    );
  }
}
