import { playTime, type PlayTime } from '../../base/time.ts';
import type { SendTime } from '../../scenario/model/effect.ts';
import type { InjectId, RoleId, StorylineId } from '../../scenario/model/ids.ts';
import type { BlockText, Inject } from '../../scenario/model/script.ts';
import type { InjectRecord } from '../state/engine-state.ts';
import { dropTimers, emit, holdsNow, put, setTimer, touch, type World } from '../world.ts';
import { deliver } from './delivery.ts';
import { applyEffects } from './effects.ts';
import { dropExpectation } from './expectations.ts';
import { showObligations } from './obligations.ts';

const untouched: InjectRecord = { status: 'planned' };

export const injectRecord = (world: World, id: InjectId): InjectRecord => world.state.injects[id] ?? untouched;

export const writeInject = (world: World, id: InjectId, record: InjectRecord): void => {
  // Who asks what is withdrawn remembers the answer for the whole record.
  if (record.status === 'withdrawn') world.own.delete(world.state.injects);
  put(world, 'injects', id, record);
};

/** Still to come: neither out nor given up. */
export const isPending = (record: InjectRecord): boolean =>
  record.status === 'planned' || record.status === 'held' || record.status === 'due';

export const receiversOf = (world: World, inject: Inject): readonly RoleId[] =>
  inject.to === 'all' ? world.plan.roles.map((role) => role.id) : inject.to;

/** Blocks are chosen once, at release, for all languages alike (MECHANICS.md section 5). */
function chooseBlocks(world: World, body: BlockText): readonly string[] {
  const fitting = body.blocks.filter((block) => holdsNow(world, block.when));
  return (body.pick === 'one' ? fitting.slice(0, 1) : fitting).map((block) => block.id);
}

/** Its timers of its own, not those of what follows it. */
export const dropInjectTimers = (world: World, id: InjectId): void =>
  dropTimers(world, (work) => (work.kind === 'inject' || work.kind === 'sent') && work.inject === id);

/** Out into the inboxes (I4): at most once; what it opens and carries follows. */
export function release(world: World, inject: Inject, by: 'script' | 'facilitator' | StorylineId): void {
  const { state } = world;
  const record = injectRecord(world, inject.id);
  if (record.status === 'released' || record.status === 'withdrawn') return;
  const { hold: _hold, ...rest } = record;
  const blocks = chooseBlocks(world, inject.body);
  writeInject(world, inject.id, { ...rest, status: 'released', at: state.now, blocks });
  dropInjectTimers(world, inject.id);
  const to = receiversOf(world, inject);
  emit(world, { type: 'injectReleased', inject: inject.id, to, by });
  deliver(world, inject.id, to, 'inject');
  showObligations(world, inject.id, to);
  applyEffects(world, inject.effects, inject.id);
  world.queue.push({ kind: 'released', inject: inject.id });
  touch(world, `inject:${inject.id}`);
}

/** Its moment has come: it goes out, or waits when it is held, or stays behind when the part is cut short. */
export function fallDue(world: World, inject: Inject, by: 'script' | StorylineId): void {
  const record = injectRecord(world, inject.id);
  if (!isPending(record) || record.status === 'due') return;
  if (world.cutting) return giveUp(world, inject, 'cutOff');
  if (record.hold) {
    writeInject(world, inject.id, { ...record, status: 'due', at: world.state.now });
    return emit(world, { type: 'injectNotReleased', inject: inject.id, why: 'held' });
  }
  release(world, inject, by);
}

/** It never comes: its facts are not delivered, what it opens does not open, expectations on it leave the denominator. */
export function giveUp(world: World, inject: Inject, why: 'skipped' | 'conditionFailed' | 'cutOff'): void {
  writeInject(world, inject.id, { ...injectRecord(world, inject.id), status: why });
  dropInjectTimers(world, inject.id);
  emit(world, { type: 'injectNotReleased', inject: inject.id, why });
  for (const expectation of world.plan.routes.expectationsOpenedBy.get(inject.id) ?? [])
    dropExpectation(world, expectation);
}

/** A timetable entry: its condition is looked at once, now. An `earlier` entry that does not hold leaves the later one. */
export function timetabled(world: World, inject: Inject, earlier: number | undefined): void {
  if (!isPending(injectRecord(world, inject.id)) || inject.trigger.kind === 'storyline') return;
  const condition =
    earlier !== undefined && inject.trigger.kind === 'at' ? inject.trigger.earlier[earlier]?.when : inject.trigger.when;
  if (holdsNow(world, condition)) fallDue(world, inject, 'script');
  else if (earlier === undefined) giveUp(world, inject, 'conditionFailed');
}

const sendTime = (world: World, time: SendTime): PlayTime =>
  playTime(
    time.at !== undefined
      ? Math.max(world.state.now, world.plan.timeline.playFrom(time.at))
      : world.state.now + (time.delay ?? 0),
  );

/** A storyline or an act sends an inject, at once or later; one that is not in this variant is recorded as not sent. */
export function sendInject(world: World, id: InjectId, by: string, time: SendTime): void {
  const inject = world.plan.inject.get(id);
  if (!inject) return emit(world, { type: 'injectNotReleased', inject: id, why: 'notSent' });
  const record = injectRecord(world, id);
  if (!isPending(record) || record.sentBy !== undefined) return;
  writeInject(world, id, { ...record, sentBy: by });
  const due = sendTime(world, time);
  if (due <= world.state.now) fallDue(world, inject, by as StorylineId);
  else setTimer(world, due, { kind: 'sent', inject: id, by });
}

/** Moves what is still to come to another moment; a condition of its own is looked at then. */
export function rescheduleInject(world: World, id: InjectId, time: SendTime): void {
  const inject = world.plan.inject.get(id);
  const record = injectRecord(world, id);
  if (!inject || !isPending(record) || record.status === 'due') return;
  dropInjectTimers(world, id);
  const own = inject.trigger.kind !== 'storyline' && record.sentBy === undefined;
  setTimer(
    world,
    sendTime(world, time),
    own ? { kind: 'inject', inject: id } : { kind: 'sent', inject: id, by: record.sentBy ?? 'script' },
  );
}

/** Injects that follow a signal or an inject after a delay. */
export function followUp(world: World, after: string): void {
  for (const inject of world.plan.routes.injectsAfter.get(after) ?? []) {
    if (inject.trigger.kind !== 'after' || !isPending(injectRecord(world, inject.id))) continue;
    if (world.state.agenda.some((timer) => timer.work.kind === 'inject' && timer.work.inject === inject.id)) continue;
    setTimer(world, playTime(world.state.now + inject.trigger.delay), { kind: 'inject', inject: inject.id });
  }
}
