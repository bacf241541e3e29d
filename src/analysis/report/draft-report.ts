import { withEdits } from './edits.ts';
import { decisionLines, timelineLines } from './lines.ts';
import { placesOf } from './places.ts';
import { reportedActions } from './reported-actions.ts';
import { REPORT_FORMAT, type Report, type Section } from './report.ts';
import { analysisSections } from './sections/analysis.ts';
import { guidesSection, methodSection, productSections, sheetSection } from './sections/annexes.ts';
import { exerciseSection, feedbackSection, improvementSections } from './sections/debrief.ts';
import { clocksSection, decisionsSection, expectedSection, objectivesSection } from './sections/measures.ts';
import { courseSections, overviewSection } from './sections/overview.ts';
import { summarySections } from './sections/summary.ts';
import { teamSections } from './sections/team.ts';
import type { ReportSource } from './source.ts';

/**
 * The after-action report of a run, drafted by rules (DOCTRINE.md section 2): the same record gives the same draft. Every sentence that
 * says what happened names the journal positions that it rests on; causes are never made up.
 */
export function draftReport(source: ReportSource): Report {
  const { view, run, scope, words, language, audience, fingerprint } = source;
  const sections = withEdits(source, draftedSections(source));
  return {
    format: REPORT_FORMAT,
    language,
    audience,
    tlp: scope.tlp,
    title: words.title(view.title),
    subtitle: scope.real ? run.name : view.variant,
    fingerprint,
    sections,
    places: placesOf(source, sections),
    timeline: scope.detail ? timelineLines(source) : [],
    decisions: scope.detail ? decisionLines(source) : [],
    actions: reportedActions(source).map(({ state: _state, evidence: _evidence, objectiveId: _id, ...line }) => line),
  };
}

/** The sections as the rules draft them, without what people changed. */
export const draftedSections = (source: ReportSource): readonly Section[] => sectionsOf(source).map(tidy);

function sectionsOf(source: ReportSource): readonly Section[] {
  const { scope } = source;
  const detail = (sections: readonly Section[]): readonly Section[] => (scope.detail ? sections : []);
  return [
    ...summarySections(source),
    overviewSection(source),
    ...detail(courseSections(source)),
    objectivesSection(source),
    ...detail([expectedSection(source), clocksSection(source), decisionsSection(source)]),
    ...detail(analysisSections(source)),
    ...detail(teamSections(source)),
    feedbackSection(source),
    ...detail([exerciseSection(source)]),
    ...improvementSections(source),
    ...detail([sheetSection(source), ...productSections(source), guidesSection(source)]),
    methodSection(source),
  ];
}

/** Positions in a row each once, in order. */
const tidy = (section: Section): Section => ({
  ...section,
  blocks: section.blocks.map((block) =>
    block.kind === 'table'
      ? {
          ...block,
          table: {
            ...block.table,
            rows: block.table.rows.map(({ cells, seqs }) => ({
              cells,
              seqs: [...new Set(seqs)].filter((seq) => seq >= 0).toSorted((a, b) => a - b),
            })),
          },
        }
      : block,
  ),
});
