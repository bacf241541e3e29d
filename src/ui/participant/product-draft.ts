import type { ProductFieldView, ProductView } from '../../projections/views/role-view.ts';
import type { WireAct } from '../../session/wire.ts';

export type ProductAct = Extract<WireAct, { readonly act: 'product' }>;
type FieldContent = ProductAct['fields'][string];

/** What is ticked in one field. Kept as JSON in a draft of its own, so that others see it and a reload loses nothing. */
export interface Picks {
  /** Ticked sentences with the cards and messages that somebody put under them; handles, in the order of ticking. */
  readonly sentences: readonly { readonly sentence: string; readonly links: readonly string[] }[];
  readonly option?: string;
}

export const textField = (product: ProductView, field: ProductFieldView): string => `${product.handle}.${field.handle}`;
export const picksField = (product: ProductView, field: ProductFieldView): string =>
  `${product.handle}.${field.handle}.picks`;
export const elementsField = (product: ProductView): string => `${product.handle}.elements`;

/** All drafts of a product's form. */
export const draftFields = (product: ProductView): readonly string[] => [
  elementsField(product),
  ...product.fields.flatMap((field) => [textField(product, field), picksField(product, field)]),
];

const read = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? [...new Set(value.filter((one): one is string => typeof one === 'string'))] : [];

/** What a draft says is ticked; whatever the form does not offer, and whatever cannot be read, is left out. */
export const readPicks = (field: ProductFieldView, text: string): Picks => {
  const found = read(text);
  if (!isRecord(found)) return { sentences: [] };
  const { sentences, option } = found;
  const offered = new Set(field.sentences.map((one) => one.handle));
  const ticked = new Map<string, readonly string[]>();
  for (const one of Array.isArray(sentences) ? (sentences as readonly unknown[]) : [])
    if (isRecord(one) && typeof one['sentence'] === 'string' && offered.has(one['sentence']))
      ticked.set(one['sentence'], strings(one['links']));
  return {
    sentences: [...ticked].map(([sentence, links]) => ({ sentence, links })),
    ...(typeof option === 'string' && field.options.some((one) => one.handle === option) ? { option } : {}),
  };
};

/** Nothing ticked is no text at all. */
export const writePicks = (picks: Picks): string =>
  picks.sentences.length === 0 && picks.option === undefined ? '' : JSON.stringify(picks);

export const tickSentence = (picks: Picks, sentence: string, on: boolean): Picks => ({
  ...picks,
  sentences: [
    ...picks.sentences.filter((one) => one.sentence !== sentence || on),
    ...(on && !picks.sentences.some((one) => one.sentence === sentence) ? [{ sentence, links: [] }] : []),
  ],
});

export const linkSentence = (picks: Picks, sentence: string, links: readonly string[]): Picks => ({
  ...picks,
  sentences: picks.sentences.map((one) => (one.sentence === sentence ? { sentence, links } : one)),
});

/** Ticked elements, in the order of the form. */
export const readElements = (product: ProductView, text: string): readonly string[] => {
  const ticked = new Set(strings(read(text)));
  return product.elements.map((one) => one.handle).filter((handle) => ticked.has(handle));
};

export const writeElements = (elements: readonly string[]): string =>
  elements.length === 0 ? '' : JSON.stringify(elements);

/** What one field holds as it would be sent; undefined when nothing is filled in. Sentences come in the order of the form. */
export const contentOf = (
  product: ProductView,
  field: ProductFieldView,
  draft: (field: string) => string,
): FieldContent | undefined => {
  const text = field.kind === 'choice' ? '' : draft(textField(product, field));
  const { sentences, option } = readPicks(field, draft(picksField(product, field)));
  const sorted = field.sentences.flatMap(({ handle }) => sentences.filter((one) => one.sentence === handle));
  const content = {
    ...(text.trim() === '' ? {} : { text }),
    ...(sorted.length === 0 ? {} : { sentences: sorted }),
    ...(option === undefined ? {} : { option }),
  };
  return Object.keys(content).length === 0 ? undefined : content;
};

export interface ProductState {
  readonly filled: readonly ProductFieldView[];
  /** Required and still empty. */
  readonly lacking: readonly ProductFieldView[];
  readonly act: ProductAct;
}

/** Where a draft stands, and the act that sends it. `draft` gives the text of a draft field, '' when there is none. */
export const productState = (product: ProductView, draft: (field: string) => string): ProductState => {
  const contents = product.fields.map((field) => ({ field, content: contentOf(product, field, draft) }));
  return {
    filled: contents.filter(({ content }) => content).map(({ field }) => field),
    lacking: contents.filter(({ field, content }) => field.required && !content).map(({ field }) => field),
    act: {
      act: 'product',
      product: product.handle,
      fields: Object.fromEntries(
        contents.flatMap(({ field, content }) => (content ? [[field.handle, content] as const] : [])),
      ),
      elements: readElements(product, draft(elementsField(product))),
    },
  };
};
