import type { Language } from '../../scenario/model/ids.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Variant } from '../../scenario/model/variant.ts';
import { escaped } from '../report/xml.ts';
import { heading, htmlPage, listOf, prose, tableOf } from './page.ts';
import { wordsIn } from './scenario-words.ts';

/**
 * What participants may read beforehand: how it works, who sits at the table, where the story begins. Built from the title, the
 * summary, the first introduction and the public side of the roles, and from nothing else: no brief, no fact, no inject, no
 * decision, no title of a later part.
 */
export function participantHandbook(scenario: Scenario, variant: Variant, language: Language): string {
  const words = wordsIn(scenario, language);
  const { say, pick } = words;
  const first = scenario.moves.find(({ id }) => id === variant.windows[0]?.move);
  const body = [
    heading(2, pick('Waar het over gaat', 'What it is about')),
    prose(say(scenario.summary)),
    prose(say(first?.intro)),
    heading(2, pick('Hoe het gaat', 'How it goes')),
    listOf(
      [
        pick(
          `De oefening duurt ongeveer ${variant.minutes} minuten, met de nabespreking erbij.`,
          `The exercise takes about ${variant.minutes} minutes, the look back included.`,
        ),
        pick(
          'De verhaalklok loopt sneller dan uw horloge en staat stil als de oefenleiding pauzeert.',
          'The story clock runs faster than your watch and stands still when the exercise staff pause.',
        ),
        pick(
          'Wat u weet, weten de anderen pas als u het deelt.',
          'What you know, the others know only when you share it.',
        ),
        pick(
          'U leest, deelt, belt, schrijft en besluit alleen in het programma. Er gaat niets echt de deur uit.',
          'You read, share, call, write and decide in the program only. Nothing really leaves the room.',
        ),
        pick(
          'Elk bericht begint met OEFENING. Gebeurt er werkelijk iets, zeg dan hardop ‘echte noodsituatie’; dan ligt de oefening stil.',
          'Every message begins with OEFENING / EXERCISE. If something real happens, say “real emergency” aloud; the exercise then stops.',
        ),
        pick(
          'Uw rolkaart krijgt u bij het begin en is alleen voor u.',
          'You get your role card at the start, and it is for you only.',
        ),
      ].map(escaped),
    ),
    heading(2, pick('Wie er aan tafel zit', 'Who sits at the table')),
    tableOf(
      pick('Rollen', 'Roles'),
      [pick('Rol', 'Role'), pick('Kort', 'Short')],
      scenario.roles.map(({ name, short }) => [escaped(say(name)), escaped(say(short))]),
    ),
    ...scenario.roles
      .filter(({ chair }) => chair && scenario.roles.length > 1)
      .map(({ short }) => `<p>${escaped(`${pick('Zit voor', 'In the chair')}: ${say(short)}`)}</p>`),
  ];
  const kind = { nl: 'Voor deelnemers', en: 'For participants' };
  return htmlPage(language, { title: say(scenario.title), subtitle: say(scenario.question), kind }, body);
}
