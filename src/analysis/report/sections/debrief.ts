import { injectTitle, unmarked } from '../../../projections/message-text.ts';
import { noteText } from '../../../projections/notebook/notebook.ts';
import { calendarWords } from '../hours.ts';
import { reportedActions } from '../reported-actions.ts';
import type { Block, Section, Sentence, TableRow } from '../report.ts';
import { inside, listed, quoted, sentence, stopped } from '../sentences.ts';
import type { ReportSource } from '../source.ts';
import { questionnaireBlocks } from './questionnaire.ts';
import { recommended } from './summary.ts';

/** What participants said afterwards; their words only where the audience may read what was typed. */
export function feedbackSection(source: ReportSource): Section {
  const { words, book, scope, run } = source;
  const f = words.feedback;
  const of = (kind: 'plus' | 'delta' | 'answer') => book.hotWash.filter((note) => note.kind === kind);
  const blocks: Block[] = [];
  const asked = questionnaireBlocks(source);
  if (book.hotWash.length === 0 && asked.length === 0)
    blocks.push({ kind: 'text', sentences: [sentence('feedback.none', f.none)] });
  else if (!scope.typed && book.hotWash.length > 0)
    blocks.push({
      kind: 'text',
      sentences: [sentence('feedback.count', f.textless(of('plus').length, of('delta').length))],
    });
  else
    for (const [kind, title] of [
      ['plus', f.plus],
      ['delta', f.delta],
      ['answer', f.answers],
    ] as const) {
      const items = of(kind).map((note) =>
        sentence(`feedback.${note.id}`, stopped(noteText(run.texts, note.text) ?? ''), note.seqs ?? []),
      );
      if (items.length === 0) continue;
      blocks.push({ kind: 'text', sentences: [sentence(`feedback.${kind}`, `${title}:`)] }, { kind: 'list', items });
    }
  return { key: 'feedback', level: 1, title: words.sections.feedback, blocks: [...blocks, ...asked] };
}

/** Acts of the facilitator that changed the script, not the clock. */
const interventions: ReadonlySet<string> = new Set([
  'release',
  'hold',
  'delay',
  'skip',
  'withdraw',
  'improvise',
  'extend',
]);

export function exerciseSection(source: ReportSource): Section {
  const { words, view, context, run } = source;
  const { plan, state } = context;
  const events = run.replayed.events.map(({ event }) => event);
  const staff = run.records.filter(
    (record) =>
      record.kind === 'input' &&
      record.input.command.by.kind === 'facilitator' &&
      interventions.has(record.input.command.do.act),
  );
  const paused = events.filter(({ type }) => type === 'exercisePaused').length;
  const released = events.flatMap((event) => (event.type === 'injectReleased' ? event.inject : []));
  const opened = new Set(events.flatMap((event) => (event.type === 'messageRead' ? event.message : [])));
  const unread = released.filter((id) => {
    const inject = plan.inject.get(id);
    return inject && inject.headline === undefined && inject.channel !== 'system' && !opened.has(id);
  });
  const unsent = events.filter(({ type }) => type === 'injectNotReleased').length;
  const titles = unread.slice(0, 5).flatMap((id) => {
    const inject = plan.inject.get(id);
    return inject ? quoted(unmarked(injectTitle(context, inject))) : [];
  });
  const sentences: Sentence[] = [
    sentence(
      'run.staff',
      words.run.staff(staff.length),
      staff.map(({ seq }) => seq),
    ),
    sentence('run.spoken', words.run.spoken(Math.round(view.spokenShare * 100))),
    ...(paused > 0 ? [sentence('run.paused', words.run.paused(paused))] : []),
    sentence(
      'run.unread',
      unread.length === 0 ? words.run.allRead : words.run.unread(unread.length, listed(titles, words.and)),
    ),
    ...(unsent > 0 ? [sentence('run.unsent', words.run.unsent(unsent))] : []),
    ...(state.groups.length < 3 ? [sentence('run.few', words.run.fewPeople)] : []),
    sentence('run.unscored', words.run.unscored(view.unscored.length)),
  ];
  const c = words.columns;
  const rows = view.unscored.map(({ title, why, seq }): TableRow => ({
    cells: [inside(title), words.run.why[why]],
    seqs: seq === undefined ? [] : [seq],
  }));
  return {
    key: 'exercise',
    level: 1,
    title: words.sections.exercise,
    blocks: [
      { kind: 'text', sentences },
      ...(rows.length > 0
        ? [
            {
              kind: 'table' as const,
              table: { key: 'unscored', caption: words.run.unscoredTable, columns: [c.what, c.reason], rows },
            },
          ]
        : []),
    ],
  };
}

export function improvementSections(source: ReportSource): readonly Section[] {
  const { words, language, scope } = source;
  const c = words.columns;
  const actions = reportedActions(source);
  const rows = actions.map((action): TableRow => ({
    cells: [
      action.objective,
      action.text,
      action.type,
      ...(scope.actions === 'whole' ? [action.owner] : []),
      action.due === '' ? '' : calendarWords(language, action.due),
      action.status,
      ...(scope.actions === 'whole' ? [action.evidence] : []),
    ],
    seqs: action.seqs,
  }));
  const columns = [
    c.objective,
    c.action,
    c.type,
    ...(scope.actions === 'whole' ? [c.owner] : []),
    c.due,
    c.status,
    ...(scope.actions === 'whole' ? [c.evidence] : []),
  ];
  const advice = recommended(source, 7);
  return [
    {
      key: 'improvement',
      level: 1,
      title: words.sections.improvement,
      page: true,
      blocks: [
        rows.length > 0
          ? { kind: 'table', table: { key: 'actions', caption: words.actions.caption, columns, rows } }
          : { kind: 'text', sentences: [sentence('actions.none', words.actions.none)] },
        ...(advice.length > 0
          ? [
              { kind: 'text' as const, sentences: [sentence('actions.recommend', words.actions.recommendations)] },
              {
                kind: 'list' as const,
                items: advice.map((one) => ({ ...one, key: `improvement.${one.key}` })),
              },
            ]
          : []),
      ],
    },
    ...(scope.detail ? [retestSection(source)] : []),
  ];
}

/** Messages that asked for what was not done, proposed to be brought again: the critical ones first. */
function retestSection({ words, view, context }: ReportSource): Section {
  const missed = view.expectations
    .filter(({ state }) => state === 'missed')
    .toSorted((a, b) => Number(b.critical) - Number(a.critical))
    .slice(0, 8);
  const items = missed.flatMap((task): readonly Sentence[] => {
    const inject = context.plan.inject.get(context.plan.expectation.get(task.id)?.opens ?? '');
    if (!inject) return [];
    const title = inside(unmarked(injectTitle(context, inject)));
    return [sentence(`retest.${task.id}`, stopped(words.retest.line(title, inside(task.text))), [task.seq])];
  });
  return {
    key: 'retest',
    level: 2,
    title: words.sections.retest,
    blocks:
      items.length > 0
        ? [
            { kind: 'text', sentences: [sentence('retest.lead', words.retest.lead)] },
            { kind: 'list', items },
          ]
        : [{ kind: 'text', sentences: [sentence('retest.none', words.retest.none)] }],
  };
}
