import { drawBelow, type RngState } from '../../../base/rng.ts';
import type { Act, FieldInput, SentenceId, TextRef } from '../../../engine/command.ts';
import type { Plan } from '../../../engine/plan.ts';
import type { Possible } from '../../../engine/possible.ts';
import type { EngineState } from '../../../engine/state/engine-state.ts';
import type { RoleId } from '../../../scenario/model/ids.ts';
import type { Product, ProductField } from '../../../scenario/model/product.ts';
import type { Request } from '../../../scenario/model/script.ts';

/** How often each thing was tried, in all walks so far. */
export type Tried = Map<string, number>;

/** Chance and memory of a walk. */
export interface Taste {
  rng: RngState;
  readonly tried: Tried;
}

const below = (taste: Taste, bound: number): number => {
  const [found, rng] = drawBelow(taste.rng, bound);
  taste.rng = rng;
  return found;
};

export const chance = (taste: Taste, one: number): boolean => below(taste, one) === 0;
export const oneOf = <T>(taste: Taste, items: readonly T[]): T => items[below(taste, items.length)] as T;

/** The item of which least was tried; among equals one by chance. */
export function leastTried<T>(taste: Taste, items: readonly T[], name: (item: T) => string): T {
  let best: { item: T; count: number } | undefined;
  const start = below(taste, items.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[(start + i) % items.length] as T;
    const count = taste.tried.get(name(item)) ?? 0;
    if (!best || count < best.count) best = { item, count };
  }
  return (best as { item: T }).item;
}

const mark = (taste: Taste, name: string): void => void taste.tried.set(name, (taste.tried.get(name) ?? 0) + 1);

function pick<T>(taste: Taste, items: readonly T[], name: (item: T) => string): T {
  const found = leastTried(taste, items, name);
  mark(taste, name(found));
  return found;
}

/** No rule reads what people type; a walk types nothing. */
const NOTHING_TYPED = 't-' as TextRef;

/** An affordance filled in, with what was tried least; what it is about counts as tried once more. */
export function fillLeastTried(plan: Plan, state: EngineState, item: Possible, taste: Taste): Act {
  const id = <T extends string>(text: string): T => text as T;
  const choices = item.choices ?? [];
  const choice = (): string => pick(taste, choices, (one) => `${item.act} ${item.ref} ${one}`);
  const why = NOTHING_TYPED;
  mark(taste, nameOf(item));
  switch (item.act) {
    case 'read':
      return { act: 'read', message: id(item.ref) };
    case 'share':
      return {
        act: 'share',
        item: item.kind === 'fact' ? { kind: 'fact', fact: id(item.ref) } : { kind: 'message', message: id(item.ref) },
        to: (chance(taste, 3) ? [oneOf(taste, choices)] : choices).map((one) => id<RoleId>(one)),
      };
    case 'board':
      return item.kind === 'card'
        ? { act: 'board', op: 'move', card: id(item.ref), column: oneOf(taste, choices) as 'known' }
        : { act: 'board', op: 'add', fact: id(item.ref), column: oneOf(taste, choices) as 'known' };
    case 'alternative':
      return { act: 'alternative', decision: id(item.ref), text: why, criterion: why };
    case 'decide': {
      const overrule = item.overrule ? { overrule: why } : {};
      return { act: 'decide', decision: id(item.ref), option: id(choice()), why, confidence: 2, ...overrule };
    }
    case 'advise':
      return { act: 'advise', decision: id(item.ref), option: id(choice()), why };
    case 'confirm':
      return { act: 'confirm', decision: id(item.ref), agree: !chance(taste, 5), why };
    case 'revise':
      return { act: 'revise', decision: id(item.ref), option: id(choice()), why };
    case 'send': {
      const request = plan.request.get(item.ref);
      return { act: 'send', request: id(item.ref), elements: request ? elementsOf(request, taste) : [] };
    }
    case 'product': {
      const product = plan.product.get(item.ref);
      return {
        act: 'product',
        product: id(item.ref),
        fields: product ? fieldsOf(product, taste) : {},
        elements: product && product.elements.length > 0 ? elementsOf(product, taste) : [],
      };
    }
    case 'prepare':
      return {
        act: 'prepare',
        product: id(item.ref),
        filled: plan.product.get(item.ref)?.fields.map((field) => field.id) ?? [],
      };
    case 'call':
      return { act: 'call', conversation: id(item.ref) };
    case 'hangUp':
      return { act: 'hangUp', conversation: id(item.ref) };
    case 'ask': {
      const worded = choices.length > 0 ? { wording: wordingOf(plan, item, choices, taste) } : {};
      return { act: 'ask', conversation: id(item.ref), topic: id(item.topic ?? ''), ...worded };
    }
    case 'reply':
      return { act: 'reply', message: id(item.ref), text: why };
    case 'note':
      return { act: 'note', to: choices.map((one) => id(one)), text: why };
    case 'log': {
      const fields = plan.logKind.get(item.ref)?.fields ?? [];
      return { act: 'log', kind: id(item.ref), fields: Object.fromEntries(fields.map((field) => [field.id, why])) };
    }
    case 'chooseStart': {
      const range = plan.obligation.get(item.ref)?.choose;
      const at = range ? oneOf(taste, [range.from, range.to]) : state.now;
      return { act: 'chooseStart', obligation: id(item.ref), at: at as never, why };
    }
    default:
      throw new Error(`walk: ${item.act} is not offered`);
  }
}

