import type { PartData } from '../../scenario/edit/write-part.ts';
import type { Say } from './template.ts';

/** Signals, expectations, the obligation, the storyline, the cap. */
export const measures = (say: Say): PartData => ({
  path: '30-measures.yaml',
  comment: say(
    'Wat er kan gebeuren (signalen), wat van wie wordt verwacht, en wat de buitenwereld doet.',
    'What can happen (signals), what is expected of whom, and what the outside world does.',
  ),
  data: {
    signals: [
      {
        id: 'ev-shared',
        title: say('Het bericht is met iedereen gedeeld', 'The message was shared with all'),
        when: "everyoneHas('in-report')",
      },
      { id: 'ev-sheet-asked', title: say('Gevraagd wat er in het bestand staat', 'Asked what the file holds') },
      { id: 'ev-recalled', title: say('Leveranciers gevraagd te verwijderen', 'Suppliers asked to delete') },
      { id: 'ev-reported', title: say('Gemeld bij de AP', 'Reported to the authority') },
      { id: 'ev-answered', title: say('Het vakblad heeft antwoord', 'The journal has its answer') },
      { id: 'ev-overclaim', title: say('Meer gezegd dan zeker was', 'Said more than was certain') },
    ],
    expectations: [
      {
        id: 'exp-share',
        role: 'seat-privacy',
        text: say('Deelt het bericht over de mail met iedereen.', 'Shares the message about the mail with all.'),
        evidence: { all: ['ev-shared'] },
        opens: 'in-report',
        full: 'D1 09:40',
        zero: 'D1 10:30',
        critical: true,
        objective: 'obj-duty',
        dimension: 'dim-picture',
      },
      {
        id: 'exp-sheet',
        role: 'seat-privacy',
        text: say('Vraagt wat er precies in het bestand staat.', 'Asks what exactly the file holds.'),
        evidence: { all: ['ev-sheet-asked'] },
        opens: 'in-report',
        full: 'D1 10:00',
        zero: 'D1 10:45',
        objective: 'obj-duty',
        dimension: 'dim-picture',
      },
      {
        id: 'exp-report',
        role: 'seat-privacy',
        text: say(
          'Meldt het lek voorlopig bij de Autoriteit Persoonsgegevens.',
          'Reports the breach provisionally to the data protection authority.',
        ),
        evidence: { all: ['ev-reported'] },
        opens: 'in-report',
        full: 'D1 11:15',
        zero: 'D1 11:45',
        critical: true,
        objective: 'obj-duty',
        dimension: 'dim-legal',
      },
      {
        id: 'exp-answer',
        role: 'seat-press',
        text: say('Geeft het vakblad op tijd een antwoord.', 'Gives the journal an answer in time.'),
        evidence: { all: ['ev-answered'] },
        opens: 'in-question',
        full: 'D1 11:15',
        zero: 'D1 11:20',
        objective: 'obj-outside',
        dimension: 'dim-outside',
      },
      {
        id: 'exp-no-overclaim',
        role: 'seat-press',
        text: say('Zegt niets wat niet zeker is.', 'Says nothing that is not certain.'),
        evidence: { holds: "!happened('ev-overclaim')" },
        opens: 'in-question',
        full: 'D1 11:45',
        zero: 'D1 11:45',
        objective: 'obj-outside',
        dimension: 'dim-outside',
      },
    ],
    obligations: [
      {
        id: 'obl-72h',
        title: say('Melding bij de AP', 'Report to the authority'),
        note: say(
          'Binnen 72 uur na kennisname; aanvullen mag (AVG, artikel 33).',
          'Within 72 hours of becoming aware; it may be completed later (GDPR, article 33).',
        ),
        type: 'duty',
        owner: 'seat-privacy',
        seen: 'f-list-sent',
        starts: 'D1 09:10',
        good: 'D1 11:15',
        due: 'D4 09:10',
        met: ['ev-reported'],
      },
    ],
    storylines: [
      {
        id: 'st-journal',
        title: say('Het vakblad', 'The journal'),
        initial: 'waiting',
        states: [
          { id: 'waiting', title: say('Wacht op antwoord', 'Waits for an answer'), mood: 'waiting' },
          { id: 'answered', title: say('Heeft antwoord', 'Has an answer'), mood: 'calm' },
          { id: 'published', title: say('Heeft gepubliceerd', 'Has published'), mood: 'pressure' },
        ],
        transitions: [
          { from: 'waiting', on: 'ev-answered', to: 'answered' },
          { from: ['waiting', 'answered'], at: 'D1 11:25', to: 'published', effects: [{ send: 'in-article' }] },
        ],
      },
    ],
    caps: [
      {
        id: 'cap-overclaim',
        objective: 'obj-outside',
        text: say('Er is iets gezegd wat niet zeker was.', 'Something was said that was not certain.'),
        levels: [{ when: "happened('ev-overclaim')", atMost: 'M' }],
      },
    ],
    patterns: [
      {
        id: 'pat-fast',
        title: say('Eerst geantwoord, dan gevraagd', 'Answered first, asked later'),
        when: "happened('ev-answered') && !happened('ev-sheet-asked')",
        question: say(
          'Wat wist u van het bestand toen u antwoordde?',
          'What did you know of the file when you answered?',
        ),
        advice: say(
          'Vraag een gegeven op voordat u er iets over zegt, en noteer wie het gaf.',
          'Ask for a piece of data before you say anything about it, and note who gave it.',
        ),
      },
    ],
    questions: [
      {
        id: 'q-picture',
        objective: 'obj-duty',
        text: say(
          'Wie wist wat de rest nog niet wist, en hoe lang?',
          'Who knew what the others did not, and for how long?',
        ),
      },
      {
        id: 'q-outside',
        objective: 'obj-outside',
        text: say('Welke zin zou u nu anders schrijven?', 'Which sentence would you write differently now?'),
      },
    ],
  },
});
