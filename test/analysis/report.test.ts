import { describe, expect, it } from 'vitest';
import { draftReport } from '../../src/analysis/report/draft-report.ts';
import { addedKey, editKey } from '../../src/analysis/report/edits.ts';
import { audiences, type Audience, type Report, type Sentence } from '../../src/analysis/report/report.ts';
import { editablesOf } from '../../src/analysis/report/editables.ts';
import { personalReport } from '../../src/analysis/report/personal-report.ts';
import { recommended } from '../../src/analysis/report/sections/summary.ts';
import { reportSource, withNotes, type ReportRun } from '../../src/analysis/report/source.ts';
import { playTime, storyTime } from '../../src/base/time.ts';
import type { NotebookEntry } from '../../src/engine/notebook/entry.ts';
import type { Language, ObjectiveId, RoleId } from '../../src/scenario/model/ids.ts';
import { cutReportRun, smallReportRun } from '../support/report-run.ts';

const reportOf = (run: ReportRun, language: Language = 'nl', audience: Audience = 'team'): Report =>
  draftReport(reportSource(run, language, audience));

const sentencesOf = ({ sections }: Report): readonly Sentence[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'text' ? block.sentences : block.kind === 'list' ? block.items : [])),
  );
const seqsOf = (report: Report): readonly number[] => [
  ...sentencesOf(report).flatMap(({ seqs }) => seqs),
  ...report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows.flatMap(({ seqs }) => seqs) : [])),
  ),
];

