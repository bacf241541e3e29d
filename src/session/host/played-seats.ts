import { playTime, type PlayTime } from '../../base/time.ts';
import { createStandIns, policyOf } from '../../analysis/table/stand-ins.ts';
import type { PolicyName } from '../../analysis/policies/policies.ts';
import type { SeatCommand } from '../../analysis/policies/seat-act.ts';
import type { Command } from '../../engine/command.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import type { Handles } from '../../projections/handles.ts';
import type { Clockwork } from './clockwork.ts';
import type { CommandReader } from './command-reader.ts';
import type { HostEnvironment } from './host-environment.ts';
import type { Keeper } from './keeper.ts';
import type { RunCore } from './run-core.ts';
import type { Submission } from './submission.ts';

/** The seats of this run at which policies play (L3). To be used in a turn of the run. */
export interface PlayedSeats {
  /** Indices in the seat plan. */
  readonly seats: ReadonlySet<number>;
  /** The policy at each of them. */
  names(): ReadonlyMap<number, PolicyName>;
  /** Lets those act whose time has come. */
  act(): Promise<void>;
  /** Plays on to `to`, at most to where the exercise ends, with each act at its own time. The clock must run. */
  playTo(to: PlayTime): Promise<void>;
}

export interface PlayedSeatsOptions {
  readonly core: RunCore;
  readonly handles: Handles;
  readonly reader: CommandReader;
  readonly keeper: Keeper;
  readonly clockwork: Clockwork;
  readonly submission: Submission;
  readonly environment: HostEnvironment;
}

export function createPlayedSeats(options: PlayedSeatsOptions): PlayedSeats {
  const { core, handles, reader, keeper, clockwork, submission, environment } = options;
  const { plan } = core;
  const standIns = createStandIns(plan, core.journal.header.seed);
  const follow = (): void => standIns.follow(core.state, core.policies);
  follow();

  async function submit({ as, do: wanted }: SeatCommand): Promise<void> {
    const role = handles.resolve(as) as RoleId | undefined;
    const opened = reader.act(wanted);
    if (role === undefined || !opened.ok) return;
    const command: Command = { by: { kind: 'role', role, policy: true }, do: opened.value.value };
    // One that is refused leaves no trace; the seat looks again after its rest.
    await submission.submit(environment.randomId(), [command], opened.value.texts);
  }

  async function act(): Promise<void> {
    follow();
    while (core.state.phase === 'running' && (standIns.due() ?? Infinity) <= clockwork.now()) {
      if (core.state.now < clockwork.now()) {
        const moved = await keeper.keep([{ mark: { kind: 'shown' }, at: clockwork.now() }]);
        if (moved.kind !== 'kept') return;
        follow();
      }
      const glance = standIns.look({
        plan,
        state: core.state,
        language: plan.scenario.language,
        texts: core.journal.texts,
        handles,
        drafts: core.drafts,
        takenSeats: standIns.seats,
      });
      if (!glance) return;
      if (glance.command) await submit(glance.command);
      follow();
    }
  }

  return {
    get seats() {
      follow();
      return standIns.seats;
    },
    names: () =>
      new Map(
        core.state.groups.flatMap((roles, seat): [number, PolicyName][] => {
          const name = policyOf(roles, core.policies);
          return name === undefined ? [] : [[seat, name]];
        }),
      ),
    act,
    async playTo(to) {
      await act();
      for (;;) {
        const due = standIns.due();
        if (core.state.phase !== 'running' || due === undefined || due > to) return;
        const at = playTime(Math.max(due, core.state.now));
        if ((await keeper.keep([{ mark: { kind: 'shown' }, at }])).kind !== 'kept') return;
        await act();
      }
    },
  };
}
