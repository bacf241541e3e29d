import type { PartData } from '../../scenario/edit/write-part.ts';
import type { Say } from './template.ts';

/** What is said outside: claims, the answer to the journal, the call. */
export const words = (say: Say): PartData => ({
  path: '50-words.yaml',
  comment: say(
    'Wat er naar buiten gezegd kan worden. Naast elke zin staat dezelfde zin te stellig (overclaim); die kan nooit kloppen.',
    'What can be said outside. Beside each sentence stands the same one too certain (overclaim); that is never supported.',
  ),
  data: {
    claims: [
      {
        id: 'cl-sent',
        text: say(
          'Een bestand met contactgegevens van medewerkers is bij vergissing naar leveranciers gestuurd.',
          'A file with contact data of staff was sent to suppliers by mistake.',
        ),
        overclaim: say('Er zijn geen gevoelige gegevens verstuurd.', 'No sensitive data were sent.'),
        needs: [['f-list-sent']],
        overclaimDenies: ['f-second-tab'],
      },
      {
        id: 'cl-asked',
        text: say(
          'Wij hebben de ontvangers gevraagd het bestand te verwijderen.',
          'We have asked the recipients to delete the file.',
        ),
        overclaim: say('Alle ontvangers hebben het bestand verwijderd.', 'All recipients have deleted the file.'),
        when: "happened('ev-recalled')",
        overclaimDenies: ['f-opened'],
      },
    ],
    products: [
      {
        id: 'prod-answer',
        title: say('Antwoord aan het vakblad', 'Answer to the journal'),
        by: ['seat-press'],
        to: ['act-journal'],
        toText: say('het vakblad', 'the journal'),
        audience: 'press',
        opens: 'D1 09:45',
        target: 'D1 11:15',
        limit: 'D1 11:20',
        fields: [
          { id: 'kern', label: say('Kern in één zin', 'Core in one sentence'), kind: 'text', required: true },
          { id: 'said', label: say('Wat wij zeggen', 'What we say'), kind: 'claims', claims: ['cl-sent', 'cl-asked'] },
        ],
        effects: [{ raise: 'ev-answered', when: "filled('kern')" }],
        overclaims: 'ev-overclaim',
        rubric: [{ id: 'r1', text: say('Elke zin is onderbouwd', 'Every sentence is supported') }],
        answers: [{ id: 'r1', from: 'act-journal', text: mark(say) }],
      },
    ],
    conversations: [
      {
        id: 'call-sender',
        title: say('De medewerker van inkoop bellen', 'Call the colleague in procurement'),
        callers: ['seat-privacy', 'seat-chair'],
        partner: 'act-sender',
        windows: [{ from: 'D1 09:10', to: 'D1 11:30' }],
        budget: 6,
        open: say(
          'OEFENING – Inkoop, goedemorgen. Ik hoopte al dat u zou bellen. Ik heb een paar minuten, daarna moet ik een leverancier terugbellen. Wat wilt u weten?',
          'OEFENING / EXERCISE – Procurement, good morning. I was hoping that you would call. I have a few minutes, then I must call back a supplier. What would you like to know?',
        ),
        close: say('Ik moet nu ophangen, die leverancier belt.', 'I must hang up now, that supplier is calling.'),
        topics: [
          {
            id: 't1',
            title: say('Wat staat er in het bestand?', 'What is in the file?'),
            minutes: 4,
            ask: say('Wilt u alle tabbladen van het bestand nalopen?', 'Will you go through all tabs of the file?'),
            answer: say(
              'Dat doe ik meteen. Ik had alleen het eerste tabblad open; ik stuur u zo wat ik vind.',
              'I will do that at once. I only had the first tab open; I will send you what I find.',
            ),
            effects: [{ raise: 'ev-sheet-asked' }],
            suits: ['diligent'],
          },
          {
            id: 't2',
            title: say('Wie heeft het geopend?', 'Who has opened it?'),
            minutes: 3,
            ask: say('Kunt u zien wie de mail heeft geopend?', 'Can you see who has opened the mail?'),
            answer: say(
              'Ja, de leesbevestigingen staan aan. [Elf leveranciers hebben hem geopend](f-opened), voor zover ik zie.',
              'Yes, read receipts are on. [Eleven suppliers have opened it](f-opened), as far as I can see.',
            ),
            facts: ['f-opened'],
          },
          {
            id: 't3',
            title: say('Hoe kon dit gebeuren?', 'How could this happen?'),
            minutes: 3,
            ask: say('Hoe is het verkeerde bestand eraan gekomen?', 'How did the wrong file get attached?'),
            answer: say(
              'Beide bestanden heten bijna hetzelfde en staan in dezelfde map. Ik had haast en keek niet meer.',
              'Both files have nearly the same name and lie in one folder. I was in a hurry and did not look again.',
            ),
          },
        ],
      },
    ],
  },
});

const mark = (say: Say): string =>
  say(
    'OEFENING – Dank voor uw antwoord, wij nemen het mee.',
    'OEFENING / EXERCISE – Thank you for your answer, we will use it.',
  );
