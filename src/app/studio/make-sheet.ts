import { attachmentSheet } from '../../projections/authoring/attachment-sheet.ts';
import { chartSheet } from '../../projections/authoring/chart-sheet.ts';
import { cutSheet } from '../../projections/authoring/cut-sheet.ts';
import { knowledgeSheet } from '../../projections/authoring/knowledge-sheet.ts';
import { laneSheet } from '../../projections/authoring/lane-sheet.ts';
import { mselSheet } from '../../projections/authoring/msel-sheet.ts';
import type { SheetSource } from '../../projections/authoring/sheet-source.ts';
import { traceSheet } from '../../projections/authoring/trace-sheet.ts';
import { translationSheet } from '../../projections/authoring/translation-sheet.ts';
import type { Diagnostic, Localized } from '../../scenario/diagnostics/diagnostic.ts';
import { messageOf } from '../../scenario/diagnostics/format.ts';
import { cutVariant, type Cut } from '../../scenario/edit/cut-variant.ts';
import { usesOf } from '../../scenario/edit/uses.ts';
import { listNames } from '../../scenario/schema/scenario.ts';
import type { CutBreaks, UseLine, UsesSheet } from '../../store/studio.ts';
import { drillSheet } from './drill-sheet.ts';
import { reviewSheet } from './review-sheet.ts';
import { loadSheet } from './load-sheet.ts';
import { trialSheet } from './trial-sheet.ts';
import type { SheetQuestion } from './worker-protocol.ts';
import type { Workshop } from './workshop.ts';

/** The table that is asked for, from the last reading. */
export function makeSheet(workshop: Workshop, question: SheetQuestion): unknown {
  const source = workshop.sheetSource();
  if (!source) return undefined;
  switch (question.name) {
    case 'msel':
      return mselSheet(source, question.ask.variant);
    case 'knowledge':
      return knowledgeSheet(source);
    case 'charts':
      return chartSheet(source);
    case 'lanes':
      return laneSheet(source, question.ask.variant);
    case 'load':
      return loadSheet(source, workshop.reading()?.scenario, question.ask);
    case 'cut':
      return cutSheet(source, workshop.reading()?.translations ?? [], question.ask.variant);
    case 'breaks':
      return breaksOf(workshop, question.ask);
    case 'review':
      return reviewSheet(workshop, source);
    case 'drills':
      return drillSheet(workshop, source);
    case 'trial':
      return trialSheet(source, workshop.reading()?.scenario, question.ask);
    case 'attachments':
      return attachmentSheet(source, workshop.reading()?.translations ?? [], workshop.files());
    case 'trace':
      return traceSheet(source);
    case 'translations': {
      const reading = workshop.reading();
      return reading && translationSheet(reading.texts, reading.translations, question.ask);
    }
    case 'uses':
      return usesSheet(workshop, source, question.ask.id);
  }
}

const said = (diagnostic: Diagnostic): Localized => ({
  nl: messageOf(diagnostic, 'nl'),
  en: messageOf(diagnostic, 'en'),
});

function breaksOf(workshop: Workshop, cut: Cut): CutBreaks {
  const done = cutVariant(workshop.files(), cut);
  if (!done.ok) return { ok: false, problems: done.error.map(said) };
  return {
    ok: true,
    breaks: done.value.breaks.map((one) => ({ severity: one.severity, message: said(one) })),
  };
}

function usesSheet(workshop: Workshop, { scenario, placeOf }: SheetSource, id: string): UsesSheet {
  const elements = listNames.flatMap((list) =>
    (scenario[list] as readonly { readonly id?: string }[]).flatMap((element) =>
      element.id === undefined ? [] : [{ id: element.id, list, place: placeOf(element.id) }],
    ),
  );
  const found = id === '' ? undefined : usesOf(workshop.files(), id);
  const uses = found?.ok
    ? found.value.map(({ place, start, owner, way }): UseLine => {
        const { text } = workshop.read(place.file);
        const from = text.lastIndexOf('\n', start - 1) + 1;
        const end = text.indexOf('\n', start);
        return {
          place: { file: place.file, from: start },
          line: place.range.start.line,
          owner: owner ?? '',
          way,
          text: text.slice(from, end < 0 ? undefined : end).trim(),
        };
      })
    : [];
  return { elements, uses };
}
