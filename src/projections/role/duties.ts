import type { RoleId } from '../../scenario/model/ids.ts';
import type { Obligation } from '../../scenario/model/measure.ts';
import type { ObligationRecord } from '../../engine/state/engine-state.ts';
import { momentAt, say, storyAt, typed, type ViewContext } from '../context.ts';
import { isNobodysClock } from '../nobodys-clock.ts';
import { shortOf } from '../parties.ts';
import type { Moment } from '../views/shared.ts';
import type { StoryTime } from '../../base/time.ts';
import type {
  DeadlineView,
  DecisionView,
  LogEntryView,
  LogKindView,
  ObligationView,
  ProductView,
  RequestView,
} from '../views/role-view.ts';

/** The hour by which an obligation is due as things stand: restarted, moved with a chosen start, extended. */
export function dueMoment(context: ViewContext, obligation: Obligation, record: ObligationRecord): Moment | undefined {
  const written = record.restarted !== undefined && obligation.restart ? obligation.restart.due : obligation.due;
  if (written === undefined) return undefined;
  const shift = record.chosen && typeof obligation.starts === 'number' ? record.chosen.at - obligation.starts : 0;
  return momentAt(context, (written + shift + (record.extended ?? 0)) as StoryTime);
}

export function obligationState(
  context: ViewContext,
  obligation: Obligation,
  record: ObligationRecord,
): ObligationView['state'] {
  if (obligation.type === 'reference') return 'shown';
  if (isNobodysClock(obligation) && hasPassed(context, obligation, record)) return 'passed';
  if (record.breachedAt !== undefined) return 'breached';
  if (record.metAt !== undefined) return 'met';
  return record.started === undefined ? 'shown' : 'running';
}

/** What it counted to has come, or its hour. */
function hasPassed(context: ViewContext, obligation: Obligation, record: ObligationRecord): boolean {
  if (record.metAt !== undefined) return true;
  const due = dueMoment(context, obligation, record);
  return record.started !== undefined && due !== undefined && due.story <= storyAt(context, context.state.now);
}

/** When it began, in story: the chosen or authored hour, else when it started in play. */
export function startedAt(
  context: ViewContext,
  obligation: Obligation,
  record: ObligationRecord,
): StoryTime | undefined {
  if (record.started === undefined) return undefined;
  if (record.restarted !== undefined) return storyAt(context, record.restarted);
  return (
    record.chosen?.at ?? (typeof obligation.starts === 'number' ? obligation.starts : storyAt(context, record.started))
  );
}

/** Obligations that a seat has got to see. */
export function obligationsOf(context: ViewContext, roles: readonly RoleId[]): readonly ObligationView[] {
  return context.plan.obligations.flatMap((obligation) => {
    const record = context.state.obligations[obligation.id];
    if (!record?.seen.some((role) => roles.includes(role))) return [];
    const due = dueMoment(context, obligation, record);
    const started = startedAt(context, obligation, record);
    const good = record.restarted !== undefined ? obligation.restart?.good : obligation.good;
    const choose =
      obligation.choose && roles.includes(obligation.choose.by) && !record.chosen ? obligation.choose : undefined;
    return [
      {
        handle: context.handles.of(obligation.id),
        title: say(context, obligation.title),
        note: say(context, obligation.note),
        type: obligation.type,
        state: obligationState(context, obligation, record),
        ...(started === undefined ? {} : { started }),
        ...(good === undefined ? {} : { good: momentAt(context, good) }),
        ...(due === undefined ? {} : { due }),
        ...(record.metAt === undefined ? {} : { metAt: storyAt(context, record.metAt) }),
        ...(choose ? { choose: { from: choose.from, to: choose.to } } : {}),
      },
    ];
  });
}

/** Everything of this seat that has an hour and is still open, soonest first. */
export function deadlinesOf(
  decisions: readonly DecisionView[],
  obligations: readonly ObligationView[],
  requests: readonly RequestView[],
  products: readonly ProductView[],
): readonly DeadlineView[] {
  const found: DeadlineView[] = [];
  for (const item of decisions) {
    const mine =
      (item.state === 'open' && item.part !== 'watch') || (item.state === 'proposed' && item.part !== 'advise');
    if (mine)
      found.push({ handle: item.handle, kind: 'decision', title: item.title, due: item.deadline, target: item.handle });
  }
  for (const item of obligations)
    if (item.state === 'running' && item.due)
      found.push({ handle: item.handle, kind: 'obligation', title: item.title, due: item.due, target: item.handle });
  for (const item of requests)
    if (item.due)
      found.push({ handle: item.handle, kind: 'task', title: item.title, due: item.due, target: item.handle });
  for (const item of products)
    if (item.due && item.sender)
      found.push({ handle: item.handle, kind: 'task', title: item.title, due: item.due, target: item.handle });
  return found.sort((a, b) => a.due.story - b.due.story);
}

/** Log entries of this seat; the team reads each other's only when they are shared. */
export function logOf(context: ViewContext, roles: readonly RoleId[]): readonly LogEntryView[] {
  return context.state.log.flatMap((entry, index) => {
    const kind = context.plan.logKind.get(entry.kind);
    if (!kind || !roles.includes(entry.by)) return [];
    return [
      {
        handle: context.handles.of(String(index), 'log'),
        at: storyAt(context, entry.at),
        by: shortOf(context, entry.by),
        title: say(context, kind.title),
        fields: kind.fields.map((field) => ({
          label: say(context, field.label),
          text: typed(context, entry.fields[field.id]),
        })),
      },
    ];
  });
}

export function logKindsOf(context: ViewContext, roles: readonly RoleId[]): readonly LogKindView[] {
  return [...context.plan.logKind.values()].flatMap((kind) => {
    const { by } = kind;
    const as = by === 'all' ? roles[0] : roles.find((role) => by.includes(role));
    if (as === undefined) return [];
    return [
      {
        kind: context.handles.of(kind.id),
        title: say(context, kind.title),
        as: context.handles.of(as),
        fields: kind.fields.map((field) => ({
          id: context.handles.of(field.id, kind.id),
          label: say(context, field.label),
        })),
      },
    ];
  });
}
