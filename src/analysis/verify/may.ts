import type { Plan } from '../../engine/plan.ts';
import { possibleTruth, range, texts, truth, type Possible } from '../../scenario/condition/possible-answers.ts';
import { parseInstant } from '../../scenario/instant.ts';
import type { Effect } from '../../scenario/model/effect.ts';
import type { Condition } from '../../scenario/model/ids.ts';

/**
 * What may happen in any run of a plan without a facilitator: never too little, often too much. So what it does not hold cannot
 * happen, and that is a proof. Atoms are `<kind> <id>`: inject, signal, state, fact, decision, option, open, sent, call, topic, claim,
 * overclaim, flag, opened (of an expectation), done.
 */
export interface May {
  has(atom: string): boolean;
  /** Whether a condition may hold, and may fail, at some moment. */
  truth(condition: Condition): { readonly yes: boolean; readonly no: boolean };
}

const MANY = 10_000;
const HIGHEST = 5;

export function mayHappen(plan: Plan): May {
  const atoms = new Set<string>();
  const values = new Map(
    plan.scenario.values.map((value) => [value.id as string, { from: value.start, to: value.start }]),
  );
  let changed = true;
  const add = (atom: string): void => {
    if (atoms.has(atom)) return;
    atoms.add(atom);
    changed = true;
  };
  const ask = askOf(plan, atoms, values);
  const possible = (when: Condition | undefined): boolean => when === undefined || possibleTruth(when, ask).yes;

  const apply = (effects: readonly Effect[]): void => {
    for (const effect of effects) {
      if (!possible(effect.when)) continue;
      if (effect.kind === 'raise') add(`signal ${effect.signal}`);
      else if (effect.kind === 'flag') add(`flag ${effect.flag}`);
      else if (effect.kind === 'open')
        add(`${plan.decision.has(effect.target) ? 'decision' : 'open'} ${effect.target}`);
      else if (effect.kind === 'send' && plan.inject.has(effect.inject)) add(`inject ${effect.inject}`);
      else if (effect.kind === 'value') widen(effect);
    }
  };
  const widen = ({ value, op, amount }: Extract<Effect, { kind: 'value' }>): void => {
    const old = values.get(value) ?? { from: 0, to: 0 };
    // An addition can come again and again.
    const from = op === 'set' ? Math.min(old.from, amount) : amount < 0 ? 0 : old.from;
    const to = op === 'set' ? Math.max(old.to, amount) : amount > 0 ? HIGHEST : old.to;
    if (from === old.from && to === old.to) return;
    values.set(value, { from, to });
    changed = true;
  };
  const rules = rulesOf(plan, { add, apply, possible, has: (atom) => atoms.has(atom) });
  while (changed) {
    changed = false;
    for (const rule of rules) rule();
  }
  return { has: (atom) => atoms.has(atom), truth: (condition) => possibleTruth(condition, ask) };
}

function askOf(
  plan: Plan,
  atoms: ReadonlySet<string>,
  values: ReadonlyMap<string, { readonly from: number; readonly to: number }>,
): (name: string, args: readonly string[]) => Possible {
  const may = (...names: readonly string[]): Possible =>
    truth(
      names.some((name) => atoms.has(name)),
      true,
    );
  const { timeline, scenario } = plan;
  return (name, [a = '', b = '']) => {
    switch (name) {
      case 'now':
        return range(0, timeline.end);
      case 'variant':
        return texts([plan.variant.id]);
      case 'happened':
        return may(`signal ${a}`);
      case 'happenedAt':
        return range(-1, atoms.has(`signal ${a}`) ? timeline.end : -1);
      case 'knows':
        return may(`fact ${b}`);
      case 'has':
        return may(`inject ${b}`);
      case 'everyoneHas':
        return may(`fact ${a}`, `inject ${a}`);
      case 'released':
        return may(`inject ${a}`);
      case 'decided':
        return may(`decision ${a}`);
      case 'chose':
        return may(`option ${a}.${b}`);
      case 'sent':
        return may(`sent ${a}`);
      case 'claimed':
        return may(`claim ${a}`);
      case 'overclaimed':
        return may(`overclaim ${a}`);
      case 'called':
        return may(`call ${a}`);
      case 'asked':
        return may(`topic ${a}.${b}`);
      case 'done':
        return may(`done ${a}`);
      case 'flag':
        return may(`flag ${a}`);
      case 'state': {
        const states = scenario.storylines.find(({ id }) => id === a)?.states ?? [];
        return texts(states.map(({ id }) => id).filter((id) => atoms.has(`state ${a}.${id}`)));
      }
      case 'value': {
        const found = values.get(a);
        return range(found?.from ?? 0, found?.to ?? 0);
      }
      case 'alternatives':
        return range(0, atoms.has(`decision ${a}`) ? MANY : 0);
      case 'board':
      case 'count':
        return range(0, MANY);
      case 'holds': {
        const together =
          a === b || plan.seatPlan.seats.some((seat) => [a, b].every((role) => seat.includes(role as never)));
        return truth(together, !together);
      }
      case 'at': {
        const story = parseInstant(a, scenario.dayOne);
        const play = story === undefined ? -1 : timeline.playFrom(story);
        return range(play, play);
      }
      case 'minutes':
        return range(Number(a) * 60_000, Number(a) * 60_000);
      default:
        return truth(true, true);
    }
  };
}