describe('the drafted report', () => {
  const run = smallReportRun();
  const report = reportOf(run);

  it('is the same for the same record, and has the same parts in every language', () => {
    expect(reportOf(smallReportRun())).toEqual(report);
    const keys = (one: Report) => [one.sections.map(({ key }) => key), sentencesOf(one).map(({ key }) => key)];
    expect(keys(reportOf(run, 'en'))).toEqual(keys(report));
    const texts = new Set(sentencesOf(report).map(({ text }) => text));
    expect(sentencesOf(reportOf(run, 'en')).filter(({ text }) => texts.has(text)).length).toBeLessThan(texts.size / 4);
  });

  it('has the chapters of an after-action report, each with something in it', () => {
    expect(report.sections.filter(({ level }) => level === 1).map(({ key }) => key)).toEqual([
      'summary',
      'overview',
      'course',
      'objectives',
      'expected',
      'clocks',
      'decisions',
      'analysis',
      'team',
      'feedback',
      'exercise',
      'improvement',
      'sheet',
      'products',
      'guides',
      'method',
    ]);
    for (const { key, blocks } of report.sections)
      if (key !== 'analysis' && key !== 'products') expect(blocks.length, key).toBeGreaterThan(0);
  });

  it('says that an exercise was ended early, how far it came, and what was not played', () => {
    // At 14:35: it was too late to share the mail, and what is looked at at 14:45 was still to come.
    const cut = cutReportRun(playTime(95 * 60_000));
    const told = (language: Language) => {
      const drafted = draftReport(reportSource(cut, language, 'team'));
      const text = (key: string): string => sentencesOf(drafted).find((one) => one.key === key)?.text ?? '';
      const rows = (key: string) =>
        drafted.sections.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === 'table' && block.table.key === key ? block.table.rows : [])),
        );
      return { drafted, text, rows };
    };
    const { drafted, text, rows } = told('nl');
    expect(text('summary.early')).toMatch(/eerder beëindigd.* in deel 1 van \d/);
    expect(text('summary.early.open')).toContain(
      '1 verwachte handeling was de tijd toen nog niet om; die is niet gespeeld',
    );
    expect(text('analysis.obj-share.unplayed')).toContain('‘Doet geen uitspraak zonder de FG’. Dit telt niet mee.');
    expect(text('method.unplayed')).toContain('niet voor en niet tegen het team');
    expect(rows('expected').map(({ cells }) => cells[3])).toContain('niet gespeeld');
    expect(rows('overview').map(({ cells }) => cells[1])).toContain('eerder beëindigd');
    expect(drafted.timeline.at(-1)?.what).toBe('ENDEX. Niet gespeeld: Doet geen uitspraak zonder de FG');
    const en = told('en');
    expect(en.text('summary.early.open')).toContain('it was not played and counts nowhere');
    expect(en.rows('expected').map(({ cells }) => cells[3])).toContain('not played');
    // What was past its last hour is not done.
    expect(rows('expected').map(({ cells }) => cells[3])).toContain('niet gedaan');
    // Nothing of it is put down to the team.
    const said = sentencesOf(drafted).filter(({ key }) => /^(retest|summary\.gap)\./.test(key));
    expect(said.map((one) => one.text).join(' ')).not.toContain('zonder de FG');
    expect(
      rows('analysis.obj-share.gaps')
        .flatMap(({ cells }) => cells)
        .join(' '),
    ).not.toContain('zonder de FG');
    // Played to its end there is nothing to say of it.
    expect(sentencesOf(report).filter(({ key }) => /early|unplayed/.test(key))).toEqual([]);
  });

  it('does not call late what was done in time, but in part', () => {
    const source = reportSource(run, 'nl', 'team');
    const [first, ...rest] = source.view.expectations;
    if (!first) throw new Error('the small exercise expects something');
    const at = storyTime(first.full.story - 90 * 60_000);
    const partly = { ...first, state: 'partly' as const, credit: 0.5, at };
    // The letter of an objective that fell short, so that its gaps are told.
    const objectives = source.view.objectives.map((one) => ({ ...one, index: 0.4, letter: 'U' as const }));
    const drafted = draftReport({ ...source, view: { ...source.view, objectives, expectations: [partly, ...rest] } });
    const tables = drafted.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    );
    const cells = (key: string) => tables.find((table) => table.key === key)?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells('analysis.obj-share.gaps').join(' ')).toContain('Deels gedaan: Deelt de mail met iedereen');
    expect(cells('expected').find((cell) => cell.endsWith(', deels'))).toBeDefined();
    expect(sentencesOf(drafted).find(({ key }) => key.startsWith('summary.gap.obj'))?.text).toContain('Deels gedaan: ');
    expect(JSON.stringify(drafted)).not.toContain('na het volle uur');
    const personal = personalReport(
      { ...source, view: { ...source.view, expectations: [partly, ...rest] } },
      first.role.id as RoleId,
    );
    expect(sentencesOf(personal).find(({ key }) => key === `expected.${first.id}`)?.text).toMatch(/, deels\)/);
  });

  it('tells a participant what was expected of their role and was not played', () => {
    const source = reportSource(cutReportRun(playTime(95 * 60_000)), 'nl', 'team');
    const role = source.context.plan.expectations.find(({ id }) => id === 'exp-calm')?.role;
    if (role === undefined) throw new Error('the small exercise expects it');
    const expected = sentencesOf(personalReport(source, role)).find(({ key }) => key === 'expected.exp-calm');
    expect(expected?.text).toContain('(niet gespeeld)');
  });

  it('lists every position that a sentence or row rests on, and each is one of the journal', () => {
    const cited = new Set(seqsOf(report));
    expect(cited.size).toBeGreaterThan(2);
    expect(report.places.map(({ seq }) => seq)).toEqual([...cited].toSorted((a, b) => a - b));
    for (const { seq, at } of report.places) {
      expect(run.records[seq]?.seq).toBe(seq);
      expect(at).not.toBe('');
    }
    // What was decided and sent is told with its place.
    for (const { key, seqs } of sentencesOf(report).filter((one) => /^course\.(decision|sent|duty)/.test(one.key)))
      expect(seqs.length, key).toBe(1);
  });

  it('says on the page for leadership and in the overview which roles the computer played, to others than the organisation how many', () => {
    const { roles } = run.plan;
    const role = roles[0]?.id;
    const records = run.records.map((record) => {
      if (record.kind !== 'input' || record.input.command.by.kind !== 'role') return record;
      if (record.input.command.by.role !== role) return record;
      const by = { ...record.input.command.by, policy: true };
      return { ...record, input: { ...record.input, command: { ...record.input.command, by } } };
    });
    const played = { ...run, records } as ReportRun;
    const told = (one: ReportRun, audience: Audience) => {
      const { sections } = reportOf(one, 'nl', audience);
      const said = sentencesOf({ ...reportOf(one, 'nl', audience) }).find(
        ({ key }) => key === 'summary.computer',
      )?.text;
      const rows = sections.flatMap(({ key, blocks }) =>
        key === 'overview' ? blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : [])) : [],
      );
      return [said, rows.find(({ cells }) => cells[0] === 'Door de computer')?.cells[1]];
    };
    expect(told(run, 'team')).toEqual([undefined, undefined]);
    const sentence = `Van de ${roles.length} rollen is er 1 geheel of voor een deel door de computer gespeeld; ook wat die deed, telt in de uitkomst mee.`;
    expect(told(played, 'team')).toEqual([sentence, 'CISO, geheel of voor een deel']);
    expect(told(played, 'partners')).toEqual([sentence, '1, geheel of voor een deel']);
  });

  it('proposes the measures that go with the patterns of the run, and never a question as one', () => {
    const source = reportSource(run, 'nl', 'team');
    const pattern = { title: 't', question: 'Wat nu?', strength: 1, seqs: [3], about: [] };
    const patterns = [
      { ...pattern, id: 'pat-a', source: 'scenario', advice: 'Doe dit.' } as const,
      { ...pattern, id: 'pat-b', source: 'scenario' } as const,
      { ...pattern, id: 'no-reason', source: 'detector' } as const,
    ];
    const texts = (most: number) => recommended({ ...source, patterns }, most).map(({ text }) => text);
    expect(texts(7)).toEqual(['Doe dit.', source.words.recommendations['no-reason']]);
    expect(texts(1)).toEqual(['Doe dit.']);
    const says = (found: typeof patterns) => {
      const drafted = draftReport({ ...source, patterns: found });
      return sentencesOf(drafted).find(({ key }) => key === 'summary.todo.none')?.text;
    };
    expect(says(patterns)).toContain(source.words.proposed);
    expect(says(patterns.slice(1, 2))).toBe(source.words.noActions);
  });

  it('gives no sentence key twice', () => {
    const keys = sentencesOf(report).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('what people changed', () => {
  const edit = (language: string, key: string, text: Extract<NotebookEntry, { kind: 'reportEdit' }>['edit']['text']) =>
    ({ kind: 'reportEdit', edit: { language, key, text } }) as const;
  const drafted = reportOf(smallReportRun());
  const first = sentencesOf(drafted)[0]?.key ?? '';
  const second = sentencesOf(drafted)[1]?.key ?? '';
  const run = smallReportRun((typed) => [
    edit('nl', editKey('team', first), typed('eerste poging')),
    edit('nl', editKey('team', first), typed('Zo was het.')),
    edit('nl', editKey('team', second), null),
    edit('nl', editKey('partners', addedKey('course')), typed('Dit mag verder.')),
  ]);
  const find = (report: Report, key: string) => sentencesOf(report).find((one) => one.key === key);

  it('stands in place of the draft, which is kept; what was left out is gone; what was added is there', () => {
    const report = reportOf(run);
    expect(find(report, first)).toMatchObject({
      text: 'Zo was het.',
      drafted: find(drafted, first)?.text,
      edited: true,
    });
    expect(find(report, second)).toBeUndefined();
    expect(find(report, addedKey('course'))).toMatchObject({ text: 'Dit mag verder.', edited: true });
  });

  it('can be changed on, put back or added to, with what it was in sight', () => {
    const team = reportSource(run, 'nl', 'team');
    const of = (key: string) => editablesOf(team, 'summary').find((one) => one.key === key);
    expect(of(first)).toEqual({
      key: first,
      drafted: find(drafted, first)?.text,
      text: 'Zo was het.',
      changed: true,
      earlier: ['eerste poging'],
    });
    expect(of(second)).toMatchObject({ text: null, changed: true, drafted: find(drafted, second)?.text });
    expect(of(addedKey('summary'))).toEqual({
      key: addedKey('summary'),
      drafted: '',
      text: '',
      changed: false,
      earlier: [],
    });
    const later = withNotes(reportSource(smallReportRun(), 'nl', 'team'), run.notes, run.texts);
    expect(draftReport(later)).toEqual(draftReport(team));
  });

  it('is of one language, and never reaches a wider audience than it was written for', () => {
    expect(find(reportOf(run, 'en'), first)?.edited).toBeUndefined();
    expect(find(reportOf(run, 'nl', 'organisation'), first)?.edited).toBeUndefined();
    expect(find(reportOf(run, 'nl', 'organisation'), addedKey('course'))?.text).toBe('Dit mag verder.');
    expect(JSON.stringify(reportOf(run, 'nl', 'public'))).not.toContain('Dit mag verder.');
  });
});

describe('audiences', () => {
  const secret = 'Geheim van de waarnemer';
  const objective = smallReportRun().plan.scenario.objectives[0]?.id as ObjectiveId;
  const run = smallReportRun((typed) => [
    { kind: 'author', author: 'r1', name: typed('Evaluator Jansen') },
    { kind: 'author', author: 'r2', name: typed('Evaluator Pietersen') },
    { kind: 'rating', rating: { rater: 'r1', objective, rated: 'P', why: typed(secret) } },
    { kind: 'frozen', rater: 'r1', objective },
    { kind: 'rating', rating: { rater: 'r2', objective, rated: 'M' } },
    { kind: 'hotWash', note: { id: 'n1', kind: 'delta', text: typed('Te veel tegelijk') } },
    {
      kind: 'action',
      action: {
        id: 'a1',
        text: typed('Belboom herzien'),
        owner: typed('Afdeling Crisisbeheersing'),
        due: '2026-12-31',
        type: 'plan',
        status: 'open',
        objective,
      },
    },
  ]);
  const whole = (audience: Audience): string => JSON.stringify(reportOf(run, 'nl', audience));
  const typedInRun = [...run.texts.values()].filter((text): text is string => text !== null && text.length > 8);
  const names = run.plan.roles.map(({ name }) => run.plan.scenario.texts.nl[name] ?? '');

  it('are marked, each wider one with less', () => {
    expect(audiences.map((audience) => reportOf(run, 'nl', audience).tlp)).toEqual([
      'TLP:RED',
      'TLP:AMBER+STRICT',
      'TLP:GREEN',
      'TLP:CLEAR',
    ]);
    const sizes = audiences.map((audience) => whole(audience).length);
    expect(sizes.toSorted((a, b) => b - a)).toEqual(sizes);
  });

  it('the team reads names, texts and both ratings, which are not averaged', () => {
    const text = whole('team');
    for (const word of ['Evaluator Jansen', secret, 'Te veel tegelijk', 'Belboom herzien', 'Afdeling Crisisbeheersing'])
      expect(text).toContain(word);
    expect(text).toContain('verschillen: P, M');
  });

  it('the organisation does not read who rated what', () => {
    const text = whole('organisation');
    expect(text).not.toContain('Jansen');
    expect(text).toContain('Evaluator A');
    expect(text).toContain('Belboom herzien');
  });

  it('partners and the public read nothing that was typed, but the actions; no names of roles, no real hours', () => {
    expect(names.every((name) => name.length > 2)).toBe(true);
    for (const audience of ['partners', 'public'] as const) {
      const text = whole(audience);
      for (const word of [...typedInRun, ...names, run.name]) {
        if (audience === 'partners' && word === 'Belboom herzien') continue;
        expect(text, `${audience}: ${word}`).not.toContain(JSON.stringify(word).slice(1, -1));
      }
      expect(text).not.toContain('"real"');
    }
    expect(whole('partners')).toContain('Belboom herzien');
    expect(whole('partners')).toContain('Deelnemer A');
    expect(reportOf(run, 'nl', 'public')).toMatchObject({ timeline: [], decisions: [] });
  });
});
