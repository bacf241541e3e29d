import { say, storyAt } from '../../../projections/context.ts';
import { shortOf } from '../../../projections/parties.ts';
import { momentWords } from '../hours.ts';
import { loneFacts } from '../pictures.ts';
import type { Section, TableRow } from '../report.ts';
import { listed, quoted, sentence, stopped } from '../sentences.ts';
import type { ReportSource } from '../source.ts';

/** How the team shared, what it said outside, who knew what, and the patterns of the run. */
export function teamSections(source: ReportSource): readonly Section[] {
  const { words, view } = source;
  const taken = view.decisions.filter(({ at }) => at !== undefined);
  const without = taken.filter(({ elsewhere }) => elsewhere.length > 0);
  const supported = view.said.filter(({ status }) => status === 'supported');
  return [
    {
      key: 'team',
      level: 1,
      title: words.sections.team,
      page: true,
      blocks: [
        {
          kind: 'text',
          sentences: [
            sentence('team.diffusion', words.team.diffusion(view.diffusion.shared, view.diffusion.facts)),
            sentence(
              'team.elsewhere',
              words.team.elsewhere(without.length, taken.length),
              without.map(({ seq }) => seq),
            ),
            sentence(
              'team.alternatives',
              words.team.alternatives(view.alternatives.count, view.alternatives.decisions, view.alternatives.of),
            ),
            sentence(
              'team.said',
              words.team.said(view.said.length, supported.length),
              view.said.filter(({ status }) => status !== 'supported').map(({ seq }) => seq),
            ),
          ],
        },
      ],
    },
    patternsSection(source),
    ...(view.said.length > 0 ? [saidSection(source)] : []),
    knowledgeSection(source),
  ];
}

function patternsSection({ words, patterns }: ReportSource): Section {
  const items = patterns.map(({ id, title, about, seqs, question }) =>
    sentence(
      `pattern.${id}`,
      `${words.patternLine(title, listed(about.slice(0, 3).map(quoted), words.and))} ${question}`,
      seqs.slice(0, 6),
    ),
  );
  return {
    key: 'patterns',
    level: 2,
    title: words.sections.patterns,
    blocks:
      items.length > 0
        ? [{ kind: 'list', items }]
        : [{ kind: 'text', sentences: [sentence('pattern.none', words.noPatterns)] }],
  };
}

function saidSection({ words, view, language }: ReportSource): Section {
  const c = words.columns;
  const rows = view.said.map((item): TableRow => ({
    cells: [
      momentWords(language, item.at),
      item.by.short,
      stopped(item.sentence),
      `${item.in} (${item.to})`,
      item.overclaim ? `${words.verdicts[item.status]} (${words.overclaim})` : words.verdicts[item.status],
    ],
    seqs: item.seq === undefined ? [] : [item.seq],
  }));
  const columns = [c.when, c.who, c.sentence, c.text, c.verdict];
  return {
    key: 'said',
    level: 2,
    title: words.sections.said,
    blocks: [{ kind: 'table', table: { key: 'said', caption: words.captions.said, columns, rows } }],
  };
}

function knowledgeSection(source: ReportSource): Section {
  const { words, context, language } = source;
  const { roles } = context.plan;
  const rows = loneFacts(source).map(({ text, holders }): TableRow => ({
    cells: [
      text,
      ...roles.map((role) => {
        const holder = holders.find((one) => one.role === role.id);
        return holder ? momentWords(language, storyAt(context, holder.at)) : '–';
      }),
    ],
    seqs: [],
  }));
  const columns = [words.columns.fact, ...roles.map((role) => shortOf(context, role.id) || say(context, role.name))];
  return {
    key: 'knowledge',
    level: 2,
    title: words.sections.knowledge,
    blocks:
      rows.length > 0
        ? [{ kind: 'table', table: { key: 'knowledge', caption: words.knowledgeCaption, columns, rows } }]
        : [{ kind: 'text', sentences: [sentence('knowledge.none', words.knowledgeNone)] }],
  };
}
