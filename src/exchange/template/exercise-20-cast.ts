import type { PartData } from '../../scenario/edit/write-part.ts';
import type { Say } from './template.ts';

/** Roles with their private briefs, seat plans, actors and facts. */
export const cast = (say: Say): PartData => ({
  path: '20-cast.yaml',
  comment: say(
    'Wie er aan tafel zit, wie er van buiten meedoet, en wat er te weten valt.',
    'Who sits at the table, who takes part from outside, and what there is to know.',
  ),
  data: {
    roles: [
      {
        id: 'seat-chair',
        name: say('Voorzitter (CISO)', 'Chair (CISO)'),
        short: say('Voorzitter', 'Chair'),
        place: 1,
        chair: true,
        wants: say('Eén beeld, en besluiten met een reden.', 'One picture, and decisions with a reason.'),
        brief: say(
          'OEFENING\n\nU zit het overleg voor. U vraagt door tot iedereen weet wat de ander weet, en u besluit. Wat u besluit, schrijft u op met een reden.',
          'OEFENING / EXERCISE\n\nYou chair the meeting. You keep asking until everybody knows what the others know, and you decide. What you decide you write down with a reason.',
        ),
      },
      {
        id: 'seat-privacy',
        name: say('Privacyadviseur', 'Privacy adviser'),
        short: 'Privacy',
        place: 6,
        wants: say('Een melding die op tijd is en klopt.', 'A report that is in time and right.'),
        brief: say(
          'OEFENING\n\nBij u komt het bericht binnen over een mail die verkeerd ging. U weet wat de AVG vraagt. U kunt de medewerker die de mail verstuurde bellen.',
          'OEFENING / EXERCISE\n\nThe message about a mail that went wrong comes to you. You know what the GDPR asks. You can call the colleague who sent the mail.',
        ),
      },
      {
        id: 'seat-press',
        name: say('Woordvoerder', 'Press officer'),
        short: say('Pers', 'Press'),
        place: 7,
        wants: say('Een zin die volgende week nog klopt.', 'A sentence that is still right next week.'),
        brief: say(
          'OEFENING\n\nU begint met lege handen. Wat er speelt, haalt u op aan tafel. U zegt naar buiten alleen wat u kunt onderbouwen.',
          'OEFENING / EXERCISE\n\nYou start with empty hands. What is going on, you learn at the table. Outside, you say only what you can support.',
        ),
      },
    ],
    seatPlans: [
      {
        people: 1,
        seats: [['seat-chair', 'seat-privacy', 'seat-press']],
        note: say('Eén persoon heeft alle rollen.', 'One person holds all roles.'),
      },
      { people: 2, seats: [['seat-chair', 'seat-privacy'], ['seat-press']] },
      { people: 3, seats: [['seat-chair'], ['seat-privacy'], ['seat-press']] },
    ],
    actors: [
      {
        id: 'act-sender',
        name: say('Medewerker inkoop', 'Colleague in procurement'),
        short: say('Inkoop', 'Procurement'),
        temperament: say('geschrokken en behulpzaam', 'shaken and helpful'),
        portrait: 'medewerkers',
        channels: ['mail', 'phone', 'memo'],
        fallback: say('OEFENING – Ik zoek het voor u uit.', 'OEFENING / EXERCISE – I will find out for you.'),
      },
      {
        id: 'act-journal',
        name: say('Vakblad Kantoor & Recht', 'Trade journal Office & Law'),
        short: say('Vakblad', 'Journal'),
        temperament: say('zakelijk', 'businesslike'),
        portrait: 'vakpers',
        channels: ['mail', 'chat', 'news'],
        storyline: 'st-journal',
        fallback: say(
          'OEFENING – Dank u, ik wacht uw antwoord af.',
          'OEFENING / EXERCISE – Thank you, I await your answer.',
        ),
      },
    ],
    facts: [
      {
        id: 'f-list-sent',
        text: say(
          'Een bestand met namen en telefoonnummers van 212 medewerkers is naar veertig leveranciers gemaild.',
          'A file with names and telephone numbers of 212 staff was mailed to forty suppliers.',
        ),
        short: say('Bestand verstuurd', 'File sent'),
        standing: 'known',
        truth: 'fictional',
      },
      {
        id: 'f-opened',
        text: say('Elf leveranciers hebben de mail geopend.', 'Eleven suppliers have opened the mail.'),
        short: say('Elf openden', 'Eleven opened'),
        standing: 'said',
        truth: 'fictional',
      },
      {
        id: 'f-second-tab',
        text: say(
          'In een tweede tabblad staan ook burgerservicenummers.',
          'A second tab also holds citizen service numbers.',
        ),
        short: say('Tweede tabblad', 'Second tab'),
        standing: 'known',
        truth: 'fictional',
      },
      {
        id: 'f-journal-asks',
        text: say(
          'Een vakblad heeft de mail gezien en wil vóór 11.15 uur antwoord.',
          'A trade journal has seen the mail and wants an answer before 11:15.',
        ),
        short: say('Vakblad vraagt', 'Journal asks'),
        standing: 'known',
        truth: 'fictional',
      },
    ],
  },
});
