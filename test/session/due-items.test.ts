import { describe, expect, it } from 'vitest';
import { dueItems } from '../../src/session/desk/due-items.ts';
import { injectTexts } from '../../src/session/desk/inject-texts.ts';
import { printCards } from '../../src/session/desk/print-cards.ts';
import { deskOf, startedTable } from '../session/support/open-table.ts';

describe('what the console asks of the host', () => {
  it('lists what a jump plays in words, in order, in the language asked for', async () => {
    const table = await startedTable();
    const { plan } = table.host.core;
    const desk = deskOf(table);
    const events = desk.previewJump({ to: 'endOfMove' });
    const dutch = dueItems(plan, 'nl', events);
    expect(dutch.map(({ kind, id, fate }) => `${kind} ${id} ${fate}`)).toEqual([
      'inject in-phone released',
      'expectation exp-share judged',
      'decision dec-notify default',
    ]);
    expect(dutch.map(({ at }) => at.play)).toEqual(
      dutch.map(({ at }) => at.play).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    );
    expect(dutch[0]).toMatchObject({ title: 'De journaliste belt', at: { play: 20 * 60_000 } });
    const english = dueItems(plan, 'en', events);
    expect(english).toHaveLength(dutch.length);
    expect(english[0]?.title).not.toBe(dutch[0]?.title);
    const cut = dueItems(plan, 'nl', desk.previewEndMove());
    expect(cut.find(({ id }) => id === 'in-phone')?.fate).toBe('cutOff');
  });

  it('shows an inject as it would go out now, in every language, and changes nothing', async () => {
    const { host } = await startedTable();
    const { state } = host.core;
    const texts = injectTexts(host, 'in-phone');
    expect(Object.keys(texts).toSorted()).toEqual(['en', 'nl']);
    // Of two wordings the one that fits the present trust.
    expect(texts.nl?.body).toContain('Ik wilde weten of mijn mail is aangekomen');
    expect(texts.nl?.body).not.toContain('ik heb niets gehoord');
    expect(injectTexts(host, 'in-mail').nl).toMatchObject({ title: 'OEFENING – Vragen over uw overleglinks' });
    expect(injectTexts(host, 'nothing')).toEqual({});
    expect(host.core.state).toBe(state);
  });

  it('prints a card for each role, by seat', async () => {
    const { host } = await startedTable(1);
    const cards = printCards(host.core.plan, host.core.state.groups, 'nl');
    expect(cards.map(({ role, seat }) => [role, seat])).toEqual([
      ['seat-ciso', 0],
      ['seat-press', 0],
    ]);
    expect(cards[0]).toMatchObject({ name: 'CISO', chair: true, startFacts: ['Er is een mail van een journaliste.'] });
  });
});
