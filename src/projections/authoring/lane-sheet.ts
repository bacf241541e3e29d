import type { StoryTime } from '../../base/time.ts';
import { buildTimeline, realAt } from '../../engine/timeline.ts';
import { applyChanges } from '../../engine/variant-changes.ts';
import { formatInstant } from '../../scenario/instant.ts';
import type { Inject } from '../../scenario/model/script.ts';
import { plannedTimes } from './planned-times.ts';
import type { SheetPlace, SheetSource } from './sheet-source.ts';

/** Something that stands on the timeline. */
export interface LaneItem {
  readonly id: string;
  readonly kind: 'inject' | 'decision' | 'deadline';
  readonly title: string;
  readonly place: SheetPlace | undefined;
  readonly from: StoryTime;
  /** End of what lasts. */
  readonly to?: StoryTime;
  /** `from` as authors write it. */
  readonly at: string;
  /** Real minutes from STARTEX at the authored pace; absent: in no part that is played. */
  readonly real?: number;
  /** Of an inject. */
  readonly channel?: Inject['channel'];
  /** The storyline that sends it, or that its sender follows; empty: none. */
  readonly storyline: string;
  /** It may not come, or not then. */
  readonly unsure: boolean;
  /** It has an hour of its own that can be shifted. */
  readonly movable: boolean;
}

export interface LaneWindow {
  readonly from: StoryTime;
  readonly to: StoryTime;
  readonly pace: number;
  readonly move: string;
  /** Real minutes from STARTEX at which it begins. */
  readonly real: number;
}

export interface LaneSheet {
  readonly variant: string;
  readonly variants: readonly { readonly id: string; readonly title: string }[];
  readonly storylines: readonly { readonly id: string; readonly title: string }[];
  readonly windows: readonly LaneWindow[];
  /** In the order of the story. */
  readonly items: readonly LaneItem[];
  /** Injects that wait for something the text gives no hour of. */
  readonly untimed: readonly { readonly id: string; readonly title: string; readonly place: SheetPlace | undefined }[];
}

/** One variant over story time: injects, decisions from opening to deadline, and the clocks that run out. */
export function laneSheet({ scenario, placeOf, text }: SheetSource, variantId?: string): LaneSheet {
  const variant = scenario.variants.find(({ id }) => id === variantId) ?? scenario.variants[0];
  const frame = {
    variant: variant?.id ?? '',
    variants: scenario.variants.map(({ id, title }) => ({ id, title: text(title) })),
    storylines: scenario.storylines.map(({ id, title }) => ({ id, title: text(title) })),
  };
  if (!variant || variant.windows.length === 0) return { ...frame, windows: [], items: [], untimed: [] };
  const timeline = buildTimeline(variant);
  const parts = applyChanges(scenario, variant);
  const planned = plannedTimes(scenario, variant, parts);
  const storylineOf = storylines(scenario);
  const moves = new Map(scenario.moves.map(({ id, title }) => [id, text(title)]));
  const item = (
    own: Pick<LaneItem, 'id' | 'kind' | 'title' | 'storyline' | 'unsure' | 'movable' | 'from'> & Partial<LaneItem>,
    move?: Inject['move'],
  ): LaneItem => {
    const play = timeline.playOf(own.from, move);
    return {
      ...own,
      place: placeOf(own.id),
      at: formatInstant(own.from, scenario.dayOne),
      ...(play === undefined ? {} : { real: Math.round(realAt(timeline, play) / 6000) / 10 }),
    };
  };
  const injects = parts.injects.flatMap((inject): LaneItem[] => {
    const from = planned.get(inject.id);
    const { id, gist, channel, trigger, move } = inject;
    if (from === undefined) return [];
    const unsure = trigger.kind !== 'at' || trigger.when !== undefined;
    const own = { id, kind: 'inject', title: text(gist), channel, from, unsure } as const;
    return [item({ ...own, storyline: storylineOf(inject), movable: trigger.kind === 'at' }, move)];
  });
  const decisions = parts.decisions.flatMap(({ id, title, opens, deadline }): LaneItem[] => {
    if (Number.isNaN(deadline)) return [];
    const opening = 'inject' in opens ? planned.get(opens.inject) : undefined;
    const from = opening !== undefined && opening < deadline ? opening : deadline;
    const own = { id, kind: 'decision', title: text(title), storyline: '', unsure: opening === undefined } as const;
    return [item({ ...own, from, to: deadline, movable: true })];
  });
  const clocks = [
    ...parts.obligations.map(({ id, title, due }) => ({ id, title, at: due })),
    ...parts.products.map(({ id, title, target, limit }) => ({ id, title, at: limit ?? target })),
  ].flatMap(({ id, title, at }): LaneItem[] =>
    at === undefined || Number.isNaN(at)
      ? []
      : [item({ id, kind: 'deadline', title: text(title), storyline: '', unsure: false, movable: true, from: at })],
  );
  return {
    ...frame,
    windows: timeline.windows.map(({ from, to, pace, move, playFrom }) => ({
      from,
      to,
      pace,
      move: moves.get(move) ?? move,
      real: Math.round(realAt(timeline, playFrom) / 60_000),
    })),
    items: [...injects, ...decisions, ...clocks].toSorted((a, b) => a.from - b.from),
    untimed: parts.injects
      .filter(({ id }) => !planned.has(id))
      .map(({ id, gist }) => ({ id, title: text(gist), place: placeOf(id) })),
  };
}

function storylines(scenario: SheetSource['scenario']): (inject: Inject) => string {
  const sent = new Map<string, string>();
  for (const { id, transitions } of scenario.storylines)
    for (const effect of transitions.flatMap(({ effects }) => effects))
      if (effect.kind === 'send' && !sent.has(effect.inject)) sent.set(effect.inject, id);
  const followed = new Map<string, string>(
    scenario.actors.flatMap(({ id, storyline }) => (storyline === undefined ? [] : [[id, storyline]])),
  );
  return ({ id, from }) => sent.get(id) ?? followed.get(from) ?? '';
}
