import type { StoryTime } from '../../base/time.ts';
import { parseInstant } from '../instant.ts';
import type { Effect } from '../model/effect.ts';
import type { Conversation } from '../model/conversation.ts';
import type { InjectId, RequestId, SignalId } from '../model/ids.ts';
import type { Product } from '../model/product.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Decision, Inject, Request } from '../model/script.ts';
import type { Storyline, Transition } from '../model/storyline.ts';
import type { Bridge, Variant } from '../model/variant.ts';

/** A stretch of story between two windows that is not played. */
export interface Jump {
  readonly from: StoryTime;
  readonly to: StoryTime;
  readonly bridge?: Bridge;
}

/** One variant with its changes applied: what takes part, and when. */
export interface VariantFacts {
  readonly variant: Variant;
  readonly jumps: readonly Jump[];
  readonly injects: readonly Inject[];
  readonly decisions: readonly (Decision & { readonly opener: InjectId | undefined })[];
  /** Transitions that are not cut, with their storyline. */
  readonly transitions: readonly { readonly storyline: Storyline; readonly transition: Transition }[];
  readonly requests: readonly Request[];
  readonly products: readonly Product[];
  readonly conversations: readonly Conversation[];
  /** Effects of a request in this variant. */
  requestEffects(request: RequestId): readonly Effect[];
  /** Every effect that can happen in this variant. */
  readonly effects: readonly Effect[];
  isCut(storyline: Storyline, transition: Transition): boolean;
  /** The jump that an instant falls into, its ends not counted. */
  jumpAt(time: StoryTime): Jump | undefined;
}

const included = <T extends { readonly id: string }>(all: readonly T[], ids: readonly string[]): readonly T[] => {
  const wanted = new Set<string>(ids);
  return all.filter(({ id }) => wanted.has(id));
};

/** An overclaim in a text raises its signal as an effect would. */
const raising = (signal: SignalId | undefined): readonly Effect[] =>
  signal === undefined ? [] : [{ kind: 'raise', signal, credit: 1 }];

/** Splits `<storyline> <signal or instant>` as it stands in `cut` and `covers`. */
export function splitEntry(entry: string): { readonly storyline: string; readonly rest: string } | undefined {
  const space = entry.trim().indexOf(' ');
  return space < 0
    ? undefined
    : {
        storyline: entry.trim().slice(0, space),
        rest: entry
          .trim()
          .slice(space + 1)
          .trim(),
      };
}

/** Whether `<storyline> <rest>` names this transition: by its signal (of a `when`: one it asks for), or by its instant. */
export function namesTransition(
  entry: string,
  storyline: Storyline,
  { trigger }: Transition,
  dayOne: StoryTime,
): boolean {
  const split = splitEntry(entry);
  if (split?.storyline !== storyline.id) return false;
  if (trigger.kind === 'on') return trigger.signal === split.rest;
  if (trigger.kind === 'when')
    return trigger.when.includes(`'${split.rest}'`) || trigger.when.includes(`"${split.rest}"`);
  return trigger.kind === 'at' && parseInstant(split.rest, dayOne) === trigger.at;
}

export function variantFacts(scenario: Scenario, variant: Variant): VariantFacts {
  const { changes } = variant;
  const jumps = variant.windows.flatMap((window, index): Jump[] => {
    const next = variant.windows[index + 1];
    if (!next || !(window.to < next.from)) return [];
    const bridge = variant.bridges.find(({ from, to }) => from === window.to && to === next.from);
    return [{ from: window.to, to: next.from, ...(bridge ? { bridge } : {}) }];
  });
  const injects = included(scenario.injects, variant.injects).map((inject): Inject => {
    const at = changes.injects[inject.id]?.at;
    return at !== undefined && inject.trigger.kind === 'at'
      ? { ...inject, trigger: { ...inject.trigger, at } }
      : inject;
  });
  const decisions = included(scenario.decisions, variant.decisions).map((decision) => {
    const change = changes.decisions[decision.id];
    const opener = change?.opens ?? ('inject' in decision.opens ? decision.opens.inject : undefined);
    const options = decision.options.map((option) => ({
      ...option,
      effects: [...option.effects, ...(changes.options[`${decision.id}.${option.id}`]?.effects ?? [])],
    }));
    return { ...decision, options, deadline: change?.deadline ?? decision.deadline, opener };
  });
  const isCut = (storyline: Storyline, transition: Transition): boolean =>
    variant.cut.some((entry) => namesTransition(entry, storyline, transition, scenario.dayOne));
  const transitions = scenario.storylines.flatMap((storyline) =>
    storyline.transitions
      .filter((transition) => !isCut(storyline, transition))
      .map((transition) => ({ storyline, transition })),
  );
  const products = included(scenario.products, variant.products).map((product): Product => {
    const change = changes.products[product.id];
    if (!change) return product;
    const { fields, ...rest } = change;
    return { ...product, ...rest, fields: product.fields.filter(({ id }) => fields?.includes(id) ?? true) };
  });
  const conversations = included(scenario.conversations, variant.conversations).map((conversation) => ({
    ...conversation,
    windows: changes.conversations[conversation.id]?.windows ?? conversation.windows,
  }));
  const requests = included(scenario.requests, variant.requests);
  const requestEffects = (id: RequestId): readonly Effect[] =>
    changes.requests[id]?.effects ?? scenario.requests.find((request) => request.id === id)?.effects ?? [];
  return {
    variant,
    jumps,
    injects,
    decisions,
    transitions,
    requests,
    products,
    conversations,
    requestEffects,
    effects: [
      ...requests.flatMap(({ id, overclaims }) => [...requestEffects(id), ...raising(overclaims)]),
      ...products.flatMap(({ effects, drafted, overclaims }) => [
        ...effects,
        ...(drafted?.effects ?? []),
        ...raising(overclaims),
      ]),
      ...conversations.flatMap(({ effects, topics }) => [...effects, ...topics.flatMap((topic) => topic.effects)]),
      ...decisions.flatMap(({ options }) => options.flatMap(({ effects }) => effects)),
      ...scenario.logKinds.flatMap(({ effects }) => effects),
      ...injects.flatMap(({ effects }) => effects),
      ...transitions.flatMap(({ transition }) => transition.effects),
      ...variant.bridges.flatMap(({ effects }) => effects),
    ],
    isCut,
    jumpAt: (time) => jumps.find(({ from, to }) => from < time && time < to),
  };
}
