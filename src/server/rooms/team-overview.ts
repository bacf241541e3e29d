import { decisionRows } from '../../projections/facilitator/measures.ts';
import { seatRows } from '../../projections/facilitator/seats.ts';
import { roleTag } from '../../projections/facilitator/injects.ts';
import { moveRows } from '../../projections/facilitator-view.ts';
import { say, type ViewContext } from '../../projections/context.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { SessionCast, TeamOverview } from '../../session/desk/session-wire.ts';
import type { Host } from '../../session/host/host.ts';

/** What the run itself tells of a team; who it is and who chose its seats the session knows. */
export type RunOverview = Omit<TeamOverview, 'team' | 'name' | 'state'>;

const DECISIONS = 3;

function contextOf({ core, handles, standing }: Host, language: Language): ViewContext {
  const { plan, state, journal, drafts } = core;
  const takenSeats = new Set(standing().connectedSeats);
  return { plan, state, language, texts: journal.texts, handles, drafts, takenSeats };
}

/** Who plays in the exercise of a run. */
export function runCast(host: Host, language: Language): SessionCast {
  const context = contextOf(host, language);
  const { scenario, roles } = context.plan;
  return {
    actors: scenario.actors.map(({ id, name, channels }) => ({ id, name: say(context, name), channels })),
    roles: roles.map(({ id }) => roleTag(context, id)),
  };
}

/** Sums up what the facilitator's board of a run says, without making the rest of it: it is asked of every team each second. */
export function runOverview(host: Host, language: Language): RunOverview {
  const { stageConnected, fault } = host.standing();
  const context = contextOf(host, language);
  const { plan, state, takenSeats } = context;
  const decisions = decisionRows(context);
  const seats = seatRows(context, []);
  const open = decisions
    .filter((decision) => ['open', 'proposed', 'ownPending'].includes(decision.state))
    .toSorted((a, b) => a.deadline.story - b.deadline.story)[0];
  const taken = decisions.filter((decision) => decision.at !== undefined).toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
  return {
    phase: state.phase,
    story: plan.timeline.storyOf(state.now),
    move: moveRows(context).find((move) => move.state === 'now')?.title ?? '',
    seats: seats.map((seat) => ({
      seat: seat.index,
      roles: seat.roles.map(({ short }) => short).join(', '),
      connected: takenSeats.has(seat.index),
      taken: false,
    })),
    stageConnected,
    unanswered: seats.reduce((sum, seat) => sum + seat.unanswered, 0),
    ...(open && { deadline: { title: open.title, at: open.deadline } }),
    decisions: taken.slice(0, DECISIONS).map(({ title, chosen, own, options }) => ({
      title,
      chosen: own ?? options.find(({ id }) => id === chosen)?.text ?? '',
    })),
    fault: fault !== undefined,
  };
}