interface Work {
  add(atom: string): void;
  apply(effects: readonly Effect[]): void;
  possible(when: Condition | undefined): boolean;
  has(atom: string): boolean;
}

/** One rule for each thing that can happen; run again until nothing is new. */
function rulesOf(plan: Plan, { add, apply, possible, has }: Work): readonly (() => void)[] {
  const { timeline, scenario, variant } = plan;
  const learn = (facts: readonly string[]): void => facts.forEach((fact) => add(`fact ${fact}`));
  return [
    () => {
      for (const role of plan.roles) learn(role.startFacts);
      for (const kind of scenario.logKinds) apply(kind.effects);
      for (const signal of scenario.signals)
        if (signal.when !== undefined && possible(signal.when)) add(`signal ${signal.id}`);
      for (const bridge of variant.bridges) {
        learn(bridge.facts.map(({ fact }) => fact));
        for (const inject of bridge.injects) if (plan.inject.has(inject)) add(`inject ${inject}`);
        for (const { storyline, state, when } of bridge.states) if (possible(when)) add(`state ${storyline}.${state}`);
        apply(bridge.effects);
      }
    },
    () => {
      for (const { id, trigger, move, facts, effects } of plan.injects) {
        if (id === variant.epilogue) add(`inject ${id}`);
        else if (trigger.kind === 'at') {
          const played = (at: typeof trigger.at): boolean => timeline.playOf(at, move) !== undefined;
          const early = trigger.earlier.some((line) => played(line.at) && possible(line.when));
          if (early || (played(trigger.at) && possible(trigger.when))) add(`inject ${id}`);
        } else if (trigger.kind === 'when' && possible(trigger.when)) add(`inject ${id}`);
        else if (trigger.kind === 'after' && (has(`signal ${trigger.after}`) || has(`inject ${trigger.after}`)))
          if (possible(trigger.when)) add(`inject ${id}`);
        // The closing card belongs to the debrief: nothing follows from it.
        if (!has(`inject ${id}`) || id === variant.epilogue) continue;
        learn(facts);
        apply(effects);
      }
    },
    () => {
      for (const { id, initial, transitions } of scenario.storylines) {
        add(`state ${id}.${initial}`);
        for (const { from, to, trigger, guard, effects } of transitions) {
          if (!has(`state ${id}.${from}`) || !possible(guard)) continue;
          const off =
            trigger.kind === 'on'
              ? has(`signal ${trigger.signal}`)
              : trigger.kind === 'at'
                ? timeline.playOf(trigger.at) !== undefined
                : trigger.kind === 'after' || possible(trigger.when);
          if (!off) continue;
          if (to !== undefined) add(`state ${id}.${to}`);
          apply(effects);
        }
      }
    },
    () => {
      for (const { id, opens, options } of plan.decisions) {
        if ('inject' in opens ? has(`inject ${opens.inject}`) : has(`signal ${opens.signal}`)) add(`decision ${id}`);
        if (!has(`decision ${id}`)) continue;
        for (const option of options) {
          add(`option ${id}.${option.id}`);
          apply(option.effects);
          for (const { request } of option.due) add(`open ${request}`);
        }
      }
    },
    () => {
      for (const text of [...plan.requests, ...plan.products]) {
        const { id, by, opens, elements, effects, overclaims } = text;
        const timed = opens.at !== undefined && timeline.playFrom(opens.at) <= timeline.end;
        if (timed || (opens.when !== undefined && possible(opens.when))) add(`open ${id}`);
        if (!has(`open ${id}`)) continue;
        if ('drafted' in text && text.drafted) apply(text.drafted.effects);
        if (by.length === 0) continue;
        add(`sent ${id}`);
        apply(effects);
        const claims =
          'fields' in text ? text.fields.flatMap((field) => (field.kind === 'claims' ? field.claims : [])) : [];
        for (const claim of claims) for (const kind of ['claim', 'overclaim']) add(`${kind} ${claim}`);
        for (const { claim } of elements) if (claim) add(`${claim.overclaim ? 'overclaim' : 'claim'} ${claim.id}`);
        if (overclaims !== undefined) add(`signal ${overclaims}`);
      }
    },
    () => {
      for (const { id, callers, windows, when, openedBy, topics, effects, budget } of plan.conversations) {
        const played = windows.some((hours) =>
          timeline.windows.some(({ from, to }) => hours.from <= to && from <= hours.to),
        );
        if (callers.length === 0 || !played || !possible(when)) continue;
        if (openedBy !== undefined && !has(`inject ${openedBy}`)) continue;
        add(`call ${id}`);
        apply(effects);
        for (const topic of topics) {
          const late = topic.from !== undefined && timeline.playFrom(topic.from) > timeline.end;
          const answered = topic.wordings.length === 0 || topic.wordings.some(({ works }) => works);
          if (late || topic.minutes > budget || !answered || !possible(topic.when)) continue;
          add(`topic ${id}.${topic.id}`);
          learn(topic.facts);
          apply(topic.effects);
        }
      }
    },
    () => {
      for (const { id, opens, evidence } of plan.expectations) {
        if (!has(`inject ${opens}`)) continue;
        add(`opened ${id}`);
        const met =
          evidence.kind === 'holds'
            ? possible(evidence.when)
            : evidence.signals[evidence.kind === 'all' ? 'every' : 'some']((signal) => has(`signal ${signal}`));
        if (met) add(`done ${id}`);
      }
    },
  ];
}
