import { afterEndex } from '../base/phase.ts';
import type { PlayTime } from '../base/time.ts';
import type { ActorId } from '../scenario/model/ids.ts';
import type { MessageId } from '../engine/command.ts';
import type { ObligationRecord } from '../engine/state/engine-state.ts';
import { commonSince, unsharedFacts } from './common-knowledge.ts';
import { say, storyAt, typed, type ViewContext } from './context.ts';
import { moveHead, pauseOf } from './head.ts';
import { unmarked } from './message-text.ts';
import { partyOf } from './parties.ts';
import { dueMoment, obligationState, startedAt } from './role/duties.ts';
import type { Obligation } from '../scenario/model/measure.ts';
import type { ColumnName } from './views/role-view.ts';
import type { StageActor, StageSeat, StageSlip, StageTravel, StageView, TickerLine } from './views/stage-view.ts';

/** Messages on their way that are remembered, newest last: enough for a screen that was away for a moment. */
const TRAVELS = 6;

/** A message that everybody has, and since when. */
interface Common {
  readonly id: MessageId;
  readonly from: ActorId;
  readonly since: PlayTime;
  readonly kind: StageTravel['kind'];
}

/**
 * What everybody in the room may see (V3): messages that every role has, the shared board, public news, and obligations that
 * every role knows. Nothing else, unless the facilitator reveals it.
 */
export function stageView(context: ViewContext): StageView {
  const { plan, state } = context;
  const common = commonMessages(context);
  const shown = plan.obligations.filter((obligation) => isCommon(context, obligation));
  const debrief = afterEndex(state.phase);
  const ticker = tickerOf(context);
  return {
    kind: 'stage',
    language: context.language,
    title: say(context, plan.scenario.title),
    minutes: plan.variant.minutes,
    phase: state.phase,
    ...pauseOf(context),
    move: moveHead(context),
    seats: seatsOf(context),
    actors: actorsOf(context, common, shown),
    slips: { known: slipsOf(context, 'known'), said: slipsOf(context, 'said'), unknown: slipsOf(context, 'unknown') },
    travels: common.slice(-TRAVELS).map((item) => ({
      handle: context.handles.of(item.id, 'travel'),
      kind: item.kind,
      from: context.handles.of(item.from),
      to: 'table',
      at: storyAt(context, item.since),
    })),
    ticker,
    newspapers: ticker.length,
    deadlines: shown.flatMap((obligation) => {
      const record = state.obligations[obligation.id];
      const due = record && isOpen(context, obligation, record) ? dueMoment(context, obligation, record) : undefined;
      return due ? [{ handle: context.handles.of(obligation.id), title: say(context, obligation.title), due }] : [];
    }),
    ...(state.reveal.unshared
      ? {
          unsharedTotal: unsharedFacts(
            context,
            plan.roles.map((role) => role.id),
          ).length,
        }
      : {}),
    ...(state.reveal.knowledge || debrief ? { knowledge: knowledgeOf(context) } : {}),
  };
}

/** Not met, nor an event that has come; what was missed is still to be done. */
const isOpen = (context: ViewContext, obligation: Obligation, record: ObligationRecord): boolean =>
  record.metAt === undefined && obligationState(context, obligation, record) !== 'passed';

function isCommon(context: ViewContext, obligation: Obligation): boolean {
  const seen = context.state.obligations[obligation.id]?.seen ?? [];
  return obligation.type !== 'reference' && context.plan.roles.every((role) => seen.includes(role.id));
}

function commonMessages(context: ViewContext): readonly Common[] {
  const { plan, state } = context;
  const found: Common[] = [];
  const kind = (channel: string): StageTravel['kind'] =>
    channel === 'phone' ? 'call' : channel === 'chat' ? 'chat' : 'envelope';
  for (const inject of plan.injects) {
    if (state.injects[inject.id]?.status !== 'released' || inject.from === 'ctl') continue;
    const since = commonSince(context, inject.id);
    if (since !== undefined) found.push({ id: inject.id, from: inject.from, since, kind: kind(inject.channel) });
  }
  for (const message of state.typed) {
    if (!plan.actor.has(message.from)) continue;
    const since = commonSince(context, message.id);
    if (since !== undefined)
      found.push({ id: message.id, from: message.from as ActorId, since, kind: kind(message.channel) });
  }
  return found.sort((a, b) => a.since - b.since);
}

