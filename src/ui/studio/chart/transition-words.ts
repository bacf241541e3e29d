import type { ConditionText } from '../../../projections/authoring/condition-text.ts';
import type { DrawnTransition, DrawnTrigger } from '../../../projections/authoring/chart-sheet.ts';
import type { UiLanguage, useT } from '../../shared/i18n.ts';

type StudioT = ReturnType<typeof useT<'studio'>>;

/** A condition as a sentence, or as written where it has no words. */
export const conditionWords = (language: UiLanguage, { words, source }: ConditionText): string =>
  words?.[language] ?? source;

/** 'na 90 min', 'om D2 12:00', 'bij: de pers kreeg antwoord', 'zodra: ‘de lijst is bekend’ is gebeurd' */
export const triggerWords = (t: StudioT, language: UiLanguage, trigger: DrawnTrigger): string => {
  const { kind, text, minutes, condition } = trigger;
  if (kind === 'after') return t('chart.after', { count: minutes ?? 0 });
  return t(`chart.${kind}`, { text: condition ? conditionWords(language, condition) : text });
};

/** The trigger with its condition, and under it the conditions as they are written. */
export const transitionWords = (t: StudioT, language: UiLanguage, { trigger, guard }: DrawnTransition): string =>
  [
    triggerWords(t, language, trigger) +
      (guard === undefined ? '' : `, ${t('chart.if', { guard: conditionWords(language, guard) })}`),
    ...[trigger.condition, guard].flatMap((one) => (one?.words === undefined ? [] : [one.source])),
  ].join('\n');
