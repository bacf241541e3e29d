import type { PlayTime } from '../../base/time.ts';
import type { Replayed } from '../../engine/journal/replay.ts';
import type { Plan } from '../../engine/plan.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import type { ViewContext } from '../../projections/context.ts';
import { policyFor, policyNames, type PolicyName } from '../policies/policies.ts';
import type { Policy } from '../policies/policy.ts';
import type { SeatCommand } from '../policies/seat-act.ts';
import { concerns } from './concerns.ts';
import { createSeat, look, wake, type SimulatedSeat } from './seat.ts';

/** One look of a seat that is played for; no command: it reads, or waits until something changes. */
export interface Glance {
  readonly command: SeatCommand | undefined;
}

/**
 * Policies at seats of a live run (L3). They keep no clock: the host says how the run stands, and asks for the looks that are due.
 */
export interface StandIns {
  /** The seats that are played for, by index in the seat plan. */
  readonly seats: ReadonlySet<number>;
  /** Play time of the earliest look to come; undefined: nobody is played for, or all wait for something to change. */
  due(): PlayTime | undefined;
  /** To be called whenever state or assignment may have changed: seats are taken and left, and who is concerned looks up. */
  follow(state: EngineState, policies: Replayed['policies']): void;
  /** The first look that is due at `context.state.now`; undefined: none is. */
  look(context: ViewContext): Glance | undefined;
}

const isPolicy = (name: string): name is PolicyName => policyNames.some((known) => known === name);

/** The policy that plays a seat: that of all its roles. A name that this program does not have plays nothing. */
export function policyOf(roles: EngineState['groups'][number], policies: Replayed['policies']): PolicyName | undefined {
  const [name, ...others] = new Set(roles.map((role) => policies.get(role)));
  return name !== undefined && others.length === 0 && isPolicy(name) ? name : undefined;
}

interface Player {
  readonly seat: SimulatedSeat;
  readonly name: PolicyName;
  readonly policy: Policy;
}

export function createStandIns(plan: Plan, seed: string): StandIns {
  let players: ReadonlyMap<number, Player> = new Map();
  let seen: EngineState | undefined;
  let assigned: Replayed['policies'] | undefined;

  /** Who goes on with the same roles under the same policy keeps what it has read. */
  function sitDown(state: EngineState, policies: Replayed['policies']): ReadonlyMap<number, Player> {
    return new Map(
      state.groups.flatMap((roles, index): [number, Player][] => {
        const name = policyOf(roles, policies);
        if (name === undefined) return [];
        const own = roles.join(' ');
        const before = [...players.values()].find(
          (player) => player.name === name && player.seat.roles.join(' ') === own,
        );
        if (before) return [[index, before]];
        const stream = `${seed}/${name}/${state.now}`;
        const seat = createSeat(stream, index, roles, plan.timeline.paceAt(state.now), state.now);
        return [[index, { seat, name, policy: policyFor(name, plan, seed) }]];
      }),
    );
  }

  return {
    get seats() {
      return new Set(players.keys());
    },
    due() {
      const next = [...players.values()].flatMap(({ seat }) => seat.next ?? []);
      return next.length === 0 ? undefined : next.reduce((a, b) => (b < a ? b : a));
    },
    follow(state, policies) {
      if (policies !== assigned || state.groups !== seen?.groups) players = sitDown(state, policies);
      assigned = policies;
      const before = seen;
      seen = state;
      if (!before || before === state) return;
      for (const { seat } of players.values())
        if (seat.next === undefined && concerns(plan, before, state, seat.roles))
          wake(seat, state.now, plan.timeline.paceAt(state.now));
    },
    look(context) {
      const { state } = context;
      for (const { seat, policy } of players.values())
        if (seat.next !== undefined && seat.next <= state.now) return { command: look(seat, policy, context) };
      return undefined;
    },
  };
}
