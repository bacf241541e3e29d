import { afterEndex } from '../../base/phase.ts';
import { decisionRow } from '../../projections/facilitator/measures.ts';
import { endedMove } from '../../projections/head.ts';
import { openTasks } from '../../projections/facilitator/seats.ts';
import { injectRows, roleTag } from '../../projections/facilitator/injects.ts';
import { moveRows } from '../../projections/facilitator-view.ts';
import { momentOf, say, storyAt, type ViewContext } from '../../projections/context.ts';
import type { InjectStatus } from '../../projections/views/facilitator-view.ts';
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

const pending: ReadonlySet<InjectStatus> = new Set(['planned', 'held', 'due']);

/** What of the script is still to come and can go out now, what is due first before what waits for something. */
const releasable = (context: ViewContext): SessionCast['script'] =>
  injectRows(context)
    .filter(({ can, status }) => can.includes('release') && pending.has(status))
    .toSorted((a, b) => (a.due?.story ?? Infinity) - (b.due?.story ?? Infinity))
    .map(({ id, channel, from, to, toAll, title, body, due }) => ({
      id,
      channel,
      from,
      to,
      toAll,
      title,
      body,
      ...(due && { due }),
    }));

/** Who plays in the exercise of a run, and what can be sent in it. */
export function runCast(host: Host, language: Language): SessionCast {
  const context = contextOf(host, language);
  const { scenario, roles } = context.plan;
  return {
    actors: scenario.actors.map(({ id, name, channels }) => ({ id, name: say(context, name), channels })),
    roles: roles.map(({ id }) => roleTag(context, id)),
    script: releasable(context),
  };
}

/**
 * Sums up what the facilitator's board of a run says, without making the rest of it: it is asked of every team each second, and of all
 * of them after each message to all.
 */
export function runOverview(host: Host, language: Language): RunOverview {
  const { stageConnected, fault } = host.standing();
  const context = contextOf(host, language);
  const { plan, state, takenSeats } = context;
  // What was still open at ENDEX is not to come any more.
  const over = afterEndex(state.phase);
  const begun = plan.decisions.filter(({ id }) => state.decisions[id]);
  const [open] = begun
    .flatMap((decision) => {
      const record = state.decisions[decision.id];
      const waits = record && !over && waiting.has(record.status);
      return waits ? [{ decision, at: momentOf(context, record.deadline, decision.deadline) }] : [];
    })
    .toSorted((a, b) => a.at.story - b.at.story);
  const taken = begun
    .flatMap((decision) => {
      const at = state.decisions[decision.id]?.takenAt;
      return at === undefined ? [] : [{ decision, at: storyAt(context, at) }];
    })
    .toSorted((a, b) => b.at - a.at);
  const ended = endedMove(context);
  return {
    phase: state.phase,
    ...(ended !== undefined && { ended }),
    story: plan.timeline.storyOf(state.now),
    move: moveRows(context).find((move) => move.state === 'now')?.title ?? '',
    seats: state.groups.flatMap((roles, seat) =>
      roles.length === 0
        ? []
        : [
            {
              seat,
              roles: roles.map((role) => roleTag(context, role).short).join(', '),
              connected: takenSeats.has(seat),
              taken: false,
            },
          ],
    ),
    stageConnected,
    unanswered: state.groups.reduce((sum, roles) => sum + openTasks(context, roles).length, 0),
    ...(open && { deadline: { title: say(context, open.decision.title), at: open.at } }),
    decisions: taken.slice(0, DECISIONS).map(({ decision }) => {
      const { title, chosen, own, options } = decisionRow(context, decision);
      const { byDefault } = state.decisions[decision.id] ?? {};
      return {
        title,
        chosen: own ?? options.find(({ id }) => id === chosen)?.text ?? '',
        ...(byDefault && { byDefault }),
      };
    }),
    fault: fault !== undefined,
  };
}

const waiting: ReadonlySet<string> = new Set(['open', 'proposed', 'ownPending']);
