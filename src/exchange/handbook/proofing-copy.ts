import type { Language } from '../../scenario/model/ids.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { ElementReview, Review } from '../../scenario/schema/review.ts';
import { listNames } from '../../scenario/schema/scenario.ts';
import type { SourceTextEntry } from '../../scenario/resolve/resolver.ts';
import { escaped } from '../report/xml.ts';
import { heading, htmlPage, prose } from './page.ts';
import { pictureHtml } from './picture-html.ts';
import { wordsIn } from './scenario-words.ts';

const listWords: Readonly<Record<string, readonly [string, string]>> = {
  moves: ['Delen', 'Moves'],
  dimensions: ['Dimensies', 'Dimensions'],
  objectives: ['Doelen', 'Objectives'],
  variants: ['Varianten', 'Variants'],
  roles: ['Rollen', 'Roles'],
  seatPlans: ['Zitplannen', 'Seat plans'],
  actors: ['Partijen van buiten', 'Parties from outside'],
  facts: ['Feiten', 'Facts'],
  signals: ['Signalen', 'Signals'],
  values: ['Waarden', 'Values'],
  flags: ['Vlaggen', 'Flags'],
  injects: ['Injects', 'Injects'],
  decisions: ['Besluiten', 'Decisions'],
  requests: ['Verzoeken', 'Requests'],
  logKinds: ['Logregels', 'Log entries'],
  expectations: ['Verwachtingen', 'Expectations'],
  obligations: ['Klokken en plichten', 'Clocks and duties'],
  storylines: ['Verhaallijnen', 'Storylines'],
  claims: ['Zinnen naar buiten', 'Sentences said outside'],
  products: ['Producten', 'Products'],
  conversations: ['Gesprekken', 'Conversations'],
  caps: ['Grenzen aan het oordeel', 'Limits to the judgement'],
  patterns: ['Patronen', 'Patterns'],
  questions: ['Vragen voor de nabespreking', 'Questions for the look back'],
};

/**
 * The whole script for reviewers who never run the program: every text of every element with its key, and links from an element to
 * those that it names and from those that name it.
 * @param uses ids that an element names, by its id
 * @param review status and comments, shown under each element
 */
export function proofingCopy(
  scenario: Scenario,
  texts: readonly SourceTextEntry[],
  uses: ReadonlyMap<string, readonly string[]>,
  language: Language,
  review?: Review,
): string {
  const words = wordsIn(scenario, language);
  const { say, pick } = words;
  const byOwner = Map.groupBy(texts, ({ owner }) => owner);
  const ids = new Set(
    listNames.flatMap((list) => scenario[list].flatMap((item) => ('id' in item ? [item.id as string] : []))),
  );
  const link = (id: string): string => `<a href="#${escaped(id)}">${escaped(id)}</a>`;
  const usedBy = new Map<string, string[]>();
  for (const [owner, named] of uses) for (const id of named) usedBy.set(id, [...(usedBy.get(id) ?? []), owner]);
  const element = (id: string): readonly string[] => [
    heading(3, id, id),
    ...reviewOf(review?.elements[id], pick),
    ...(byOwner.get(id) ?? []).map(
      ({ key, field }) =>
        `<div class="block"><p class="when">${escaped(field)}</p>${prose(say(key), (fact) => `#${fact}`)}</div>`,
    ),
    ...(scenario.injects.find((inject) => inject.id === id)?.attachments ?? []).map(({ picture, title }) =>
      pictureHtml(scenario, picture, say(title)),
    ),
    ...related(
      pick('Noemt', 'Names'),
      (uses.get(id) ?? []).filter((one) => ids.has(one)),
      link,
    ),
    ...related(
      pick('Genoemd in', 'Named in'),
      (usedBy.get(id) ?? []).filter((one) => ids.has(one)),
      link,
    ),
  ];
  const chapters = listNames.flatMap((list) => {
    const items = scenario[list].map((item) => ('id' in item ? String(item.id) : `plan-${String(item.people)}`));
    const [nl, en] = listWords[list] ?? [list, list];
    return items.length === 0 ? [] : [heading(2, pick(nl, en), list), ...items.flatMap(element)];
  });
  const contents = listNames
    .filter((list) => scenario[list].length > 0)
    .map((list) => {
      const [nl, en] = listWords[list] ?? [list, list];
      return `<a href="#${list}">${escaped(pick(nl, en))}</a> (${scenario[list].length})`;
    });
  const body = [
    `<nav><p>${contents.join(' · ')}</p></nav>`,
    heading(2, pick('Vooraf', 'To begin with')),
    prose(say(scenario.summary)),
    ...chapters,
  ];
  const kind = { nl: 'Proeflezen: het hele draaiboek', en: 'Proofing copy: the whole script' };
  return htmlPage(language, { title: say(scenario.title), subtitle: say(scenario.question), kind }, body);
}

const related = (label: string, ids: readonly string[], link: (id: string) => string): readonly string[] =>
  ids.length === 0 ? [] : [`<p class="when">${escaped(label)}: ${[...new Set(ids)].map(link).join(', ')}</p>`];

const statusWords = { change: ['moet anders', 'must change'], approved: ['akkoord', 'approved'] } as const;

function reviewOf(review: ElementReview | undefined, pick: (nl: string, en: string) => string): readonly string[] {
  if (!review) return [];
  const { status, comments } = review;
  const words = status && statusWords[status];
  return [
    ...(words ? [`<p class="when">${escaped(pick(words[0], words[1]))}</p>`] : []),
    ...comments.map(({ on, by, text }) => {
      const head = by === undefined ? on : `${on}, ${by}`;
      return `<div class="block"><p class="when">${escaped(head)}</p><p>${escaped(text)}</p></div>`;
    }),
  ];
}
