import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { ProductView, RoleView } from '../../src/projections/views/role-view.ts';
import { createAppStore, type AppState } from '../../src/store/app-store.ts';
import type { BesideBox } from '../../src/ui/participant/beside-box.tsx';
import { DraftProvider } from '../../src/ui/participant/drafts.tsx';
import { joinHandles, joinPicks, lackingPicks, lackingWords } from '../../src/ui/participant/kept-ticks.ts';
import { ProductPane } from '../../src/ui/participant/product-pane.tsx';
import { RequestPane } from '../../src/ui/participant/request-pane.tsx';
import { DecisionForm } from '../../src/ui/participant/decision-form.tsx';
import { RoleViewContext } from '../../src/ui/participant/role-view-context.tsx';
import { translator } from '../../src/ui/shared/i18n.ts';
import { StoreProvider } from '../../src/ui/shared/store-context.tsx';
import { liaisonView } from '../gallery/fixtures/liaison.ts';
import { productsView } from '../gallery/fixtures/words.ts';

type Box = Parameters<typeof BesideBox>[0];
/** The boxes that were drawn last: nothing can be pressed in a screen that is drawn as text. */
const drawn = vi.hoisted((): Box[] => []);
vi.mock(import('../../src/ui/participant/beside-box.tsx'), async (original) => {
  const { BesideBox } = await original();
  return {
    BesideBox: (props: Box) => {
      drawn.push(props);
      return <BesideBox {...props} />;
    },
  };
});

const p = translator('nl', 'participant');
const there = <T,>(one: T | undefined): T => {
  if (one === undefined) throw new Error('fixture lacks it');
  return one;
};
const view = productsView('nl');
const product: ProductView = there(view.products[0]);
const claims = there(product.fields[0]);
const choice = there(product.fields[1]);
const sentence = (handle: string): string => there(claims.sentences.find((one) => one.handle === handle)).text;
const resting = (links: readonly string[]): string => `op ${links.join(' en ')}`;

describe('what was ticked without a line', () => {
  it('is named as far as it does not stand there, in the order of the form', () => {
    expect(lackingWords(product.elements, ['e1'], ['e2', 'e1', 'e9'])).toEqual([product.elements[1]?.text]);
    const stands = { sentences: [{ sentence: 's1', links: ['c1'] }] };
    const kept = (...sentences: readonly { readonly sentence: string; readonly links: readonly string[] }[]) =>
      lackingPicks(claims, stands, { sentences }, resting);
    expect(kept({ sentence: 's4', links: [] }, { sentence: 's2', links: ['c2', 'm1'] })).toEqual([
      `${sentence('s2')} (op c2 en m1)`,
      sentence('s4'),
    ]);
    expect(kept({ sentence: 's1', links: ['c1', 'c2'] })).toEqual([`${sentence('s1')} (op c2)`]);
    expect(kept({ sentence: 's1', links: [] }, { sentence: 'gone', links: [] })).toEqual([]);
  });

  it('is named by its option, unless that stands there', () => {
    const words = (stands: string, option: string) =>
      lackingPicks(choice, { sentences: [], option: stands }, { sentences: [], option }, resting);
    expect(words('q1', 'q2')).toEqual([there(choice.options.find(({ handle }) => handle === 'q2')).text]);
    expect(words('q2', 'q2')).toEqual([]);
    expect(words('q2', 'gone')).toEqual([]);
  });

  it('comes beside what stands there, and a choice in its place', () => {
    expect(joinHandles(['e1', 'e3'], ['e3', 'e2'])).toEqual(['e1', 'e3', 'e2']);
    const stands = { sentences: [{ sentence: 's1', links: ['c1'] }], option: 'q1' };
    expect(
      joinPicks(stands, {
        sentences: [
          { sentence: 's2', links: [] },
          { sentence: 's1', links: ['c2'] },
        ],
        option: 'q2',
      }),
    ).toEqual({
      sentences: [
        { sentence: 's1', links: ['c1', 'c2'] },
        { sentence: 's2', links: [] },
      ],
      option: 'q2',
    });
    expect(joinPicks(stands, { sentences: [] })).toEqual(stands);
  });
});

