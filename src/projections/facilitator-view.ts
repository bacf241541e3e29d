import { afterEndex } from '../base/phase.ts';
import { nextDue, endOfMove } from '../engine/advance.ts';
import type { EngineEvent } from '../engine/event.ts';
import type { PlacedEvent } from '../engine/journal/replay.ts';
import { say, storyAt, typed, type ViewContext } from './context.ts';
import { eventText } from './event-text.ts';
import { injectRows, roleTag } from './facilitator/injects.ts';
import { decisionRows, expectationRows, obligationRows } from './facilitator/measures.ts';
import { replyRows, seatRows } from './facilitator/seats.ts';
import { callRows, claimRows, productRows } from './facilitator/words.ts';
import { pauseOf, playedMoves } from './head.ts';
import type { FacilitatorView, MoveRow } from './views/facilitator-view.ts';

/** Events that the running log of staff leaves out: they follow from others beside them. */
const quiet: ReadonlySet<EngineEvent['type']> = new Set([
  'factLearned',
  'obligationSeen',
  'requestOpened',
  'expectationOpened',
  'roleOccupied',
  'messageRead',
]);
/** Lines of the running log. */
const LINES = 60;

/** The whole board of exercise staff (V2), future included. */
export function facilitatorView(context: ViewContext, events: readonly PlacedEvent[] = []): FacilitatorView {
  const { plan, state } = context;
  const { scenario } = plan;
  const next = nextDue(state);
  return {
    kind: 'facilitator',
    language: context.language,
    languages: scenario.languages,
    title: say(context, scenario.title),
    variant: say(context, plan.variant.title),
    phase: state.phase,
    ...pauseOf(context),
    moves: moveRows(context),
    injects: injectRows(context),
    decisions: decisionRows(context),
    seats: seatRows(context, events),
    roles: plan.roles.map((role) => roleTag(context, role.id)),
    knowledge: scenario.facts.flatMap((fact) => {
      const held = plan.roles.flatMap((role) => {
        const known = state.knowledge[role.id]?.[fact.id];
        return known ? [[role.id, storyAt(context, known.at)] as const] : [];
      });
      return held.length
        ? [
            {
              fact: fact.id,
              short: say(context, fact.short),
              text: say(context, fact.text),
              held: Object.fromEntries(held),
            },
          ]
        : [];
    }),
    expectations: expectationRows(context),
    obligations: obligationRows(context),
    replies: replyRows(context),
    calls: callRows(context),
    claims: claimRows(context),
    products: productRows(context),
    actors: scenario.actors.map((actor) => ({
      id: actor.id,
      name: say(context, actor.name),
      short: say(context, actor.short),
      portrait: actor.portrait,
      temperament: say(context, actor.temperament),
      channels: actor.channels,
      lines: actor.lines.map((line) => say(context, line)),
    })),
    objectives: scenario.objectives.map((item) => ({
      id: item.id,
      short: say(context, item.short),
      title: say(context, item.title),
    })),
    signals: scenario.signals.map((signal) => {
      const raises = state.signals[signal.id]?.raises ?? [];
      const first = raises[0];
      return {
        id: signal.id,
        title: say(context, signal.title),
        ...(first ? { at: storyAt(context, first.at) } : {}),
        credit: raises.reduce((best, item) => Math.max(best, item.credit), 0),
      };
    }),
    storylines: scenario.storylines.map((storyline, index) => ({
      id: storyline.id,
      title: say(context, storyline.title),
      state: say(context, storyline.states.find((item) => item.id === state.charts[index])?.title),
    })),
    values: scenario.values.map((value) => ({
      id: value.id,
      title: say(context, value.title),
      value: state.values[value.id] ?? 0,
    })),
    cards: state.cards.map((card) => ({
      id: card.id,
      column: card.column,
      text: card.fact === undefined ? typed(context, card.text) : say(context, plan.fact.get(card.fact)?.short),
    })),
    reveal: state.reveal,
    events: events
      .filter((item) => !quiet.has(item.event.type))
      .slice(-LINES)
      .map((item) => ({ seq: item.seq, at: storyAt(context, item.event.at), text: eventText(context, item.event) })),
    ...(next === undefined || next > plan.timeline.end ? {} : { next }),
    endOfMove: endOfMove(plan, state),
  };
}

export function moveRows(context: ViewContext): readonly MoveRow[] {
  const { plan, state } = context;
  const played = playedMoves(context);
  return plan.scenario.moves.map((move) => {
    const windows = plan.timeline.windows.filter((window) => window.move === move.id);
    const over = afterEndex(state.phase);
    const first = windows[0]?.index ?? 0;
    const last = windows.at(-1)?.index ?? -1;
    return {
      id: move.id,
      number: played.indexOf(move) + 1,
      title: say(context, move.title),
      intro: say(context, move.intro),
      light: move.light,
      windows: windows.map(({ from, to, playFrom, playTo, pace }) => ({ from, to, playFrom, playTo, pace })),
      state:
        windows.length === 0
          ? 'notPlayed'
          : state.window < first
            ? over
              ? 'left'
              : 'coming'
            : over || state.window > last
              ? 'past'
              : 'now',
    };
  });
}
