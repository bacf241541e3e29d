import { expect, it } from 'vitest';
import { draftReport } from '../../src/analysis/report/draft-report.ts';
import { reportRun } from '../../src/analysis/report/report-run.ts';
import { reportSource } from '../../src/analysis/report/source.ts';
import { decodeJournal } from '../../src/engine/journal/file.ts';
import type { ClaimStatus } from '../../src/scenario/model/claim.ts';
import type { Language } from '../../src/scenario/model/ids.ts';
import { drilledRun } from '../support/drilled-run.ts';

const journal = decodeJournal(drilledRun('exemplary', 'Tafel'));
if (!journal.ok) throw new Error('exemplary');
const run = reportRun({ ...journal.value, name: 'Tafel', notes: [] });

/** What is named as done well, when every sentence that went out, or each in this text, had stood so. */
function named(language: Language, status: ClaimStatus, text?: string): readonly string[] {
  const { state } = run.replayed;
  const claims = state.claims.map((claim) => ({
    ...claim,
    status: text === undefined || claim.in === text ? status : ('supported' as const),
  }));
  const judged = { ...run, replayed: { ...run.replayed, state: { ...state, claims } } };
  return draftReport(reportSource(judged, language, 'team')).sections.flatMap(({ key, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'list' && (key === 'summary.strengths' || key.startsWith('analysis.'))
        ? block.items.map(({ text }) => text)
        : [],
    ),
  );
}

it.each([
  ['nl', /naar buiten is niets beweerd waarvoor geen grond was/i],
  ['en', /nothing has been claimed in public that had no ground/i],
] as const)(
  'that nothing was claimed without ground is a strength only where all of it was supported (%s)',
  (language, words) => {
    const said = (status: ClaimStatus) => named(language, status).some((text) => words.test(text));
    expect(said('supported')).toBe(true);
    for (const status of ['lucky', 'overtaken', 'unsupported', 'contradicted'] as const)
      expect(said(status), status).toBe(false);
    // What else went well stands.
    expect(named(language, 'lucky').length).toBeGreaterThan(5);
  },
);

it.each([
  ['prod-ap-notification', 'goes to the regulator', false, true],
  ['prod-kamerbrief', 'goes to parliament, which has an expectation of its own', true, false],
  ['prod-minister-brief', 'stays inside', true, true],
] as const)(
  'a sentence of %s by luck bears on what is said outside as far as it does: it %s',
  (text, _, outside, letter) => {
    expect(run.replayed.state.claims.some((claim) => claim.in === text)).toBe(true);
    const said = named('nl', 'lucky', text);
    expect(said.some((one) => /naar buiten is niets beweerd/i.test(one))).toBe(outside);
    expect(said.some((one) => /de brief zegt wat niet is gebleken/i.test(one))).toBe(letter);
  },
);
