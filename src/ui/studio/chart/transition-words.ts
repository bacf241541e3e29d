import type { DrawnTransition, DrawnTrigger } from '../../../projections/authoring/chart-sheet.ts';
import type { useT } from '../../shared/i18n.ts';

type StudioT = ReturnType<typeof useT<'studio'>>;

/** 'na 90 min', 'om D2 12:00', 'bij: de pers kreeg antwoord', 'zodra happened(...)' */
export const triggerWords = (t: StudioT, { kind, text, minutes }: DrawnTrigger): string =>
  kind === 'after' ? t('chart.after', { count: minutes ?? 0 }) : t(`chart.${kind}`, { text });

/** The trigger with its condition. */
export const transitionWords = (t: StudioT, { trigger, guard }: DrawnTransition): string =>
  guard === undefined ? triggerWords(t, trigger) : `${triggerWords(t, trigger)}, ${t('chart.if', { guard })}`;