function seatsOf(context: ViewContext): readonly StageSeat[] {
  const { plan, state } = context;
  return plan.roles.map((role) => {
    const seat = state.groups.findIndex((group) => group.includes(role.id));
    const group = state.groups[seat] ?? [role.id];
    return {
      handle: context.handles.of(role.id),
      place: role.place,
      short: say(context, role.short),
      state: context.takenSeats.has(seat) || state.phase !== 'lobby' ? ('taken' as const) : ('empty' as const),
      ...(state.reveal.unshared && group[0] === role.id ? { unshared: unsharedFacts(context, group).length } : {}),
    };
  });
}

/** Actors appear with the first message that everybody has, and keep their order of arrival. */
function actorsOf(
  context: ViewContext,
  common: readonly Common[],
  shown: readonly Obligation[],
): readonly StageActor[] {
  const order = [...new Set(common.map((item) => item.from))];
  return order.flatMap((id) => {
    const actor = context.plan.actor.get(id);
    if (!actor) return [];
    const party = partyOf(context, id);
    const clock = shown.find((obligation) => obligation.actor === id);
    const record = clock && context.state.obligations[clock.id];
    const open = clock && record && isOpen(context, clock, record) ? clock : undefined;
    const due = open && record ? dueMoment(context, open, record) : undefined;
    const start = open && record ? startedAt(context, open, record) : undefined;
    return [
      {
        handle: context.handles.of(id),
        short: party.short,
        portrait: actor.portrait,
        mood: open ? ('waiting' as const) : ('calm' as const),
        ringing: isRinging(context, common, id),
        ...(actor.slot === undefined ? {} : { slot: actor.slot }),
        ...(due && start !== undefined ? { deadline: { start, due } } : {}),
      },
    ];
  });
}

/** A call that everybody hears and nobody has answered yet. */
function isRinging(context: ViewContext, common: readonly Common[], actor: ActorId): boolean {
  const { state } = context;
  return common.some(
    (item) =>
      item.from === actor &&
      item.kind === 'call' &&
      Object.values(state.inboxes)
        .flat()
        .filter((one) => one.message === item.id)
        .every((one) => one.read === undefined && one.ringsUntil !== undefined && state.now < one.ringsUntil),
  );
}

function slipsOf(context: ViewContext, column: ColumnName): readonly StageSlip[] {
  return context.state.cards
    .filter((card) => card.column === column)
    .map((card) => {
      const fact = card.fact === undefined ? undefined : context.plan.fact.get(card.fact);
      const text = fact ? say(context, fact.text) : typed(context, card.text);
      return {
        handle: context.handles.of(card.id),
        column,
        short: fact ? say(context, fact.short) : text,
        text,
        from: context.handles.of(card.by),
      };
    });
}

function tickerOf(context: ViewContext): readonly TickerLine[] {
  return context.plan.injects.flatMap((inject) => {
    const record = context.state.injects[inject.id];
    const open = inject.to === 'all' && (inject.channel === 'news' || inject.channel === 'social');
    if (!open || record?.status !== 'released' || record.at === undefined) return [];
    // The stage has its own mark, over everything on it.
    const text = unmarked(say(context, inject.headline ?? inject.subject));
    return [
      {
        handle: context.handles.of(inject.id),
        at: storyAt(context, record.at),
        source: partyOf(context, inject.from).short,
        text,
      },
    ];
  });
}

/** Facts that somebody at the table holds, against roles. */
function knowledgeOf(context: ViewContext): NonNullable<StageView['knowledge']> {
  const { plan, state } = context;
  return {
    roles: plan.roles.map((role) => say(context, role.short)),
    rows: plan.scenario.facts.flatMap((fact) => {
      const held = plan.roles.map((role) => state.knowledge[role.id]?.[fact.id] !== undefined);
      return held.includes(true) ? [{ short: say(context, fact.short), held }] : [];
    }),
  };
}
