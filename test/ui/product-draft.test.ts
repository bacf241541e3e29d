import { describe, expect, it } from 'vitest';
import type { ProductView } from '../../src/projections/views/role-view.ts';
import {
  contentOf,
  draftFields,
  linkSentence,
  productState,
  readElements,
  readPicks,
  tickSentence,
  writeElements,
  writePicks,
} from '../../src/ui/participant/product-draft.ts';
import { productsView } from '../gallery/fixtures/words.ts';

const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('fixture lacks it');
  return one;
};
const product: ProductView = first(productsView('nl').products);
const claims = first(product.fields);
const choice = first(product.fields.slice(1));

/** Drafts as the host holds them. */
const held =
  (texts: Readonly<Record<string, string>>) =>
  (field: string): string =>
    texts[field] ?? '';

describe('what is ticked', () => {
  it('comes back from its draft as it was', () => {
    const picks = linkSentence(tickSentence({ sentences: [] }, 's4', true), 's4', ['c1', 'm-brief']);
    expect(readPicks(claims, writePicks(picks))).toEqual({ sentences: [{ sentence: 's4', links: ['c1', 'm-brief'] }] });
  });

  it('keeps its links when it is ticked again, and loses them when it is not', () => {
    const linked = { sentences: [{ sentence: 's2', links: ['c2'] }] };
    expect(tickSentence(linked, 's2', true)).toEqual(linked);
    expect(tickSentence(tickSentence(linked, 's2', false), 's2', true).sentences).toEqual([
      { sentence: 's2', links: [] },
    ]);
  });

  it('is no text when nothing is', () => {
    expect(writePicks(tickSentence({ sentences: [{ sentence: 's2', links: [] }] }, 's2', false))).toBe('');
    expect(writeElements([])).toBe('');
  });

  it('leaves out what the form does not offer and what cannot be read', () => {
    for (const text of ['', 'null', '[]', '{"sentences":3}', '{"sentences":[', 'nonsense', '{"sentences":[null,{}]}'])
      expect(readPicks(claims, text)).toEqual({ sentences: [] });
    expect(
      readPicks(claims, '{"sentences":[{"sentence":"s9","links":[]},{"sentence":"s1","links":[4,"c1"]}]}'),
    ).toEqual({
      sentences: [{ sentence: 's1', links: ['c1'] }],
    });
    expect(readPicks(choice, '{"option":"q9"}').option).toBeUndefined();
    expect(readPicks(choice, '{"option":"q2"}').option).toBe('q2');
    expect(readElements(product, '["e9","e2","e1","e2"]')).toEqual(['e1', 'e2']);
  });
});

describe('a product as it would be sent', () => {
  const draft = held({
    'p1.pf1.picks': '{"sentences":[{"sentence":"s4","links":["c1"]},{"sentence":"s2","links":[]}]}',
    'p1.pf2.picks': '{"option":"q1"}',
    'p1.pf2': 'typed where a choice stands',
    'p1.elements': '["e2"]',
  });

  it('says what is required and still empty', () => {
    const { filled, lacking } = productState(product, draft);
    expect(filled.map((one) => one.handle)).toEqual(['pf1', 'pf2']);
    expect(lacking.map((one) => one.handle)).toEqual(['pf3']);
    expect(productState(product, held({ 'p1.pf3': ' \n' })).lacking.map((one) => one.handle)).toEqual(['pf1', 'pf3']);
  });

  it('has its sentences in the order of the form with their links, and no empty field', () => {
    expect(productState(product, draft).act).toEqual({
      act: 'product',
      product: 'p1',
      fields: {
        pf1: {
          sentences: [
            { sentence: 's2', links: [] },
            { sentence: 's4', links: ['c1'] },
          ],
        },
        pf2: { option: 'q1' },
      },
      elements: ['e2'],
    });
  });

  it('takes own words beside sentences', () => {
    expect(contentOf(product, claims, held({ 'p1.pf1': 'In eigen woorden.' }))).toEqual({ text: 'In eigen woorden.' });
  });

  it('is kept in drafts that begin with the handle of the product, so that all who write it share them', () => {
    const fields = draftFields(product);
    expect(fields).toContain('p1.pf1.picks');
    expect(fields.every((field) => field.startsWith('p1.'))).toBe(true);
    expect(new Set(fields).size).toBe(1 + 2 * product.fields.length);
  });
});
