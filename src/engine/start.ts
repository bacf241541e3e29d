import { playTime, type PlayTime } from '../base/time.ts';
import { seedRng } from '../base/rng.ts';
import type { FactId, ObligationId, RoleId } from '../scenario/model/ids.ts';
import type { Known, ObligationRecord, EngineState } from './state/engine-state.ts';
import type { Plan } from './plan.ts';
import { timetable } from './timetable.ts';

/** The run before STARTEX: everyone has their brief and private facts, nothing has happened yet. */
export function initialState(plan: Plan, seed: string): EngineState {
  const agenda = timetable(plan);
  const later = new Set(plan.seatPlan.later.flatMap((line) => line.roles));
  const zero = playTime(0);
  const knowledge: Record<RoleId, Record<FactId, Known>> = {};
  const inboxes: Record<RoleId, []> = {};
  for (const role of plan.roles) {
    knowledge[role.id] = {};
    inboxes[role.id] = [];
  }
  for (const role of plan.roles) {
    if (later.has(role.id)) continue;
    for (const member of plan.seatPlan.seats.find((seat) => seat.includes(role.id)) ?? [role.id])
      for (const fact of role.startFacts) {
        const known = (knowledge[member] ??= {});
        if (known[fact] === undefined || member === role.id)
          known[fact] = { at: zero, way: member === role.id ? 'start' : 'group' };
      }
  }
  return {
    now: zero,
    phase: 'lobby',
    window: 0,
    agenda,
    nextTimer: agenda.length,
    charts: plan.charts.map((chart) => chart.storyline.initial),
    stuck: [],
    groups: plan.seatPlan.seats,
    injects: {},
    typed: [],
    inboxes,
    knowledge,
    shares: [],
    cards: [],
    nextCard: 1,
    nextMessage: 1,
    log: [],
    signals: {},
    values: Object.fromEntries(plan.scenario.values.map((value) => [value.id, value.start])),
    flags: {},
    decisions: {},
    requests: {},
    expectations: {},
    obligations: initialObligations(plan, zero),
    occupied: {},
    reveal: { knowledge: false, unshared: false },
    rng: seedRng(seed),
  };
}

/** Obligations with an hour of their own have started at or before STARTEX, or start when that hour is played. */
function initialObligations(plan: Plan, zero: PlayTime): Readonly<Record<ObligationId, ObligationRecord>> {
  const first = plan.timeline.windows[0]?.from ?? 0;
  const records: Record<ObligationId, ObligationRecord> = {};
  for (const obligation of plan.obligations)
    if (typeof obligation.starts === 'number' && obligation.starts <= first)
      records[obligation.id] = { seen: [], started: zero };
  return records;
}
