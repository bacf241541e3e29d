import { afterEndex } from '../../base/phase.ts';
import { playTime } from '../../base/time.ts';
import type { Inject } from '../../scenario/model/script.ts';
import type { Directive } from '../command.ts';
import type { Rejection } from '../rejection.ts';
import { refuse } from '../acts/act-context.ts';
import { readmitExpectation } from '../rules/expectations.ts';
import { dropInjectTimers, giveUp, injectRecord, isPending, release, writeInject } from '../rules/injects.ts';
import type { InjectRecord } from '../state/engine-state.ts';
import { emit, setTimer, type World } from '../world.ts';

export type InjectDirective = Extract<
  Directive,
  { act: 'release' | 'hold' | 'unhold' | 'delay' | 'skip' | 'unskip' | 'withdraw' }
>;

/** Release now, hold, delay, skip, withdraw and their contraries (MECHANICS.md section 6): the storyline moves as written. */
export function controlInject(world: World, directive: InjectDirective): Rejection | undefined {
  const inject = world.plan.inject.get(directive.inject);
  if (!inject) return refuse('unknown-item', 'inject');
  if (!mayControl(world, inject, directive.act)) return refuse('not-possible-now');
  const record = withReason(injectRecord(world, inject.id), directive);
  switch (directive.act) {
    case 'release':
      writeInject(world, inject.id, record);
      release(world, inject, 'facilitator');
      return undefined;
    case 'hold':
      writeInject(world, inject.id, { ...record, hold: true });
      break;
    case 'unhold': {
      const { hold: _hold, ...rest } = record;
      writeInject(world, inject.id, rest);
      if (rest.status === 'due') release(world, inject, 'facilitator');
      break;
    }
    case 'delay':
      return delay(world, inject, record, directive.by);
    case 'skip': {
      const due = pendingDue(world, inject);
      writeInject(world, inject.id, due === undefined ? record : { ...record, at: playTime(due) });
      giveUp(world, inject, 'skipped');
      return undefined;
    }
    case 'unskip':
      restore(world, inject, record);
      break;
    case 'withdraw':
      writeInject(world, inject.id, { ...record, status: 'withdrawn' });
      emit(world, { type: 'injectWithdrawn', inject: inject.id });
      return undefined;
  }
  emit(world, { type: 'injectChanged', inject: inject.id, change: directive.act });
  return undefined;
}

/** Which of these the facilitator may do to an inject now; the board's buttons ask the same. */
export function mayControl(world: Pick<World, 'state' | 'plan'>, inject: Inject, act: InjectDirective['act']): boolean {
  const { state } = world;
  if (afterEndex(state.phase) || inject.id === world.plan.variant.epilogue) return false;
  const record = state.injects[inject.id] ?? { status: 'planned' };
  switch (act) {
    case 'release':
      return state.phase !== 'lobby' && record.status !== 'released' && record.status !== 'withdrawn';
    case 'hold':
      return isPending(record) && !record.hold;
    case 'unhold':
      return isPending(record) && record.hold === true;
    case 'delay':
      return record.status === 'due' || (isPending(record) && pendingDue(world, inject) !== undefined);
    case 'skip':
      return isPending(record);
    case 'unskip':
      return record.status === 'skipped';
    case 'withdraw':
      return record.status === 'released';
  }
}

function withReason(record: InjectRecord, directive: InjectDirective): InjectRecord {
  return 'reason' in directive && directive.reason !== undefined ? { ...record, reason: directive.reason } : record;
}

/** When it is due as things stand: its own last timer, or that of its sending. */
export function pendingDue(world: Pick<World, 'state'>, inject: Inject): number | undefined {
  return world.state.agenda
    .filter(({ work }) => (work.kind === 'inject' || work.kind === 'sent') && work.inject === inject.id)
    .reduce<number | undefined>((last, timer) => Math.max(last ?? 0, timer.due), undefined);
}

function delay(world: World, inject: Inject, record: InjectRecord, by: number): Rejection | undefined {
  const { state } = world;
  const due = record.status === 'due' ? state.now : pendingDue(world, inject);
  if (due === undefined || !Number.isSafeInteger(by)) return refuse('out-of-range', 'by');
  const { hold: _hold, at: _at, ...rest } = record;
  const moved = playTime(Math.max(state.now, due + by));
  if (moved > world.plan.timeline.end) return refuse('out-of-range', 'by');
  dropInjectTimers(world, inject.id);
  writeInject(world, inject.id, {
    ...rest,
    status: 'planned',
    ...(record.status === 'due' ? {} : record.hold ? { hold: true } : {}),
  });
  setTimer(
    world,
    moved,
    record.sentBy === undefined && record.status !== 'due'
      ? { kind: 'inject', inject: inject.id }
      : { kind: 'sent', inject: inject.id, by: record.sentBy ?? 'script' },
  );
  emit(world, { type: 'injectChanged', inject: inject.id, change: 'delay' });
  return undefined;
}

/** As before it was skipped; when its hour has gone by since, it waits for the facilitator like one that is held. */
function restore(world: World, inject: Inject, record: InjectRecord): void {
  const { hold, at, ...rest } = record;
  if (at !== undefined && at < world.state.now)
    writeInject(world, inject.id, { ...rest, at, hold: true, status: 'due' });
  else {
    writeInject(world, inject.id, { ...rest, ...(hold ? { hold } : {}), status: 'planned' });
    if (at !== undefined)
      setTimer(
        world,
        at,
        rest.sentBy === undefined
          ? { kind: 'inject', inject: inject.id }
          : { kind: 'sent', inject: inject.id, by: rest.sentBy },
      );
    if (inject.trigger.kind === 'when') world.queue.push({ kind: 'watch', watcher: { kind: 'inject', inject } });
  }
  for (const expectation of world.plan.routes.expectationsOpenedBy.get(inject.id) ?? [])
    readmitExpectation(world, expectation);
}
