import type { Localized, Place } from '../diagnostics/diagnostic.ts';
import { kindWord } from '../diagnostics/kind-words.ts';
import type { Channel } from '../model/cast.ts';
import type { BlockText, Inject } from '../model/script.ts';
import { UNREADABLE } from '../source/repair.ts';
import type { LintContext } from './lint-context.ts';
import { lintInsertions } from './lint-insertions.ts';
import { characterCount, emphasised, exerciseMark, hasMark, linkedFacts, wordCount } from './markup.ts';
import type { WrittenText, WrittenTexts } from './written-texts.ts';

/** Words that a text on each channel has at least: no text is a gist (MECHANICS.md section 5). */
export const minimumWords: Readonly<Record<Channel, number>> = {
  mail: 60,
  phone: 50,
  news: 50,
  chat: 12,
  social: 12,
  system: 20,
  vendor: 20,
  parliament: 20,
  memo: 20,
};

/** Words at least of what is said in a call. */
const SPOKEN = { open: 20, answer: 12 } as const;

/** Letters that fit: on the stage and the facilitator's board, and on a slip on the table. */
const LABELS = { role: 12, fact: 18 } as const;

/** What prose must have, in one language. */
export function lintTexts(context: LintContext, texts: WrittenTexts): void {
  lintLabels(context, texts);
  lintPlain(context, texts);
  for (const inject of context.scenario.injects) {
    lintMark(context, inject, texts);
    lintLength(context, inject, texts);
    lintLinks(context, inject.facts, linkingKeys(inject), texts);
  }
  for (const { topics } of context.scenario.conversations)
    for (const { facts, answer } of topics)
      lintLinks(
        context,
        facts,
        answer.blocks.map(({ key }) => key),
        texts,
      );
  lintSpoken(context, texts);
  lintMessages(context, texts);
  lintInsertions(context, texts);
}

function lintLabels({ scenario, report }: LintContext, { byKey }: WrittenTexts): void {
  const check = (key: string, limit: number): void => {
    const found = byKey.get(key);
    const length = found ? characterCount(found.text) : 0;
    if (found && length > limit) report.place('labelTooLong', found.place, { length, limit });
  };
  for (const { short } of scenario.roles) check(short, LABELS.role);
  for (const { short } of scenario.facts) check(short, LABELS.fact);
}

/** What stands in lists, on slips and on buttons is shown as it is written. */
function lintPlain({ scenario, report }: LintContext, texts: WrittenTexts): void {
  const keys = [
    ...scenario.facts.flatMap(({ short, text }) => [short, text]),
    ...scenario.injects.flatMap(({ subject, headline, gist }) => [subject, headline, gist]),
    ...scenario.decisions.flatMap(({ title, options }) => [title, ...options.map(({ text }) => text)]),
    ...scenario.expectations.map(({ text }) => text),
    ...[...scenario.obligations, ...scenario.requests, ...scenario.products].map(({ title }) => title),
  ].filter((key) => key !== undefined);
  for (const { text, placeOf } of present(texts, keys)) {
    const marked = emphasised(text);
    if (marked !== undefined) report.place('markupShown', placeOf(marked), { marked });
  }
}

/** The blocks with which the text can begin. */
function firstBlocks({ body }: Inject): readonly string[] {
  if (body.pick === 'one') return body.blocks.map(({ key }) => key);
  const fixed = body.blocks.findIndex(({ when }) => when === undefined);
  return body.blocks.slice(0, fixed < 0 ? body.blocks.length : fixed + 1).map(({ key }) => key);
}

const present = (texts: WrittenTexts, keys: readonly string[]): readonly WrittenText[] =>
  keys.flatMap((key) => texts.byKey.get(key) ?? []).filter(({ text }) => text !== UNREADABLE);

function lintMark({ report }: LintContext, inject: Inject, texts: WrittenTexts): void {
  const { language } = texts;
  const subject = inject.subject === undefined ? undefined : texts.byKey.get(inject.subject);
  if (subject && hasMark(subject.text, language)) return;
  for (const { text, place } of present(texts, firstBlocks(inject)))
    if (text !== '' && !hasMark(text, language)) report.place('markMissing', place, { mark: exerciseMark[language] });
}

function lintLength({ report, resolver }: LintContext, { id, body, channel }: Inject, texts: WrittenTexts): void {
  // Its channel may be what could not be read.
  if (resolver.troubled.has(id)) return;
  const limit = minimumWords[channel];
  for (const { words, place } of shortTexts(body, limit, texts))
    report.place('textTooShort', place, { words, channel, limit });
}

/** What is said in a call: its first line, and each answer. */
function lintSpoken({ scenario, report }: LintContext, texts: WrittenTexts): void {
  const say = (body: BlockText, limit: number, what: Localized): void => {
    for (const { words, place } of shortTexts(body, limit, texts))
      report.place('spokenTooShort', place, { words, what, limit });
  };
  for (const { open, topics } of scenario.conversations) {
    if (open !== undefined)
      say({ pick: 'all', blocks: [{ id: 'main', key: open }] }, SPOKEN.open, {
        nl: 'het begin van een gesprek',
        en: 'the beginning of a call',
      });
    for (const { answer } of topics)
      say(answer, SPOKEN.answer, { nl: 'een antwoord in een gesprek', en: 'an answer in a call' });
  }
}

/** Texts with fewer words than the limit: of blocks that are shown together, together; of alternatives, each. */
function shortTexts(
  body: BlockText,
  limit: number,
  texts: WrittenTexts,
): readonly { readonly words: number; readonly place: Place }[] {
  const blocks = present(
    texts,
    body.blocks.map(({ key }) => key),
  );
  // A translation under way is reported as missing, not as short.
  if (blocks.length < body.blocks.length) return [];
  const counted = blocks.map(({ text, place }) => ({ words: wordCount(text), place }));
  const [first] = counted;
  const together = first ? [{ ...first, words: counted.reduce((sum, { words }) => sum + words, 0) }] : [];
  return (body.pick === 'one' ? counted : together).filter(({ words }) => words < limit);
}

const linkingKeys = ({ subject, body, attachments }: Inject): readonly string[] => [
  ...(subject === undefined ? [] : [subject]),
  ...body.blocks.map(({ key }) => key),
  ...attachments.map((attachment) => attachment.body),
];

function lintLinks(
  { report, resolver }: LintContext,
  carried: readonly string[],
  keys: readonly string[],
  texts: WrittenTexts,
): void {
  const facts = new Set<string>(carried);
  const known = resolver.names.fact;
  for (const { text, placeOf } of present(texts, keys))
    for (const fact of linkedFacts(text)) {
      if (facts.has(fact)) continue;
      const place = placeOf(`(${fact})`);
      if (known.has(fact)) report.place('linkNotInFacts', place, { fact });
      else
        report.place(
          'dangling',
          place,
          { kind: kindWord('fact'), id: fact },
          { slip: { word: fact, candidates: known } },
        );
    }
}

/** What actors write besides injects carries the mark as well. */
function lintMessages({ scenario, report }: LintContext, texts: WrittenTexts): void {
  const keys = [
    ...scenario.actors.flatMap(({ fallback, lines }) => [...(fallback === undefined ? [] : [fallback]), ...lines]),
    ...[...scenario.requests, ...scenario.products].flatMap(({ answers }) => answers.map(({ text }) => text)),
    ...scenario.conversations.flatMap(({ open }) => (open === undefined ? [] : [open])),
  ];
  for (const { text, place } of present(texts, keys))
    if (!hasMark(text, texts.language)) report.place('markMissing', place, { mark: exerciseMark[texts.language] });
}
