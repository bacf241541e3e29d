import { playTime, type PlayTime } from '../../base/time.ts';
import { endOfMove } from '../../engine/advance.ts';
import type { Command, Directive } from '../../engine/command.ts';
import type { PolicyName } from '../../analysis/policies/policies.ts';
import type { PlacedEvent } from '../../engine/journal/replay.ts';
import type { Observation } from '../../engine/notebook/entry.ts';
import type { NotebookWriter } from '../notebook/notebook-writer.ts';
import { accepted, refused, type Outcome } from '../outcome.ts';
import type { WireAct, WireDraft } from '../wire.ts';
import { candidates } from './authors.ts';
import type { Host, Turn } from './host.ts';
import type { HostEnvironment } from './host-environment.ts';
import { nextEvent } from './next-event.ts';
import { judgeAll, type Planned } from './run-core.ts';

/** Where a jump goes: a play instant, the next thing that somebody notices, or the end of this part. */
export type Target = { readonly play: PlayTime } | { readonly to: 'next' | 'endOfMove' };

/** What the facilitator does with the host itself, besides the directives of the journal. */
export interface Desk {
  setPace(multiplier: number): Promise<Outcome>;
  /** Lets a policy play a seat from now on; null: people again. */
  setPolicy(seat: number, policy: PolicyName | null): Promise<Outcome>;
  /** What would come to pass on the way; changes nothing. */
  previewJump(target: Target): readonly PlacedEvent[];
  jump(target: Target): Promise<Outcome>;
  previewEndMove(): readonly PlacedEvent[];
  actForSeat(
    seat: number,
    act: WireAct | WireDraft,
    how: { readonly reason?: string; readonly since?: PlayTime },
  ): Promise<Outcome>;
  readonly notebook: NotebookWriter;
  observe(observation: Omit<Observation, 'id'>): Promise<Outcome>;
}

interface Way {
  readonly to: PlayTime;
  readonly first: readonly Planned[];
  readonly rest: readonly Planned[];
}

const notNow: Outcome = refused({ code: 'not-possible-now' });
const byStaff = (directive: Directive): Command => ({ by: { kind: 'facilitator' }, do: directive });

export function createDesk(host: Host, environment: HostEnvironment): Desk {
  const { core, notebook } = host;
  const { plan } = core;
  const staff = (directive: Directive, at: PlayTime): Planned => ({
    id: environment.randomId(),
    at,
    command: byStaff(directive),
  });
  const inPlay = (): boolean => core.state.phase === 'running' || core.state.phase === 'paused';

  /** The way to `target`: in a pause the clock runs for the length of the jump only. Undefined when there is no such way. */
  function way(target: Target): Way | undefined {
    const { state } = core;
    if (!inPlay()) return undefined;
    const end = endOfMove(plan, state);
    const wanted = 'play' in target ? target.play : target.to === 'next' ? nextEvent(plan, state) : end;
    const to = playTime(Math.min(wanted, plan.timeline.end));
    if (to < state.now) return undefined;
    const shown: Planned = { mark: { kind: 'shown' }, at: to };
    const stops = to === plan.timeline.end || plan.timeline.boundaries.includes(to);
    const reason = stops ? 'endOfMove' : core.state.pauseReason;
    const pause = staff({ act: 'pause', reason: (reason ?? 'facilitator') as 'endOfMove' }, to);
    if (state.phase === 'paused') return { to, first: [staff({ act: 'resume' }, state.now)], rest: [shown, pause] };
    return { to, first: [], rest: stops ? [shown, pause] : [shown] };
  }

  /** A way whose last step is refused is taken without it: the exercise ended of itself, there is nothing to pause. */
  function judge(planned: readonly Planned[]) {
    const whole = judgeAll(plan, core.state, planned);
    return whole.ok ? whole : judgeAll(plan, core.state, planned.slice(0, -1));
  }
  async function go(tools: Turn, planned: readonly Planned[]): Promise<Outcome> {
    const wasRunning = core.state.phase === 'running';
    let kept = await tools.keeper.keep(planned);
    if (kept.kind === 'refused' && planned.length > 1) kept = await tools.keeper.keep(planned.slice(0, -1));
    tools.clockwork.follow(wasRunning);
    if (kept.kind === 'kept') return accepted;
    return kept.kind === 'refused' ? refused(kept.rejection) : notNow;
  }
  const inTurn = async (work: (tools: Turn) => Promise<Outcome>): Promise<Outcome> => (await host.turn(work)) ?? notNow;

  return {
    setPace: (multiplier) =>
      inTurn((tools) => go(tools, [{ mark: { kind: 'pace', multiplier }, at: tools.clockwork.now() }])),
    setPolicy: (seat, policy) =>
      inTurn((tools) => {
        const at = tools.clockwork.now();
        const roles = core.state.groups[seat] ?? [];
        return go(
          tools,
          roles.map((role) => ({ mark: { kind: 'policy', role, policy }, at })),
        );
      }),
    previewJump(target) {
      const found = way(target);
      const judged = found && judge([...found.first, ...found.rest]);
      return judged?.ok ? judged.value.events : [];
    },
    jump: (target) =>
      inTurn(async (tools) => {
        const found = way(target);
        if (!found) return notNow;
        if (tools.played.seats.size === 0) return go(tools, [...found.first, ...found.rest]);
        // Who plays a seat goes on doing so on the way, each at its own time.
        const begun = found.first.length === 0 ? accepted : await go(tools, found.first);
        if (!begun.ok) return begun;
        await tools.played.playTo(found.to);
        return go(tools, found.rest);
      }),
    previewEndMove() {
      const judged = judgeAll(plan, core.state, [staff({ act: 'endMove' }, core.state.now)]);
      return judged.ok ? judged.value.events : [];
    },
    actForSeat: (seat, act, { reason, since }) =>
      inTurn(async ({ submission }) => {
        const opened = host.reader.act(act);
        if (!opened.ok) return refused(opened.error);
        const why = reason === undefined || reason.trim() === '' ? undefined : host.reader.text(reason);
        const commands = candidates(core.state, seat, undefined).map((role) =>
          byStaff({
            act: 'record',
            spoken: { kind: 'act', role, act: opened.value.value },
            ...(why && { reason: why.value }),
            ...(since !== undefined && { since }),
          }),
        );
        const texts = [...opened.value.texts, ...(why?.texts ?? [])];
        return (await submission.submit(environment.randomId(), commands, texts)) ?? notNow;
      }),
    notebook,
    async observe(observation) {
      const id = environment.randomId();
      const added = await notebook.add((typed) => ({
        kind: 'observation',
        observation: { ...observation, id, text: typed(observation.text) },
      }));
      return added.ok ? accepted : notNow;
    },
  };
}
