import { ParticipantScreen } from '../../src/ui/participant/participant-screen.tsx';
import { playTime } from '../../src/base/time.ts';
import type { RoleView } from '../../src/projections/views/role-view.ts';
import type { AppState, LocalSettings } from '../../src/store/app-store.ts';
import { liaisonView } from './fixtures/liaison.ts';
import { pressView } from './fixtures/press-officer.ts';
import { clockAt } from './fixtures/story.ts';
import { callsView, inCallView, productsView } from './fixtures/words.ts';
import type { GalleryScreen } from './screen.ts';

type Language = LocalSettings['language'];
type Both = Readonly<Record<Language, readonly string[]>>;

const both = (nl: readonly string[], en: readonly string[]): Both => ({ nl, en });

const liaison =
  (change: Partial<RoleView> = {}, state: Partial<AppState> = {}) =>
  (language: Language): Partial<AppState> => ({
    view: { ...liaisonView(language), ...change },
    clock: clockAt(1, '13:52'),
    ...state,
  });

/** Without the ringing call, so that what is behind it can be seen. */
const calm =
  (state: Partial<AppState> = {}) =>
  (language: Language): Partial<AppState> => {
    const view = liaisonView(language);
    return {
      view: { ...view, messages: view.messages.filter((one) => one.state !== 'ringing') },
      clock: clockAt(1, '13:52'),
      ...state,
    };
  };

/** With calls and products on hand. */
const words =
  (make: (language: Language) => RoleView, state: Partial<AppState> = {}) =>
  (language: Language): Partial<AppState> => ({ view: make(language), clock: clockAt(1, '13:52'), ...state });

/** Without a line: what is sent is not answered. */
const waiting: Partial<AppState> = { connection: 'lost', send: () => new Promise(() => undefined) };

const screen = (
  name: string,
  state: GalleryScreen['state'],
  clicks?: Both,
  only?: GalleryScreen['only'],
): GalleryScreen => ({
  name: `participant-${name}`,
  state,
  element: () => <ParticipantScreen />,
  ...(clicks ? { clicks } : {}),
  ...(only ? { only } : {}),
});

