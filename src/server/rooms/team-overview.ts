import { decisionRows } from '../../projections/facilitator/measures.ts';
import { seatRows } from '../../projections/facilitator/seats.ts';
import { moveRows } from '../../projections/facilitator-view.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { TeamOverview } from '../../session/desk/session-wire.ts';
import type { Host } from '../../session/host/host.ts';

/** What the run itself tells of a team; who it is and who chose its seats the session knows. */
export type RunOverview = Omit<TeamOverview, 'team' | 'name' | 'state'>;

const DECISIONS = 3;

/** Sums up what the facilitator's board of a run says, without making the rest of it: it is asked of every team each second. */
export function runOverview(host: Host, language: Language): RunOverview {
  const { core, handles } = host;
  const { connectedSeats, stageConnected, fault } = host.standing();
  const { plan, state, journal, drafts } = core;
  const takenSeats = new Set(connectedSeats);
  const context = { plan, state, language, texts: journal.texts, handles, drafts, takenSeats };
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
