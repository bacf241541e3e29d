import { playTime } from '../../base/time.ts';
import { advance } from '../../engine/advance.ts';
import type { TextRef } from '../../engine/command.ts';
import type { EngineEvent } from '../../engine/event.ts';
import { compilePlan, type Plan } from '../../engine/plan.ts';
import { realAt } from '../../engine/timeline.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import { step } from '../../engine/step.ts';
import type { DecisionId, OptionId } from '../../scenario/model/ids.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { choiceInputs } from '../branch/other-choice.ts';
import { policyFor, type PolicyName } from '../policies/policies.ts';
import { playOn } from '../table/play-run.ts';
import { createRun, startRun } from '../table/recorded-run.ts';

export interface TrialWish {
  readonly variant: string;
  readonly people: number;
  readonly decision: string;
  /** Who has played until the decision opens. */
  readonly team: PolicyName;
  /** Real minutes after the choice that are looked at, in which nobody does anything. */
  readonly minutes: number;
}

/** Something that comes of a choice. `after`: real ms from the choice, at authored pace. */
export interface Consequence {
  readonly kind:
    'inject' | 'signal' | 'value' | 'flag' | 'storyline' | 'decision' | 'request' | 'product' | 'obligation';
  readonly id: string;
  readonly after: number;
  /** Of a value and a storyline. */
  readonly from?: string;
  readonly to?: string;
}

export interface OptionTrial {
  readonly option: string;
  /** Why the engine does not allow it at that moment. */
  readonly refused?: string;
  /** Ratings in force per dimension, 0-3, as adjusted at that moment. Empty while it waits for consent. */
  readonly ratings: Readonly<Record<string, number>>;
  /** It was proposed and, within these minutes, not agreed to. */
  readonly waits: boolean;
  /** What does not come of every option. */
  readonly own: readonly Consequence[];
}

export interface DecisionTrial {
  /** Play ms at which it opens; absent: a team that plays like this never gets it. */
  readonly opens?: number;
  readonly options: readonly OptionTrial[];
  /** What comes whatever is chosen. */
  readonly common: readonly Consequence[];
}

/**
 * Plays one decision alone: up to its opening with a simulated team, then each option by the real step function, and what follows when
 * nobody does anything else.
 * @throws Error when variant, seat plan or decision does not exist
 */
export function tryDecision(scenario: Scenario, wish: TrialWish): DecisionTrial {
  const plan = compilePlan(scenario, wish);
  const decision = plan.decision.get(wish.decision);
  if (!decision) throw new Error(`no decision ${wish.decision}`);
  const state = stateAtOpening(plan, decision.id, wish.team);
  if (!state) return { options: [], common: [] };
  const tried = decision.options.map(({ id }) => tryOption(plan, state, decision.id, id, wish.minutes));
  const everywhere = (one: Consequence): boolean =>
    tried.every(({ all, refused }) => refused !== undefined || all.some((other) => signOf(other) === signOf(one)));
  const [first] = tried.filter(({ refused }) => refused === undefined);
  return {
    opens: state.now,
    options: tried.map(({ all, ...option }) => ({ ...option, own: all.filter((one) => !everywhere(one)) })),
    common: tried.length > 1 ? (first?.all ?? []).filter(everywhere) : [],
  };
}

const signOf = ({ kind, id, from, to, after }: Consequence): string =>
  `${kind} ${id} ${from ?? ''} ${to ?? ''} ${Math.round(after / 60_000)}`;

/** The run just after the decision has opened. */
function stateAtOpening(plan: Plan, decision: DecisionId, team: PolicyName): EngineState | undefined {
  let found: EngineState | undefined;
  const run = createRun(plan, team, ({ state }, events) => {
    if (events.some((event) => event.type === 'decisionOpened' && event.decision === decision)) found ??= state;
  });
  startRun(run);
  playOn(run, policyFor(team, plan, team));
  return found;
}

type Tried = Omit<OptionTrial, 'own'> & { readonly all: readonly Consequence[] };

function tryOption(plan: Plan, start: EngineState, id: DecisionId, option: OptionId, minutes: number): Tried {
  const why = '' as TextRef;
  const events: EngineEvent[] = [];
  let state = start;
  for (const [index, input] of choiceInputs(plan, start.now, id, option, why).entries()) {
    const stepped = step(plan, state, input);
    if (stepped.ok) {
      state = stepped.value.state;
      events.push(...stepped.value.events);
    } else if (index === 0) return { option, refused: stepped.error.code, ratings: {}, waits: false, all: [] };
  }
  const until = start.now + minutes * 60_000 * plan.timeline.paceAt(start.now);
  const moved = advance(plan, state, playTime(Math.min(plan.timeline.end, Math.round(until))));
  events.push(...moved.events);
  const record = moved.state.decisions[id];
  const chosen = record?.status === 'taken';
  const begin = realAt(plan.timeline, start.now);
  return {
    option,
    ratings: chosen ? (record.ratings ?? {}) : {},
    waits: !chosen,
    all: events.flatMap((event) => consequence(event, realAt(plan.timeline, event.at) - begin)),
  };
}

function consequence(event: EngineEvent, after: number): readonly Consequence[] {
  switch (event.type) {
    case 'injectReleased':
      return [{ kind: 'inject', id: event.inject, after }];
    case 'signalRaised':
      return [{ kind: 'signal', id: event.signal, after }];
    case 'valueChanged':
      return [{ kind: 'value', id: event.value, after, from: String(event.from), to: String(event.to) }];
    case 'flagSet':
      return [{ kind: 'flag', id: event.flag, after }];
    case 'storylineMoved':
      return [{ kind: 'storyline', id: event.storyline, after, from: event.from, to: event.to }];
    case 'decisionOpened':
      return [{ kind: 'decision', id: event.decision, after }];
    case 'requestOpened':
      return [{ kind: 'request', id: event.request, after }];
    case 'productOpened':
      return [{ kind: 'product', id: event.product, after }];
    case 'obligationBreached':
      return [{ kind: 'obligation', id: event.obligation, after }];
    default:
      return [];
  }
}
