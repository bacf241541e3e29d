import { groupOf } from '../../engine/groups.ts';
import { say, storyAt } from '../../projections/context.ts';
import { injectTitle, unmarked } from '../../projections/message-text.ts';
import { shortOf } from '../../projections/parties.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import { momentWords } from './hours.ts';
import { loneFacts } from './pictures.ts';
import { placesOf } from './places.ts';
import { REPORT_FORMAT, type Report, type Section, type Sentence } from './report.ts';
import { inside, listed, quoted, sentence, stopped } from './sentences.ts';
import type { ReportSource } from './source.ts';

/**
 * What one participant did, was asked and alone knew, for that participant only: it stands in no other report. Of a person with several
 * roles it tells of all of them. It holds no figure and no comparison with others.
 */
export function personalReport(source: ReportSource, role: RoleId): Report {
  const { context, words, view, language, fingerprint, run } = source;
  const own = groupOf(context.state, role).filter((id) => context.plan.role.has(id));
  const name = listed(
    own.map((id) => shortOf(context, id)),
    words.and,
  );
  const sections = sectionsOf(source, own);
  return {
    format: REPORT_FORMAT,
    language,
    audience: 'team',
    tlp: source.scope.tlp,
    title: words.personal.title(name),
    subtitle: `${view.title} · ${run.name}`,
    fingerprint,
    sections,
    places: placesOf(source, sections, own),
    timeline: [],
    decisions: [],
    actions: [],
  };
}

function sectionsOf(source: ReportSource, own: readonly RoleId[]): readonly Section[] {
  const { words, context, view, language } = source;
  const p = words.personal;
  const mine = (id: string): boolean => own.some((role) => role === id);
  const did = view.timeline.flatMap((item, index): readonly Sentence[] => {
    const acted =
      (item.kind === 'decision' || item.kind === 'sent' || item.kind === 'share' || item.kind === 'board') &&
      item.roles.some(mine);
    return acted
      ? [sentence(`did.${item.seq}.${index}`, stopped(`${momentWords(language, item.at)}: ${item.title}`), [item.seq])]
      : [];
  });
  const expected = view.expectations
    .filter(({ role, state }) => mine(role.id) && state !== 'waiting' && state !== 'out')
    .map((item) => {
      const when =
        item.at === undefined
          ? words[item.state === 'notPlayed' ? 'notPlayed' : 'never']
          : `${momentWords(language, item.at)}${item.state === 'late' ? `, ${words.tooLate}` : item.state === 'partly' ? `, ${words.partly}` : ''}`;
      return sentence(`expected.${item.id}`, stopped(`${inside(item.text)} (${when})`), [item.seq]);
    });
  const facts = loneFacts(source)
    .filter(({ holders }) => holders.some(({ role, first }) => first && mine(role)))
    .map(({ fact, text, holders }) => {
      const passed = holders.filter(({ first }) => !first).toSorted((a, b) => a.at - b.at)[0];
      const told = passed
        ? p.shared(stopped(text), momentWords(language, storyAt(context, passed.at)))
        : p.kept(stopped(text));
      return sentence(`fact.${fact}`, told);
    });
  const questions = context.plan.scenario.questions
    .filter(({ roles }) => roles === undefined || roles.some(mine))
    .slice(0, 4)
    .map(({ id, text }) => sentence(`think.${id}`, say(context, text)));
  const none = (key: string, text: string): Section['blocks'] => [{ kind: 'text', sentences: [sentence(key, text)] }];
  const list = (items: readonly Sentence[], key: string, otherwise: string): Section['blocks'] =>
    items.length > 0 ? [{ kind: 'list', items }] : none(key, otherwise);
  return [
    { key: 'lead', level: 1, title: p.forYou, blocks: none('lead.lead', p.lead) },
    { key: 'did', level: 1, title: p.did, blocks: list(did, 'did.none', p.nothing) },
    { key: 'expected', level: 1, title: p.expected, blocks: list(expected, 'expected.none', p.noneExpected) },
    { key: 'facts', level: 1, title: p.facts, blocks: list(facts, 'facts.none', p.noFacts) },
    { key: 'unread', level: 1, title: p.unread, blocks: list(unread(source, own), 'unread.none', p.allRead) },
    ...(questions.length > 0
      ? [{ key: 'think', level: 1 as const, title: p.think, blocks: [{ kind: 'list' as const, items: questions }] }]
      : []),
  ];
}

/** Messages that came to these roles and that none of them opened. */
function unread({ context, run }: ReportSource, own: readonly RoleId[]): readonly Sentence[] {
  const events = run.replayed.events.map(({ event }) => event);
  const opened = new Set(
    events.flatMap((event) =>
      event.type === 'messageRead' && own.includes(event.role) ? [event.message as string] : [],
    ),
  );
  return events.flatMap((event): readonly Sentence[] => {
    if (event.type !== 'injectReleased' || opened.has(event.inject)) return [];
    const inject = context.plan.inject.get(event.inject);
    const given =
      inject &&
      inject.headline === undefined &&
      inject.channel !== 'system' &&
      event.to.some((role) => own.includes(role));
    return given ? [sentence(`unread.${inject.id}`, stopped(quoted(unmarked(injectTitle(context, inject)))))] : [];
  });
}
