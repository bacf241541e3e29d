import { playTime, type PlayTime } from '../../base/time.ts';
import type { ObligationId, RoleId, SignalId } from '../../scenario/model/ids.ts';
import type { Obligation } from '../../scenario/model/measure.ts';
import type { ObligationRecord } from '../state/engine-state.ts';
import { dropTimers, emit, groupOf, put, setTimer, type World } from '../world.ts';

const write = (world: World, id: ObligationId, change: Partial<ObligationRecord>): ObligationRecord => {
  const record = { ...(world.state.obligations[id] ?? { seen: [] }), ...change };
  put(world, 'obligations', id, record);
  return record;
};

/** Signals that meet the duty as it stands now: after a restart its own. */
const meets = (obligation: Obligation, record: ObligationRecord | undefined): readonly SignalId[] =>
  record?.restarted !== undefined && obligation.restart ? obligation.restart.met : obligation.met;

/**
 * The play time at which it is due as things stand; undefined without one, or when this variant does not play that hour. A chosen
 * start moves the due along.
 */
export function dueOf(world: World, obligation: Obligation): PlayTime | undefined {
  const record = world.state.obligations[obligation.id];
  const story = record?.restarted !== undefined && obligation.restart ? obligation.restart.due : obligation.due;
  if (story === undefined) return undefined;
  const shift = record?.chosen && typeof obligation.starts === 'number' ? record.chosen.at - obligation.starts : 0;
  const play = world.plan.timeline.playOf((story + shift) as typeof story);
  return play === undefined ? undefined : playTime(play + (record?.extended ?? 0));
}

/** Sets the timer at which an unmet duty is breached (O2). */
export function watchDue(world: World, obligation: Obligation): void {
  dropTimers(world, (work) => work.kind === 'obligation' && work.obligation === obligation.id);
  const due = dueOf(world, obligation);
  if (due !== undefined)
    setTimer(world, playTime(Math.max(due, world.state.now)), { kind: 'obligation', obligation: obligation.id });
}

export function startObligation(world: World, obligation: Obligation): void {
  if (world.state.obligations[obligation.id]?.started !== undefined) return;
  write(world, obligation.id, { started: world.state.now });
  emit(world, { type: 'obligationStarted', obligation: obligation.id });
  watchDue(world, obligation);
}

/** A fact or inject shows the obligations that hang on it, to the roles that got it (O1); a fact may start one. */
export function showObligations(world: World, item: string, roles: readonly RoleId[]): void {
  for (const obligation of world.plan.routes.obligationsSeenBy.get(item) ?? []) {
    const seen = world.state.obligations[obligation.id]?.seen ?? [];
    const fresh = roles.flatMap((role) => groupOf(world.state, role)).filter((role) => !seen.includes(role));
    if (fresh.length === 0) continue;
    write(world, obligation.id, { seen: [...seen, ...new Set(fresh)] });
    for (const role of new Set(fresh)) emit(world, { type: 'obligationSeen', obligation: obligation.id, role });
  }
  for (const obligation of world.plan.obligations)
    if (
      typeof obligation.starts === 'object' &&
      obligation.starts.fact === item &&
      roles.includes(obligation.starts.role)
    )
      startObligation(world, obligation);
}

/** A signal meets, or restarts, the obligations that name it. */
export function signalForObligations(world: World, signal: SignalId): void {
  for (const obligation of world.plan.routes.obligationsOn.get(signal) ?? []) {
    const record = world.state.obligations[obligation.id];
    if (obligation.restart?.signal === signal && record?.restarted === undefined) {
      const { metAt: _met, breachedAt: _breached, ...rest } = record ?? { seen: [] };
      put(world, 'obligations', obligation.id, { ...rest, restarted: world.state.now });
      emit(world, { type: 'obligationStarted', obligation: obligation.id });
      watchDue(world, obligation);
      const done = obligation.restart.met.some((name) => (world.state.signals[name]?.raises.length ?? 0) > 0);
      if (done) meet(world, obligation);
    } else if (meets(obligation, record).includes(signal)) meet(world, obligation);
  }
}

/** Met now, or when it was said to be done; one that was done in time after all is no breach. */
function meet(world: World, obligation: Obligation): void {
  const record = world.state.obligations[obligation.id];
  if (record?.metAt !== undefined) return;
  const metAt = world.spoken?.counts ?? world.state.now;
  if (record?.breachedAt !== undefined && metAt < record.breachedAt) {
    const { breachedAt: _breached, ...rest } = record;
    put(world, 'obligations', obligation.id, rest);
  }
  write(world, obligation.id, { metAt });
  dropTimers(world, (work) => work.kind === 'obligation' && work.obligation === obligation.id);
  emit(world, { type: 'obligationMet', obligation: obligation.id });
}

/** Its hour has come: a duty that is not met is breached; a clock and a reference never are. */
export function obligationDue(world: World, id: ObligationId): void {
  const obligation = world.plan.obligation.get(id);
  const record = world.state.obligations[id];
  if (!obligation || obligation.type !== 'duty' || record?.metAt !== undefined || record?.breachedAt !== undefined)
    return;
  write(world, id, { breachedAt: world.state.now });
  emit(world, { type: 'obligationBreached', obligation: id });
}

/** Later by so many play ms; one that has no hour, or is over, is not extended. */
export function extendObligation(world: World, obligation: Obligation, by: number): boolean {
  const record = world.state.obligations[obligation.id];
  if (record?.metAt !== undefined || record?.breachedAt !== undefined || dueOf(world, obligation) === undefined)
    return false;
  write(world, obligation.id, { extended: (record?.extended ?? 0) + by });
  if (record?.started !== undefined) watchDue(world, obligation);
  return true;
}

/** Whoever sits with a role that has got to see an obligation sees it too. */
export function shareObligation(world: World, obligation: Obligation, roles: readonly RoleId[]): void {
  const seen = world.state.obligations[obligation.id]?.seen ?? [];
  const fresh = roles.filter((role) => !seen.includes(role));
  if (fresh.length === 0 || fresh.length === roles.length) return;
  write(world, obligation.id, { seen: [...seen, ...fresh] });
  for (const role of fresh) emit(world, { type: 'obligationSeen', obligation: obligation.id, role });
}

/** The team chooses when its clock began, once, with a reason (MECHANICS.md section 10). */
export function chooseStart(
  world: World,
  obligation: Obligation,
  chosen: NonNullable<ObligationRecord['chosen']>,
): void {
  write(world, obligation.id, { chosen });
  watchDue(world, obligation);
}
