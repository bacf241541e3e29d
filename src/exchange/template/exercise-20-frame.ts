import type { PartData } from '../../scenario/edit/write-part.ts';
import { SCENARIO_FORMAT } from '../../scenario/model/scenario.ts';
import type { NewScenario, Say, TemplateMinutes } from './template.ts';

/** How long it is called, and story minutes to a real one: three hours less ten minutes in 17 or 34, and the rest to look back. */
const lengths: Readonly<Record<TemplateMinutes, { readonly nl: string; readonly en: string; readonly pace: number }>> =
  {
    20: { nl: 'Twintig minuten', en: 'Twenty minutes', pace: 10 },
    40: { nl: 'Veertig minuten', en: 'Forty minutes', pace: 5 },
  };

/** Header, the one move, the one variant, dimensions and objectives. */
export const frame = (say: Say, { id, title, language, also, minutes = 20 }: NewScenario): PartData => ({
  path: '10-scenario.yaml',
  comment: say(
    'Waar de oefening over gaat, hoe lang zij duurt en wat zij toetst.',
    'What the exercise is about, how long it takes and what it tests.',
  ),
  data: {
    format: SCENARIO_FORMAT,
    id,
    version: '0.1.0',
    title,
    summary: say(
      'Een bestand met gegevens van medewerkers is naar de verkeerde mensen gemaild, en een vakblad vraagt ernaar.',
      'A file with data about staff was mailed to the wrong people, and a trade journal asks about it.',
    ),
    question: say(
      'Wat weten wij zeker, en wie moet dat van ons horen?',
      'What are we sure of, and who must hear it from us?',
    ),
    zone: 'Europe/Amsterdam',
    dayOne: '2026-03-10',
    language,
    languages: [language, ...(also ? [also.language] : [])],
    moves: [
      {
        id: 'mv-1',
        title: say('De verkeerde bijlage', 'The wrong attachment'),
        light: 'dag',
        intro: say(
          'OEFENING – Dinsdag 10 maart, 9.00 uur. Er is een mail verstuurd die niet verstuurd had mogen worden.',
          'OEFENING / EXERCISE – Tuesday 10 March, 9 am. A mail was sent that should not have been sent.',
        ),
      },
    ],
    dimensions: [
      {
        id: 'dim-picture',
        title: say('Beeldvorming', 'Situation picture'),
        short: say('Beeld', 'Picture'),
        weight: 40,
      },
      { id: 'dim-legal', title: say('Recht en privacy', 'Law and privacy'), short: say('Recht', 'Law'), weight: 30 },
      { id: 'dim-outside', title: say('Naar buiten', 'Outward'), short: say('Buiten', 'Outward'), weight: 30 },
    ],
    objectives: [
      {
        id: 'obj-duty',
        title: say(
          'Deelt wat bekend is en doet op tijd wat moet',
          'Shares what is known and does in time what must be done',
        ),
        short: say('Delen en melden', 'Share and report'),
        tags: ['5.24'],
        bands: {
          P: say(
            'Iedereen had hetzelfde beeld en de melding ging op tijd uit.',
            'All had the same picture and the report went out in time.',
          ),
          S: say(
            'Het beeld was er, met een gat, en de melding ging op tijd uit.',
            'The picture was there, with a gap, and the report went out in time.',
          ),
          M: say(
            'Er is gemeld, maar zonder wat aan tafel al bekend was.',
            'A report was made, but without what was known at the table.',
          ),
          U: say(
            'Er is niet gemeld, of niemand wist wat de ander wist.',
            'No report was made, or nobody knew what the others knew.',
          ),
        },
      },
      {
        id: 'obj-outside',
        title: say('Zegt naar buiten niet meer dan zeker is', 'Says no more outside than is certain'),
        short: say('Naar buiten', 'Outward'),
        tags: ['5.26'],
        bands: {
          P: say('Er is geantwoord, en elke zin klopte.', 'An answer was given, and every sentence was right.'),
          S: say(
            'Er is geantwoord; een zin was ruimer dan nodig.',
            'An answer was given; one sentence was wider than needed.',
          ),
          M: say('Er is te laat of te stellig geantwoord.', 'The answer came too late or was too certain.'),
          U: say(
            'Er is niet geantwoord, of er stond iets in wat niet waar was.',
            'No answer was given, or it said something that was not true.',
          ),
        },
      },
    ],
    variants: [
      {
        id: String(minutes),
        title: say(lengths[minutes].nl, lengths[minutes].en),
        minutes,
        people: { min: 1, max: 3, advised: 3 },
        topicSeconds: 6,
        windows: [{ move: 'mv-1', from: 'D1 09:00', to: 'D1 11:50', pace: lengths[minutes].pace }],
        injects: ['in-start', 'in-report', 'in-question', 'in-second-tab', 'in-nudge', 'in-article', 'in-end'],
        decisions: ['dec-recall', 'dec-notify'],
        requests: ['req-sheet', 'req-recall', 'req-report'],
        expectations: ['exp-share', 'exp-sheet', 'exp-report', 'exp-answer', 'exp-no-overclaim'],
        obligations: ['obl-72h'],
        conversations: ['call-sender'],
        products: ['prod-answer'],
        claims: ['cl-sent', 'cl-asked'],
        caps: ['cap-overclaim'],
        epilogue: 'in-end',
      },
    ],
  },
});