/** What an affordance is about, as it is counted. Cards are moved about without end: they count together. */
export const nameOf = (item: Possible): string =>
  item.kind === 'card' || item.act === 'reply' || item.act === 'note'
    ? `${item.act} ${item.kind ?? ''}`
    : `${item.act} ${item.ref} ${item.topic ?? ''}`;

/** Mostly wordings that work: the others end nothing. */
function wordingOf(plan: Plan, item: Possible, choices: readonly string[], taste: Taste): string {
  const topic = plan.conversation.get(item.ref)?.topics.find(({ id }) => id === item.topic);
  const works = (topic?.wordings ?? []).filter((one) => one.works && choices.includes(one.id)).map(({ id }) => id);
  return works.length > 0 && !chance(taste, 4) ? oneOf(taste, works) : oneOf(taste, choices);
}

type Ticks = Pick<Request | Product, 'id' | 'elements'>;

/** All that is no trap, all, one, or each by chance. */
function elementsOf({ id, elements }: Ticks, taste: Taste): Request['elements'][number]['id'][] {
  const good = elements.filter((element) => !element.trap && element.claim?.overclaim !== true);
  const how = below(taste, 4);
  const chosen =
    how === 0 && good.length > 0
      ? good
      : how === 1
        ? elements
        : how === 2
          ? [pick(taste, elements, (one) => `tick ${id} ${one.id}`)]
          : elements.filter(() => chance(taste, 2));
  return (chosen.length > 0 ? chosen : elements.slice(0, 1)).map((element) => element.id);
}

function fieldsOf(product: Product, taste: Taste): Record<string, FieldInput> {
  const bare = chance(taste, 4);
  const filled = product.fields.filter((field) => field.required || !bare);
  return Object.fromEntries(filled.map((field) => [field.id, fieldOf(product, field, taste)]));
}

function fieldOf(product: Product, field: ProductField, taste: Taste): FieldInput {
  if (field.kind === 'choice' && field.options.length > 0)
    return { option: pick(taste, field.options, (one) => `pick ${product.id} ${field.id} ${one.id}`).id };
  if (field.kind !== 'claims' || field.claims.length === 0) return { text: NOTHING_TYPED };
  const sentence = (claim: string, over: boolean): { sentence: SentenceId; links: [] } => ({
    sentence: `${over ? 'over:' : ''}${claim}` as SentenceId,
    links: [],
  });
  const how = below(taste, 4);
  if (how === 0) return { sentences: field.claims.map((claim) => sentence(claim, false)) };
  const one = pick(taste, field.claims, (claim) => `say ${how === 1 ? 'over:' : ''}${claim}`);
  return { sentences: [sentence(one, how === 1)] };
}
