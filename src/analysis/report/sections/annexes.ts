import { momentWords } from '../hours.ts';
import { endedEarly } from '../../../projections/unplayed.ts';
import { letterOf } from '../audience.ts';
import { counted, judgedObjectives } from '../judged.ts';
import type { Block, Section, TableRow } from '../report.ts';
import { inside, sentence } from '../sentences.ts';
import type { ReportSource } from '../source.ts';

/** Per control that objectives are tagged with: the evidence that this run gives. */
export function sheetSection(source: ReportSource): Section {
  const { words, context } = source;
  const c = words.columns;
  const judged = judgedObjectives(source);
  const tags = [...new Set(judged.flatMap((one) => one.tags))].toSorted();
  const rows = tags.flatMap((tag) =>
    judged
      .filter((one) => one.tags.includes(tag))
      .map((one): TableRow => {
        const tasks = counted(one);
        const met = tasks.filter(({ state }) => state === 'met');
        const decisions = source.view.decisions.filter(
          (item) => item.at !== undefined && context.plan.decision.get(item.id)?.objective === one.review.id,
        );
        return {
          cells: [
            tag,
            one.short,
            words.sheet.evidence(met.length, tasks.length, decisions.length),
            one.letter === undefined ? words.notObserved : `${one.letter}, ${words.letters[one.letter]}`,
          ],
          seqs: [...met.flatMap(({ seq }) => seq ?? []), ...decisions.flatMap(({ seq }) => seq ?? [])].toSorted(
            (a, b) => a - b,
          ),
        };
      }),
  );
  return {
    key: 'sheet',
    level: 1,
    title: words.sections.sheet,
    page: true,
    blocks: [
      { kind: 'text', sentences: [sentence('sheet.lead', words.sheet.lead)] },
      {
        kind: 'table',
        table: {
          key: 'sheet',
          caption: words.sheet.caption,
          columns: [c.tags, c.objective, c.evidence, c.result],
          rows,
        },
      },
    ],
  };
}

/** The texts as they went out, whole. */
export function productSections({ words, view, language }: ReportSource): readonly Section[] {
  const head: Section = {
    key: 'products',
    level: 1,
    title: words.sections.products,
    page: true,
    blocks: view.sent.length > 0 ? [] : [{ kind: 'text', sentences: [sentence('products.none', words.products.none)] }],
  };
  return [
    head,
    ...view.sent.map((item): Section => {
      const rows = item.fields
        .map(({ label, text, sentences }): TableRow => ({
          cells: [label, [text, ...sentences].filter((one) => one !== '').join(' ')],
          seqs: [],
        }))
        .filter(({ cells }) => cells[1] !== '');
      const line = words.products.line(item.by.short, item.to, momentWords(language, item.at));
      const blocks: Block[] = [{ kind: 'text', sentences: [sentence(`products.${item.id}`, line, [item.seq])] }];
      if (rows.length > 0)
        blocks.push({
          kind: 'table',
          table: {
            key: `products.${item.id}.fields`,
            caption: words.captions.fields(item.title),
            columns: [words.columns.field, words.columns.text],
            rows,
          },
        });
      if (item.elements.length > 0)
        blocks.push({
          kind: 'text',
          sentences: [
            sentence(`products.${item.id}.ticked`, words.products.ticked(item.elements.map(inside).join('; '))),
          ],
        });
      return { key: `products.${item.id}`, level: 2, title: item.title, blocks };
    }),
  ];
}

/** What each evaluator gave, and what it was before a change after freezing. Differences stay side by side. */
export function guidesSection(source: ReportSource): Section {
  const { words, evaluations, view, scope } = source;
  const c = words.columns;
  const names = [...new Set(evaluations.flatMap(({ ratings }) => ratings.map(({ rater }) => rater)))];
  const given = (rated: string): string => (rated === 'notObserved' ? words.notObserved : rated);
  const tables = evaluations.map((evaluation): Block => {
    const title = view.objectives.find(({ id }) => id === evaluation.objective)?.title ?? '';
    const rows = evaluation.ratings.map((one): TableRow => {
      const name = scope.raters && one.rater !== '' ? one.rater : words.unnamed(letterOf(names.indexOf(one.rater)));
      const state = one.before ? words.changedLater(given(one.before)) : one.frozen ? '' : words.draft;
      const seen = Object.values(one.tasks).map((task) => words.tasksSeen[task]);
      return { cells: [name, given(one.rated), state, seen.join(', '), scope.typed ? one.why : ''], seqs: [] };
    });
    return {
      kind: 'table',
      table: {
        key: `guides.${evaluation.objective}`,
        caption: words.guides.caption(title),
        columns: [c.rater, c.rated, c.status, c.tasks, c.reason],
        rows,
      },
    };
  });
  return {
    key: 'guides',
    level: 1,
    title: words.sections.guides,
    blocks: tables.length > 0 ? tables : [{ kind: 'text', sentences: [sentence('guides.none', words.guides.none)] }],
  };
}

export function methodSection({ words, context, fingerprint, scope }: ReportSource): Section {
  const { method } = words;
  const items = [
    sentence('method.draft', method.draft),
    sentence('method.positions', method.positions),
    sentence('method.index', method.index),
    ...(endedEarly(context) ? [sentence('method.unplayed', method.unplayed)] : []),
    sentence('method.caps', method.caps),
    sentence('method.people', method.people),
    sentence('method.persons', method.persons),
    sentence('method.once', method.once),
    sentence('method.fingerprint', method.fingerprint(fingerprint)),
    ...(scope.typed ? [] : [sentence('method.withheld', method.withheld(scope.tlp))]),
  ];
  return { key: 'method', level: 1, title: words.sections.method, page: true, blocks: [{ kind: 'list', items }] };
}
