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

/** What is named as done well, when every sentence that went out had stood so. */
function named(language: Language, status: ClaimStatus): readonly string[] {
  const { state } = run.replayed;
  const claims = state.claims.map((claim) => ({ ...claim, status }));
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
