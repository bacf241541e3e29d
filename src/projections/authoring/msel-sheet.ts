import type { StoryTime } from '../../base/time.ts';
import { buildTimeline, realAt } from '../../engine/timeline.ts';
import { formatInstant } from '../../scenario/instant.ts';
import type { Inject, Trigger } from '../../scenario/model/script.ts';
import { conditionTexts, type ConditionText } from './condition-text.ts';
import type { SheetPlace, SheetSource } from './sheet-source.ts';

/** One line of the script as its author sees it. */
export interface MselRow {
  readonly id: string;
  readonly place: SheetPlace | undefined;
  /** As written: `D2 08:15`; absent: it has no hour of its own. */
  readonly at?: string;
  readonly story?: StoryTime;
  /** Real minutes from the start in the variant that is shown, pauses not counted; absent: not played there. */
  readonly real?: number;
  readonly trigger: Trigger['kind'];
  /** The inject or signal that it comes after, with the minutes; else empty. */
  readonly waits: string;
  /** What must hold when it comes. */
  readonly condition?: ConditionText;
  readonly move: string;
  readonly channel: string;
  readonly from: string;
  readonly to: readonly string[] | 'all';
  readonly type: string;
  readonly gist: string;
  readonly facts: readonly string[];
  readonly variants: readonly string[];
}

export interface MselSheet {
  readonly rows: readonly MselRow[];
  readonly variant: string;
  readonly variants: readonly { readonly id: string; readonly title: string }[];
  readonly moves: readonly { readonly id: string; readonly title: string }[];
  /** Exercise staff (`ctl`) are not among them. */
  readonly senders: readonly { readonly id: string; readonly name: string }[];
  readonly roles: readonly { readonly id: string; readonly short: string }[];
}

/** The script as a table, by story time; injects without an hour stand behind the others of their move. */
export function mselSheet(source: SheetSource, variantId?: string): MselSheet {
  const { scenario, placeOf, text } = source;
  const inWords = conditionTexts(source);
  const variant = scenario.variants.find(({ id }) => id === variantId) ?? scenario.variants[0];
  const timeline = variant && variant.windows.length > 0 ? buildTimeline(variant) : undefined;
  const realOf = (inject: Inject): number | undefined => {
    if (!timeline || !variant?.injects.includes(inject.id) || inject.trigger.kind !== 'at') return undefined;
    const at = variant.changes.injects[inject.id]?.at ?? inject.trigger.at;
    const play = timeline.playOf(at, inject.move);
    if (play === undefined) return undefined;
    return Math.round(realAt(timeline, play) / 6000) / 10;
  };
  const order = new Map(scenario.moves.map(({ id }, index) => [id, index]));
  const rank = ({ move, trigger }: Inject): readonly [number, number] => [
    order.get(move) ?? order.size,
    trigger.kind === 'at' ? trigger.at : Infinity,
  ];
  const rows = scenario.injects
    .map((inject) => ({ inject, key: rank(inject) }))
    .sort((a, b) => a.key[0] - b.key[0] || (a.key[1] === b.key[1] ? 0 : a.key[1] - b.key[1]))
    .map(({ inject }): MselRow => {
      const { id, trigger, move, channel, from, to, type, gist, facts } = inject;
      const real = realOf(inject);
      const known = trigger.kind === 'at' && !Number.isNaN(trigger.at);
      return {
        id,
        place: placeOf(id),
        ...(known ? { at: formatInstant(trigger.at, scenario.dayOne), story: trigger.at } : {}),
        ...(real === undefined ? {} : { real }),
        trigger: trigger.kind,
        waits: waitsFor(trigger),
        ...(trigger.kind === 'storyline' || trigger.when === undefined ? {} : { condition: inWords(trigger.when) }),
        move,
        channel,
        from,
        to,
        type,
        gist: text(gist),
        facts,
        variants: scenario.variants.filter((one) => one.injects.includes(id)).map((one) => one.id),
      };
    });
  return {
    rows,
    variant: variant?.id ?? '',
    variants: scenario.variants.map(({ id, title }) => ({ id, title: text(title) })),
    moves: scenario.moves.map(({ id, title }) => ({ id, title: text(title) })),
    senders: scenario.actors.map(({ id, short }) => ({ id, name: text(short) })),
    roles: scenario.roles.map(({ id, short }) => ({ id, short: text(short) })),
  };
}

function waitsFor(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'after':
      return `${trigger.after} + ${Math.round(trigger.delay / 60_000)} min`;
    default:
      return '';
  }
}
