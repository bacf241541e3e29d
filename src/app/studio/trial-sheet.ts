import { tryDecision, type Consequence } from '../../analysis/rehearsal/try-decision.ts';
import { buildTimeline } from '../../engine/timeline.ts';
import { formatInstant } from '../../scenario/instant.ts';
import { playTime } from '../../base/time.ts';
import { elementNames } from '../../projections/authoring/element-names.ts';
import type { SheetSource } from '../../projections/authoring/sheet-source.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { TrialAsk, TrialLine, TrialSheet } from '../../store/studio-runs.ts';

/**
 * The decisions there are to try, and what comes of each option of the one that was chosen.
 * @param scenario as it can be played; undefined while it has errors: then nothing is tried
 */
export function trialSheet(source: SheetSource, scenario: Scenario | undefined, ask: TrialAsk): TrialSheet {
  const { scenario: draft, text, placeOf } = source;
  const decisions = draft.decisions.map(({ id, title }) => ({ id, title: text(title) }));
  const decision = draft.decisions.find(({ id }) => id === ask.decision) ?? draft.decisions[0];
  const playing = draft.variants.filter(
    (variant) => variant.windows.length > 0 && decision !== undefined && variant.decisions.includes(decision.id),
  );
  const variant = playing.find(({ id }) => id === ask.variant) ?? playing[0];
  const frame = {
    decisions,
    decision: decision?.id ?? '',
    place: decision && placeOf(decision.id),
    variants: playing.map(({ id, title }) => ({ id, title: text(title) })),
    variant: variant?.id ?? '',
  };
  const people = draft.seatPlans.map((plan) => plan.people);
  const count = people.find((one) => one === variant?.people.advised) ?? people.at(-1);
  if (!scenario || !decision || !variant || count === undefined) return frame;
  const trial = tryDecision(scenario, {
    variant: variant.id,
    people: count,
    decision: decision.id,
    team: ask.team,
    minutes: ask.minutes,
  });
  const nameOf = elementNames(source);
  const line = (one: Consequence): TrialLine => ({
    ...one,
    minute: Math.round(one.after / 60_000),
    title: nameOf(one.id) ?? '',
    place: placeOf(one.id),
    ...(one.kind === 'storyline'
      ? {
          from: nameOf(one.from ?? '', one.id) ?? one.from ?? '',
          to: nameOf(one.to ?? '', one.id) ?? one.to ?? '',
        }
      : {}),
  });
  const dimensions = new Map(draft.dimensions.map(({ id, short }) => [id as string, text(short)]));
  return {
    ...frame,
    trial: {
      ...(trial.opens === undefined
        ? {}
        : { opens: formatInstant(buildTimeline(variant).storyOf(playTime(trial.opens)), draft.dayOne) }),
      common: trial.common.map(line),
      options: trial.options.map(({ own, ratings, ...option }) => ({
        ...option,
        title: text(decision.options.find(({ id }) => id === option.option)?.text),
        ratings: Object.entries(ratings).map(([id, value]) => ({ dimension: dimensions.get(id) ?? id, value })),
        own: own.map(line),
      })),
    },
  };
}
