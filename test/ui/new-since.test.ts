import { expect, it } from 'vitest';
import type { MessageView, RoleView } from '../../src/projections/views/role-view.ts';
import { newSince } from '../../src/ui/participant/new-since.ts';

const message = (handle: string, state: MessageView['state'], subject = ''): MessageView =>
  ({ handle, state, subject, from: { kind: 'actor', name: 'NCSC' } }) as unknown as MessageView;

const view = (messages: readonly MessageView[], rest: Partial<RoleView> = {}): RoleView =>
  ({ messages, notes: [], decisions: [], phase: 'running', ...rest }) as unknown as RoleView;

it('says what came in, a call that rings at once', () => {
  const said = newSince(view([]), view([message('a', 'unread', 'Een vraag'), message('b', 'ringing')]), 'nl');
  expect(said).toEqual([
    { words: 'Nieuw van NCSC: Een vraag', urgent: false },
    { words: 'NCSC belt', urgent: true },
  ]);
});

it('says of a call that it was missed, whether it was heard ringing or not', () => {
  const missed = [{ words: 'Gemist gesprek van NCSC', urgent: false }];
  expect(newSince(view([]), view([message('a', 'missed')]), 'nl')).toEqual(missed);
  expect(newSince(view([message('a', 'ringing')]), view([message('a', 'missed')]), 'nl')).toEqual(missed);
  expect(newSince(view([message('a', 'missed')]), view([message('a', 'missed')]), 'nl')).toEqual([]);
});

it('says notes of others, decisions to take or to advise on, and another phase', () => {
  const note = { handle: 'n', mine: false, text: 'Kom erbij', from: { name: 'CISO' } };
  const decision = { handle: 'd', part: 'owner', title: 'Wie beslist?' };
  const now = view([], {
    notes: [note, { ...note, handle: 'm', mine: true }],
    decisions: [decision, { ...decision, handle: 'w', part: 'watch' }],
    phase: 'paused',
  } as unknown as Partial<RoleView>);
  expect(newSince(view([]), now, 'nl').map(({ words }) => words)).toEqual([
    'CISO zegt: Kom erbij',
    'Nieuw te besluiten: Wie beslist?',
    'De oefening is gepauzeerd',
  ]);
});

it('says that a part has ended instead of that the exercise is paused', () => {
  const over = (pause: RoleView['pause']) =>
    newSince(view([]), view([], { phase: 'paused', pause, move: { number: 2 } } as unknown as Partial<RoleView>), 'nl');
  expect(over('endOfMove')).toEqual([{ words: 'Einde van deel 2', urgent: true }]);
  expect(over('laterInMove')).toEqual([{ words: 'De oefening is gepauzeerd', urgent: true }]);
});