export const participantScreens: readonly GalleryScreen[] = [
  screen('mail', liaison(), both(['Persvragen'], ['Press questions'])),
  screen(
    'press',
    (language) => ({ view: pressView(language), clock: clockAt(2, '10:18') }),
    both(['Correctie'], ['Correction']),
  ),
  screen('empty', liaison()),
  screen('reply', calm(), both(['Persvragen', 'Antwoord|Beantwoorden'], ['Press questions', 'Reply'])),
  screen(
    'mark',
    calm(),
    both(['Eerste indruk', 'Leg op tafel|Feit of bewering'], ['First impression', 'Lay on the table|Fact or claim']),
  ),
  screen('share', calm(), both(['Persvragen', 'Doorsturen naar stoel'], ['Press questions', 'Forward to a seat']), [
    'desktop',
  ]),
  screen('phone', liaison(), both(['Telefoon|Bellen', 'Woordvoering'], ['Phone|Calls', 'press office'])),
  screen('news', calm(), both(['Nieuws', 'Security'], ['News', 'Security'])),
  screen('post', calm(), both(['Nieuws', 'medewerker'], ['News', 'member of staff'])),
  screen('chat', calm({ typing: { 'note.all': 'CISO' } }), both(['Chat', '^Team'], ['Chat', '^Team'])),
  screen('chat-actor', calm(), both(['Chat', 'Beheerder'], ['Chat', 'Administrator'])),
  screen('vendor', calm(), both(['Dossier', 'verholpen fout'], ['File', 'fixed flaw']), ['desktop']),
  screen('parliament', calm(), both(['Dossier', 'Verzoek om'], ['File', 'Request for']), ['desktop']),
  screen('memo', calm(), both(['Dossier', 'De tas'], ['File', 'The bag']), ['desktop']),
  screen('system', calm(), both(['Dossier', 'Deel 1'], ['File', 'Part 1']), ['desktop']),
  screen('obligations', calm(), both(['Dossier', 'Verplichtingen'], ['File', 'Obligations']), ['desktop']),
  screen('log', calm(), both(['Dossier', 'Logboek', 'Afweging'], ['File', 'Log', 'Consideration']), ['desktop']),
  screen('brief', calm(), both(['Dossier', 'Uw rolkaart'], ['File', 'Your role card']), ['desktop']),
  screen('decide', calm(), both(['Besluiten', 'Welke structuur'], ['Decisions', 'Which structure']), ['phone']),
  screen('decided', calm(), both(['Besluiten', 'Melden wij'], ['Decisions', 'Do we notify'])),
  screen('confirm', calm(), both(['Besluiten', 'Wie antwoordt'], ['Decisions', 'Who answers'])),
  screen('board', calm(), both(['Bord'], ['Board']), ['desktop']),
  screen('request', calm(), both(['Opdrachten', 'Geef de NCTV'], ['Requests', 'Give the NCTV']), ['desktop']),
  screen('calls', words(callsView), both(['Telefoon|Bellen'], ['Phone|Calls'])),
  screen(
    'call-ring',
    words(callsView),
    both(['Telefoon|Bellen', 'Overlegsoftware'], ['Phone|Calls', 'Meeting software']),
  ),
  screen('call-past', words(callsView), both(['Telefoon|Bellen', 'Dienst'], ['Phone|Calls', 'Service'])),
  screen(
    'call-ask',
    words((language) => inCallView(language, false)),
    both(['Naar het gesprek', 'misbruik'], ['To the call', 'misuse']),
  ),
  screen(
    'call-under',
    words((language) => inCallView(language, true)),
    both(['Naar het gesprek'], ['To the call']),
  ),
  screen(
    'call-hang-up',
    words((language) => inCallView(language, true)),
    both(['Naar het gesprek', 'Ophangen'], ['To the call', 'Hang up']),
  ),
  screen(
    'call-ring-waits',
    words(callsView, waiting),
    both(['Telefoon|Bellen', 'Overlegsoftware', '^Bel '], ['Phone|Calls', 'Meeting software', '^Ring ']),
  ),
  screen(
    'call-waits',
    words((language) => inCallView(language, false), waiting),
    both(['Naar het gesprek', 'Ophangen'], ['To the call', 'Hang up']),
  ),
  screen(
    'call-elsewhere',
    words((language) => inCallView(language, true)),
  ),
  screen(
    'product',
    words(productsView, { typing: { 'p1.pf3': 'CISO' } }),
    both(['Stukken', 'Antwoord aan'], ['Papers', 'Answer to']),
    ['desktop'],
  ),
  screen(
    'product-phone',
    words(productsView),
    both(['Meer', 'Stukken', 'Antwoord aan'], ['More', 'Papers', 'Answer to']),
    ['phone'],
  ),
  screen(
    'product-support',
    words(productsView),
    both(['Stukken', 'Antwoord aan', 'Waarop steunt'], ['Papers', 'Answer to', 'rest on']),
    ['desktop'],
  ),
  screen(
    'product-send',
    words(productsView),
    both(['Stukken', 'Antwoord aan', 'Nalezen'], ['Papers', 'Answer to', 'Check and']),
    ['desktop'],
  ),
  screen(
    'product-send-phone',
    words(productsView),
    both(['Meer', 'Stukken', 'Antwoord aan', 'Nalezen'], ['More', 'Papers', 'Answer to', 'Check and']),
    ['phone'],
  ),
  screen('product-sent', words(productsView), both(['Stukken', 'Nota'], ['Papers', 'Note']), ['desktop']),
  screen(
    'product-beside',
    words(productsView, {
      beside: [
        {
          id: 'one',
          field: 'p1.pf1.picks',
          text: JSON.stringify({
            sentences: [
              { sentence: 's1', links: [] },
              { sentence: 's2', links: ['c1'] },
            ],
          }),
        },
        { id: 'two', field: 'p1.pf2.picks', text: JSON.stringify({ sentences: [], option: 'q2' }) },
        { id: 'three', field: 'p1.elements', text: '["e2"]' },
        { id: 'four', field: 'd1.option', text: 'o3' },
        { id: 'five', field: 'd1.confidence', text: '3' },
      ],
    }),
    both(['Stukken', 'Antwoord aan'], ['Papers', 'Answer to']),
    ['desktop'],
  ),
  screen(
    'request-beside-phone',
    calm({ beside: [{ id: 'one', field: 'q-nctv.elements', text: 'e2 e4' }] }),
    both(['Meer', 'Opdrachten', 'Geef de NCTV'], ['More', 'Requests', 'Give the NCTV']),
    ['phone'],
  ),
  screen('more', calm(), both(['Meer'], ['More']), ['phone']),
  screen('board-phone', calm(), both(['Meer', '^Bord'], ['More', '^Board']), ['phone']),
  screen('todo-phone', calm(), both(['Meer', 'Te doen'], ['More', 'To do']), ['phone']),
  screen('request-phone', calm(), both(['Meer', 'Opdrachten', 'Geef de NCTV'], ['More', 'Requests', 'Give the NCTV']), [
    'phone',
  ]),
  screen('help', calm(), both(['Hulp'], ['Help']), ['desktop']),
  screen('lobby', liaison({ phase: 'lobby', messages: [] }, { clock: { ...clockAt(1, '13:00'), running: false } })),
  screen(
    'paused',
    liaison({ phase: 'paused', pause: 'endOfMove' }, { clock: { ...clockAt(1, '13:52'), running: false } }),
  ),
  screen('occupied', liaison({ occupiedUntil: playTime(60 * 60_000) })),
  screen('lost', liaison({}, { connection: 'lost' })),
  screen('stopped', liaison({ phase: 'stopped' })),
  screen('hot-wash', liaison({ phase: 'hotWash' })),
  screen('refused', () => ({ connection: 'refused' })),
];
