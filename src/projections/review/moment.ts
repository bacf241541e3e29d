import type { PlayTime } from '../../base/time.ts';
import type { Position } from '../../engine/journal/seek.ts';
import type { ActorId, FactId } from '../../scenario/model/ids.ts';
import type { Fact } from '../../scenario/model/cast.ts';
import { isCommonFact } from '../common-knowledge.ts';
import { say, storyAt, typed, type ViewContext } from '../context.ts';
import { moveHead } from '../head.ts';
import { shortOf } from '../parties.ts';
import type { MomentFact, MomentView } from '../views/moment-view.ts';

/** What was known at a moment; `context` holds the state of that moment. */
export function momentView(context: ViewContext, position: Position): MomentView {
  const { plan, state } = context;
  const now = storyAt(context, state.now);
  const table: MomentFact[] = [];
  const seats: MomentFact[] = [];
  const elsewhere: MomentFact[] = [];
  for (const fact of plan.scenario.facts) {
    const held = plan.roles.some((role) => state.knowledge[role.id]?.[fact.id] !== undefined);
    const onBoard = state.cards.some((card) => card.fact === fact.id);
    if (onBoard || (held && isCommonFact(context, fact.id))) table.push(momentFact(context, fact));
    else if (held) seats.push(momentFact(context, fact));
    else if ((fact.knownFrom ?? now) <= now) elsewhere.push(momentFact(context, fact));
  }
  return {
    seq: position.seq,
    play: state.now,
    at: now,
    clock: {
      play: state.now,
      story: now,
      pace: plan.timeline.paceAt(state.now),
      multiplier: 1,
      running: state.phase === 'running',
    },
    move: moveHead(context).title,
    table,
    seats,
    elsewhere,
    cards: state.cards.flatMap((card) =>
      card.fact === undefined
        ? [{ id: card.id, column: card.column, text: typed(context, card.text), by: shortOf(context, card.by) }]
        : [],
    ),
    groups: state.groups,
    knew: Object.fromEntries(plan.roles.map((role) => [role.id, Object.keys(state.knowledge[role.id] ?? {})] as const)),
  };
}

function momentFact(context: ViewContext, fact: Fact): MomentFact {
  const { plan, state } = context;
  const holders = plan.roles.filter((role) => state.knowledge[role.id]?.[fact.id] !== undefined);
  const first = Math.min(...holders.map((role) => state.knowledge[role.id]?.[fact.id]?.at ?? Infinity));
  const newer = plan.scenario.facts.find(
    (other) => other.supersedes.includes(fact.id) && (other.knownFrom ?? Infinity) <= storyAt(context, state.now),
  );
  return {
    id: fact.id,
    short: say(context, fact.short),
    text: say(context, fact.text),
    standing: fact.standing,
    holders: holders.map((role) => shortOf(context, role.id)),
    ...(holders.length === 0 ? {} : { since: storyAt(context, first as PlayTime) }),
    source: sourceOf(context, fact.id),
    turnsOut: say(context, fact.turnsOut),
    ...(newer ? { overtakenBy: say(context, newer.short) } : {}),
  };
}

/** Whoever tells it in the script: the sender of the first message that carries it, else who answers about it. */
function sourceOf(context: ViewContext, fact: FactId): string {
  const { plan } = context;
  const from: ActorId | 'ctl' | undefined =
    plan.injects.find((inject) => inject.facts.includes(fact))?.from ??
    plan.conversations.find((call) => call.topics.some((topic) => topic.facts.includes(fact)))?.partner;
  return from === undefined || from === 'ctl' ? '' : shortOf(context, from);
}
