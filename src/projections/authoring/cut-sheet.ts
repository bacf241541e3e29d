import { applyChanges } from '../../engine/variant-changes.ts';
import { formatInstant } from '../../scenario/instant.ts';
import type { Language, TextKey } from '../../scenario/model/ids.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { TranslationState } from '../../scenario/translation/check-translations.ts';
import { plannedTimes } from './planned-times.ts';
import type { SheetSource } from './sheet-source.ts';

/** The lists of a variant in which something stays or goes, in the order of this table. */
const lists = [
  'injects',
  'decisions',
  'expectations',
  'requests',
  'products',
  'conversations',
  'obligations',
  'claims',
  'caps',
] as const;
export type CutList = (typeof lists)[number];

export interface CutItem {
  readonly id: string;
  readonly title: string;
  /** Hour as written, of what has one. */
  readonly at?: string;
  /** Index of the only part in which it falls; absent: in none or in several. */
  readonly part?: number;
}

export interface CutSheet {
  readonly variants: readonly { readonly id: string; readonly title: string }[];
  readonly variant: string;
  /** What it is called in each language of the scenario, its own first; empty where nobody has translated that yet. */
  readonly titles: readonly { readonly language: Language; readonly title: string }[];
  /** An id that is free for a shorter one. */
  readonly shorter: string;
  readonly minutes: number;
  readonly windows: readonly {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly minutes: number;
  }[];
  readonly lists: readonly { readonly list: CutList; readonly items: readonly CutItem[] }[];
}

const shortWord: Readonly<Record<Language, string>> = { nl: 'kort', en: 'short' };

function freeId(wanted: string, { variants }: Scenario): string {
  let id = wanted;
  for (let n = 2; variants.some((one) => one.id === id); n++) id = `${wanted}-${n}`;
  return id;
}

/** What takes part in a variant, with the part of the story in which it falls, to choose from what a shorter one keeps. */
export function cutSheet(
  { scenario, text }: SheetSource,
  translations: readonly Pick<TranslationState, 'language' | 'texts'>[],
  variantId?: string,
): CutSheet | undefined {
  const variant = scenario.variants.find(({ id }) => id === variantId) ?? scenario.variants[0];
  if (!variant) return undefined;
  const parts = applyChanges(scenario, variant);
  const planned = plannedTimes(scenario, variant, parts);
  const moves = new Map(scenario.moves.map(({ id, title }) => [id, text(title)]));
  const opening = (opens: string | undefined): number | undefined =>
    opens === undefined ? undefined : planned.get(opens);
  const item = (id: string, title: TextKey, at?: number): CutItem => {
    const falls = variant.windows.flatMap(({ from, to }, index) =>
      at !== undefined && at >= from && at <= to ? [index] : [],
    );
    return {
      id,
      title: text(title),
      ...(at === undefined ? {} : { at: formatInstant(at as typeof scenario.dayOne, scenario.dayOne) }),
      ...(falls.length === 1 && falls[0] !== undefined ? { part: falls[0] } : {}),
    };
  };
  const items: Readonly<Record<CutList, readonly CutItem[]>> = {
    injects: parts.injects.map(({ id, gist }) => item(id, gist, planned.get(id))),
    decisions: parts.decisions.map(({ id, title, opens, deadline }) =>
      item(id, title, ('inject' in opens ? opening(opens.inject) : undefined) ?? deadline),
    ),
    expectations: parts.expectations.map(({ id, text: words, opens }) => item(id, words, opening(opens))),
    requests: parts.requests.map(({ id, title, opens }) => item(id, title, opens.at)),
    products: parts.products.map(({ id, title, target, limit }) => item(id, title, limit ?? target)),
    conversations: parts.conversations.map(({ id, title, openedBy, windows }) =>
      item(id, title, opening(openedBy) ?? (windows.length === 1 ? windows[0]?.from : undefined)),
    ),
    obligations: parts.obligations.map(({ id, title, due }) => item(id, title, due)),
    claims: scenario.claims.filter(({ id }) => variant.claims.includes(id)).map((claim) => item(claim.id, claim.text)),
    caps: parts.caps.map((cap) => item(cap.id, cap.text)),
  };
  return {
    variants: scenario.variants.map(({ id, title }) => ({ id, title: text(title) })),
    variant: variant.id,
    titles: [
      { language: scenario.language, title: text(variant.title) },
      ...translations.map(({ language, texts }) => ({ language, title: texts[variant.title] ?? '' })),
    ],
    shorter: freeId(`${variant.id}-${shortWord[scenario.language]}`, scenario),
    minutes: variant.minutes,
    windows: variant.windows.map(({ move, from, to, pace }) => ({
      title: moves.get(move) ?? move,
      from: formatInstant(from, scenario.dayOne),
      to: formatInstant(to, scenario.dayOne),
      minutes: Math.round((to - from) / pace / 60_000),
    })),
    lists: lists.map((list) => ({ list, items: items[list] })).filter((one) => one.items.length > 0),
  };
}
