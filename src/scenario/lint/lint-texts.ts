import { kindWord } from '../diagnostics/kind-words.ts';
import type { Channel } from '../model/cast.ts';
import type { Inject } from '../model/script.ts';
import { UNREADABLE } from '../source/repair.ts';
import type { LintContext } from './lint-context.ts';
import { characterCount, exerciseMark, hasMark, insertions, linkedFacts, listInsertions, wordCount } from './markup.ts';
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

/** Letters that fit: on the stage and the facilitator's board, and on a slip on the table. */
const LABELS = { role: 12, fact: 18 } as const;

/** What prose must have, in one language. */
export function lintTexts(context: LintContext, texts: WrittenTexts): void {
  lintLabels(context, texts);
  for (const inject of context.scenario.injects) {
    lintMark(context, inject, texts);
    lintLength(context, inject, texts);
    lintLinks(context, inject, texts);
  }
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

function lintLength({ report }: LintContext, { body, channel }: Inject, texts: WrittenTexts): void {
  const limit = minimumWords[channel];
  const blocks = present(
    texts,
    body.blocks.map(({ key }) => key),
  );
  // A translation under way is reported as missing, not as short.
  if (blocks.length < body.blocks.length) return;
  const say = (words: number, { place }: WrittenText): void => {
    if (words < limit) report.place('textTooShort', place, { words, channel, limit });
  };
  if (body.pick === 'one') return blocks.forEach((block) => say(wordCount(block.text), block));
  const [first] = blocks;
  if (first)
    say(
      blocks.reduce((sum, { text }) => sum + wordCount(text), 0),
      first,
    );
}

function lintLinks({ report, resolver }: LintContext, inject: Inject, texts: WrittenTexts): void {
  const facts = new Set<string>(inject.facts);
  const known = resolver.names.fact;
  const keys = [
    ...(inject.subject === undefined ? [] : [inject.subject]),
    ...inject.body.blocks.map(({ key }) => key),
    ...inject.attachments.map(({ body }) => body),
  ];
  for (const { text, placeOf } of present(texts, keys))
    for (const fact of linkedFacts(text)) {
      const place = placeOf(`(${fact})`);
      if (facts.has(fact)) continue;
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
    ...scenario.requests.flatMap(({ answers }) => answers.map(({ text }) => text)),
  ];
  for (const { text, place } of present(texts, keys))
    if (!hasMark(text, texts.language)) report.place('markMissing', place, { mark: exerciseMark[texts.language] });
}

function lintInsertions({ report, resolver }: LintContext, { byKey }: WrittenTexts): void {
  const { decision } = resolver.names;
  const choices = ['{decision:<id>}', ...listInsertions.map((list) => `{list:${list}}`)].join(', ');
  for (const { text, placeOf } of byKey.values())
    for (const { whole, kind, argument } of insertions(text)) {
      const place = placeOf(whole);
      if (kind === 'list' && listInsertions.includes(argument)) continue;
      if (kind === 'decision') {
        if (!decision.has(argument))
          report.place(
            'dangling',
            place,
            { kind: kindWord('decision'), id: argument },
            { slip: { word: argument, candidates: decision } },
          );
      } else report.place('unknownInsertion', place, { insertion: whole, choices });
    }
}
