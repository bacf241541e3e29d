import type { Language } from '../../scenario/model/ids.ts';
import type { DetectorName } from './find-patterns.ts';

/** What a pattern is called, and the question it is worth: about what happened, never about who is to blame. */
export interface PatternWords {
  readonly title: string;
  readonly question: string;
  /** The measure that a scenario's author proposes for a pattern of its own. */
  readonly advice?: string;
}

export const patternWords: Readonly<Record<Language, Readonly<Record<DetectorName, PatternWords>>>> = {
  nl: {
    'breached-obligation': {
      title: 'Een termijn verstreek',
      question: 'Wie bewaakte dit uur, en waaraan had u eerder kunnen zien dat het ging knellen?',
    },
    'unsupported-claim': {
      title: 'Een zin ging verder dan wat u wist',
      question: 'Welk feit droeg elk woord van deze zin, en wie had dat kunnen nagaan voordat hij de deur uitging?',
    },
    contradiction: {
      title: 'Twee teksten spraken elkaar tegen',
      question: 'Welke tekst was de bron van de andere, en wie las ze naast elkaar?',
    },
    'skipped-judgement': {
      title: 'Besloten zonder oordeelsvorming',
      question: 'Wat ging hier sneller: het begrijpen of het beslissen?',
    },
    'no-alternatives': {
      title: 'Geen enkel alternatief vastgelegd',
      question: 'Welke andere mogelijkheden lagen op tafel, en hoe legt u over een jaar uit waarom ze afvielen?',
    },
    'orphan-fact': {
      title: 'Een feit bleef bij één stoel',
      question: 'Waarom bleef dit bij één stoel: niet gevraagd, niet belangrijk gevonden, of geen tijd?',
    },
    'owner-gap': {
      title: 'Besloten, maar niet gedaan',
      question: 'Wie was de actiehouder van dit besluit, en wanneer had iemand gemerkt dat het bleef liggen?',
    },
    'clock-blind': {
      title: 'Een klok die niet op het bord stond',
      question: 'Welke klok zag u niet, en wie had hem moeten noemen?',
    },
    'central-seat': {
      title: 'Bijna alles liep via één persoon',
      question: 'Wat bleef liggen omdat alles langs één persoon ging?',
    },
    'no-reason': {
      title: 'Besloten zonder reden op schrift',
      question: 'Hoe bewijst u over een jaar waarom u dit deed?',
    },
  },
  en: {
    'breached-obligation': {
      title: 'A deadline passed',
      question: 'Who was watching this hour, and what could have told you earlier that it was getting tight?',
    },
    'unsupported-claim': {
      title: 'A sentence went further than what you knew',
      question: 'Which fact carried each word of this sentence, and who could have checked it before it went out?',
    },
    contradiction: {
      title: 'Two texts contradicted each other',
      question: 'Which text was the source of the other, and who read them side by side?',
    },
    'skipped-judgement': {
      title: 'Decided without weighing it up',
      question: 'What went faster here: the understanding or the deciding?',
    },
    'no-alternatives': {
      title: 'Not one alternative on record',
      question: 'What else was on the table, and how will you explain a year from now why it was dropped?',
    },
    'orphan-fact': {
      title: 'A fact stayed at one seat',
      question: 'Why did this stay at one seat: nobody asked, nobody thought it mattered, or no time?',
    },
    'owner-gap': {
      title: 'Decided, but not done',
      question: 'Who owned this decision, and when would somebody have noticed that it was left undone?',
    },
    'clock-blind': {
      title: 'A clock that was not on the board',
      question: 'Which clock did you not see, and who should have named it?',
    },
    'central-seat': {
      title: 'Nearly everything went through one person',
      question: 'What was left undone because everything went through one person?',
    },
    'no-reason': {
      title: 'Decided without a written reason',
      question: 'How will you show a year from now why you did this?',
    },
  },
};
