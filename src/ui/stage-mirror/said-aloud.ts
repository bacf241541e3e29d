import type { StageView } from '../../projections/views/stage-view.ts';
import { translator, type UiLanguage } from '../shared/i18n.ts';
import { partOverHead } from '../shared/part-over.ts';
import type { Urgency } from '../shared/announce-queue.ts';

interface Line {
  readonly text: string;
  readonly urgency: Urgency;
}

const newIn = <T extends { readonly handle: string }>(prev: readonly T[], next: readonly T[]): readonly T[] =>
  next.filter((item) => !prev.some((old) => old.handle === item.handle));

/**
 * What a screen reader hears of a step on the stage. Only the stop is an alert: the stage has no role, so nothing else is
 * for this listener in particular (UX.md 2.3).
 */
export function saidAloud(prev: StageView | null, next: StageView, language: UiLanguage): readonly Line[] {
  if (!prev) return [];
  const t = translator(language, 'stage');
  const columns = ['known', 'said', 'unknown'] as const;
  const calm = [
    ...(prev.move.number === next.move.number ? [] : [t('said.move', { n: next.move.number, title: next.move.title })]),
    ...newIn(prev.actors, next.actors).map((actor) => t('said.arrived', { name: actor.short })),
    ...next.actors
      .filter((actor) => actor.ringing && !prev.actors.some((old) => old.handle === actor.handle && old.ringing))
      .map((actor) => t('said.rings', { name: actor.short })),
    ...columns.flatMap((column) =>
      newIn(prev.slips[column], next.slips[column]).map((slip) =>
        t('said.slip', { column: t(column), text: slip.text }),
      ),
    ),
    ...newIn(prev.ticker, next.ticker).map((line) => t('said.news', { source: line.source, text: line.text })),
  ];
  const over = next.pause === 'endOfMove' && partOverHead(language, next.move.number);
  const phase = prev.phase === next.phase ? [] : [over || t(`phase.${next.phase}`)];
  return [
    ...phase.map((text): Line => ({ text, urgency: next.phase === 'stopped' ? 'alert' : 'status' })),
    ...calm.map((text): Line => ({ text, urgency: 'status' })),
  ];
}
