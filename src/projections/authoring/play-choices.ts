import type { StoryTime } from '../../base/time.ts';
import { buildTimeline } from '../../engine/timeline.ts';
import { applyChanges } from '../../engine/variant-changes.ts';
import type { Language, TextKey } from '../../scenario/model/ids.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';

/** A moment from which a scenario can be played: where a part begins, or an inject with an hour of its own. */
export interface PlayMoment {
  /** Play ms, just before what happens then. */
  readonly play: number;
  readonly story: StoryTime;
  /** Of the inject; absent where a part begins. */
  readonly inject?: string;
  readonly title: string;
}

export interface PlayVariant {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly moments: readonly PlayMoment[];
}

/** What there is to choose from before a scenario is played. */
export interface PlayChoices {
  readonly variants: readonly PlayVariant[];
  /** Seats by the names of their roles. */
  readonly plans: readonly { readonly people: number; readonly seats: readonly string[] }[];
}

/** People come in a second of play before it happens, so that they see it happen. */
const LEAD = 1000;

export function playChoices(scenario: Scenario, language: Language): PlayChoices {
  const text = (key: TextKey): string => scenario.texts[language][key] ?? scenario.texts[scenario.language][key] ?? '';
  const role = new Map(scenario.roles.map(({ id, short }) => [id, text(short)]));
  const move = new Map(scenario.moves.map(({ id, title }) => [id, text(title)]));
  return {
    plans: scenario.seatPlans.map(({ people, seats }) => ({
      people,
      seats: seats.map((roles) => roles.map((id) => role.get(id) ?? id).join(', ')),
    })),
    variants: scenario.variants
      .filter(({ windows }) => windows.length > 0)
      .map((variant) => {
        const timeline = buildTimeline(variant);
        const starts = timeline.windows
          .filter((_window, index) => index === 0 || timeline.windows[index - 1]?.endsPart)
          .map((window): PlayMoment => ({
            play: window.playFrom,
            story: window.from,
            title: move.get(window.move) ?? window.move,
          }));
        const injects = applyChanges(scenario, variant).injects.flatMap(
          ({ id, trigger, gist, move: own }): PlayMoment[] => {
            const play = trigger.kind === 'at' ? timeline.playOf(trigger.at, own) : undefined;
            if (trigger.kind !== 'at' || play === undefined) return [];
            return [{ play: Math.max(0, play - LEAD), story: trigger.at, inject: id, title: text(gist) }];
          },
        );
        return {
          id: variant.id,
          title: text(variant.title),
          minutes: variant.minutes,
          moments: [...starts, ...injects].sort((a, b) => a.play - b.play),
        };
      }),
  };
}
