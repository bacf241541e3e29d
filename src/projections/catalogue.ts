import type { StoryTime } from '../base/time.ts';
import type { Language, TextKey } from '../scenario/model/ids.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import type { Light, Variant } from '../scenario/model/variant.ts';

/** One text in each language of its scenario; what is not translated stands in the scenario's own language. */
export type CatalogueText = Readonly<Partial<Record<Language, string>>>;

export interface CatalogueVariant {
  readonly id: string;
  readonly title: CatalogueText;
  readonly minutes: number;
  readonly people: { readonly min: number; readonly max: number; readonly advised: number };
  /** How many, not which. */
  readonly decisions: number;
  readonly injects: number;
}

export interface CatalogueMove {
  /** Of the first move only: the titles of later moves tell how the story goes. */
  readonly title?: CatalogueText;
  readonly light: Light;
  /** Story time at which the move begins in the variant that begins it first; absent: no variant plays it. */
  readonly start?: StoryTime;
}

/** What the start page may show of an exercise before it is chosen: enough to choose by, nothing of what happens. */
export interface CatalogueEntry {
  readonly id: string;
  readonly version: string;
  readonly title: CatalogueText;
  readonly summary: CatalogueText;
  readonly question: CatalogueText;
  readonly languages: readonly Language[];
  readonly variants: readonly CatalogueVariant[];
  /** Numbers of people for which there is a seat plan, in the author's order. */
  readonly seatPlans: readonly number[];
  readonly moves: readonly CatalogueMove[];
}

/** Contents of `scenarios/index.json`. */
export type Catalogue = readonly CatalogueEntry[];

export function catalogueEntry(scenario: Scenario): CatalogueEntry {
  const text = (key: TextKey): CatalogueText =>
    Object.fromEntries(
      scenario.languages.map((language) => [
        language,
        scenario.texts[language][key] ?? scenario.texts[scenario.language][key] ?? '',
      ]),
    );
  return {
    id: scenario.id,
    version: scenario.version,
    title: text(scenario.title),
    summary: text(scenario.summary),
    question: text(scenario.question),
    languages: scenario.languages,
    variants: scenario.variants.map((variant) => ({
      id: variant.id,
      title: text(variant.title),
      minutes: variant.minutes,
      people: variant.people,
      decisions: variant.decisions.length,
      injects: variant.injects.length,
    })),
    seatPlans: scenario.seatPlans.map((plan) => plan.people),
    moves: scenario.moves.map((move, index) => {
      const start = firstStart(scenario.variants, move.id);
      return {
        ...(index === 0 && { title: text(move.title) }),
        light: move.light,
        ...(start !== undefined && { start }),
      };
    }),
  };
}

function firstStart(variants: readonly Variant[], move: string): StoryTime | undefined {
  const starts = variants.flatMap((variant) =>
    variant.windows.filter((window) => window.move === move).map((window) => window.from),
  );
  return starts.reduce<StoryTime | undefined>(
    (least, at) => (least === undefined || at < least ? at : least),
    undefined,
  );
}