/** The boxes of a screen by which this was kept, as text. */
function boxes(
  of: RoleView,
  screen: ReactNode,
  field: string,
  text: string,
  hands: Partial<AppState> = {},
): readonly string[] {
  drawn.length = 0;
  const store = createAppStore({ language: 'nl', theme: 'light', reducedMotion: true, sound: false });
  store.setState({ view: of, beside: [{ id: 'one', field, text }], ...hands });
  // React on a server reads the first state of a store.
  Object.assign(store, { getInitialState: store.getState });
  const html = renderToString(
    <StoreProvider store={store}>
      <RoleViewContext value={of}>
        <DraftProvider seat="ticks" stored={of.drafts}>
          {screen}
        </DraftProvider>
      </RoleViewContext>
    </StoreProvider>,
  );
  return [...html.matchAll(/<div class="beside" role="status">(?<box>.*?)<\/div><\/div>/g)].map(({ groups }) =>
    (groups?.['box'] ?? '').replace(/<[^>]*>/g, '|').replace(/\|+/g, '|'),
  );
}
const box = (put: string, ...words: readonly string[]): readonly string[] => [
  `|${[p('beside.ticks'), ...words, put, p('beside.drop')].join('|')}|`,
];

describe('a screen beside which something was ticked without a line', () => {
  const pane = <ProductPane product={product} />;

  it('names the sentences and the choice of a product', () => {
    const sentences = JSON.stringify({ sentences: [{ sentence: 's4', links: [] }] });
    expect(boxes(view, pane, 'p1.pf1.picks', sentences)).toEqual(box(p('beside.tick'), sentence('s4')));
    const chosen = JSON.stringify({ sentences: [], option: 'q2' });
    expect(boxes(view, pane, 'p1.pf2.picks', chosen)).toEqual(
      box(p('beside.choose'), there(choice.options.find(({ handle }) => handle === 'q2')).text),
    );
    expect(boxes(view, pane, 'p1.elements', '["e2"]')).toEqual(box(p('beside.tick'), there(product.elements[1]).text));
    expect(boxes(view, pane, 'p1.elements', '["e9"]')).toEqual([]);
  });

  it('names what was to go into a request, and the option and the sureness of a decision', () => {
    const calm = liaisonView('nl');
    const request = there(calm.requests[0]);
    expect(boxes(calm, <RequestPane request={request} />, 'q-nctv.elements', 'e3 e1')).toEqual(
      box(p('beside.tick'), there(request.elements[0]).text, there(request.elements[2]).text),
    );
    const decision = there(calm.decisions[0]);
    const form = <DecisionForm decision={decision} mode="decide" />;
    const of = (name: string): string => `${decision.handle}.${name}`;
    expect(boxes(calm, form, of('option'), 'own')).toEqual(box(p('beside.choose'), p('own')));
    expect(boxes(calm, form, of('confidence'), '2')).toEqual(box(p('beside.choose'), p('confidence.2')));
  });

  it('puts it in or throws it away, and asks no more', () => {
    const sent: unknown[] = [];
    const settled: string[] = [];
    const hands: Partial<AppState> = {
      send: (action) => {
        sent.push(action);
        return Promise.resolve({ ok: true });
      },
      settle: (id) => void settled.push(id),
    };
    const kept = JSON.stringify({ sentences: [{ sentence: 's4', links: ['c1'] }] });
    boxes(view, pane, 'p1.pf1.picks', kept, hands);
    const [shown] = drawn;
    shown?.onDrop();
    expect([sent, settled]).toEqual([[], ['one']]);
    shown?.onPut();
    expect(settled).toEqual(['one', 'one']);
    expect(sent).toEqual([{ act: 'draft', field: 'p1.pf1.picks', text: kept }]);
    const request = there(liaisonView('nl').requests[0]);
    boxes(liaisonView('nl'), <RequestPane request={request} />, 'q-nctv.elements', 'e3 e1', hands);
    drawn[0]?.onPut();
    expect(sent.at(-1)).toEqual({ act: 'draft', field: 'q-nctv.elements', text: 'e1 e3' });
  });
});
