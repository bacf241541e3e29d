import type { BlockText } from '../../scenario/model/script.ts';
import type { Variant } from '../../scenario/model/variant.ts';
import { escaped } from '../report/xml.ts';
import { heading, prose } from './page.ts';
import type { Words } from './scenario-words.ts';

/** Whom one can call, when, and what they answer: for who has to speak as them. */
export function conversationsHtml(words: Words, variant: Variant): readonly string[] {
  const { say, pick, scenario, who, at } = words;
  const taking = scenario.conversations.filter(({ id }) => variant.conversations.includes(id));
  if (taking.length === 0) return [];
  return [
    heading(2, pick('Gesprekken', 'Conversations')),
    ...taking.flatMap(({ id, title, callers, partner, windows, budget, when, open, voicemail, close, topics }) => [
      heading(3, say(title), id),
      `<p class="when">${escaped(
        [
          id,
          `${callers.map(who).join(', ')} → ${who(partner)}`,
          windows.map(({ from, to }) => `${at(from)} – ${at(to)}`).join(', '),
          pick(`samen ${budget} minuten`, `${budget} minutes in all`),
          ...(when === undefined ? [] : [`${pick('alleen als', 'only if')} ${words.when(when)}`]),
        ].join(' · '),
      )}</p>`,
      ...line(pick('Opent met', 'Opens with'), say(open)),
      ...topics.flatMap((topic) => [
        `<div class="block"><p><strong>${escaped(say(topic.title))}</strong> <span class="when">${escaped(pick(`${topic.minutes} min`, `${topic.minutes} min`))}</span></p>`,
        ...(topic.when === undefined
          ? []
          : [`<p class="when">${pick('Alleen als', 'Only if')} ${escaped(words.when(topic.when))}</p>`]),
        ...topic.wordings
          .filter(({ works }) => works)
          .map(
            ({ text }) =>
              `<p class="when">${pick('De vraag die werkt', 'The question that works')}: ${escaped(say(text))}</p>`,
          ),
        ...blocks(words, topic.answer),
        ...line(pick('Bij een vage vraag', 'To a vague question'), say(topic.vague)),
        '</div>',
      ]),
      ...line(pick('Sluit met', 'Closes with'), say(close)),
      ...line(pick('Niet bereikbaar', 'Not available'), say(voicemail)),
    ]),
  ];
}

/** What can be asked of others in writing, with what is in it and what is answered. */
export function requestsHtml(words: Words, variant: Variant): readonly string[] {
  const { say, pick, scenario, who } = words;
  const taking = scenario.requests.filter(({ id }) => variant.requests.includes(id));
  if (taking.length === 0) return [];
  return [
    heading(2, pick('Opdrachten en berichten van het team', 'Orders and messages of the team')),
    ...taking.flatMap(({ id, title, by, toText, elements, answers }) => {
      const places = new Map<string, string>(elements.map((element, index) => [element.id, String(index + 1)]));
      return [
        heading(3, say(title), id),
        `<p class="when">${escaped(`${id} · ${by.map(who).join(', ')} → ${say(toText)}`)}</p>`,
        `<ol>\n${elements.map(({ text }) => `<li>${escaped(say(text))}</li>`).join('\n')}\n</ol>`,
        ...answers.map(({ text, from, when }) => {
          const only = when === undefined ? '' : ` (${pick('als', 'if')} ${words.when(when, places)})`;
          return `<div class="block"><p class="when">${escaped(`${who(from)}${only}`)}</p>${prose(say(text))}</div>`;
        }),
      ];
    }),
  ];
}

const line = (label: string, text: string): readonly string[] =>
  text === '' ? [] : [`<p><em>${escaped(label)}:</em> ${escaped(text)}</p>`];

/** The texts of which one or more are chosen, each with when it is. */
const blocks = (words: Words, { blocks: all }: BlockText): readonly string[] =>
  all.map(({ key, when }) => {
    const remark =
      when === undefined ? '' : `<p class="when">${words.pick('Als', 'If')} ${escaped(words.when(when))}:</p>`;
    return `${remark}${prose(words.say(key))}`;
  });
