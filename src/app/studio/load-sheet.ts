import { loadCurve } from '../../analysis/rehearsal/load-curve.ts';
import { elementNames } from '../../projections/authoring/element-names.ts';
import type { SheetSource } from '../../projections/authoring/sheet-source.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { LoadAsk, LoadSheet } from '../../store/studio-runs.ts';

/**
 * What there is to choose from, and the curve of what was chosen.
 * @param scenario as it can be played; undefined while it has errors: then there is no curve
 */
export function loadSheet(source: SheetSource, scenario: Scenario | undefined, ask: LoadAsk): LoadSheet {
  const { scenario: draft, text, placeOf } = source;
  const variants = draft.variants.filter(({ windows }) => windows.length > 0);
  const variant = variants.find(({ id }) => id === ask.variant) ?? variants[0];
  const people = draft.seatPlans.map((plan) => plan.people);
  const advised = people.includes(variant?.people.advised ?? 0) ? variant?.people.advised : people.at(-1);
  const count = ask.people !== undefined && people.includes(ask.people) ? ask.people : advised;
  const nameOf = elementNames(source);
  const curve =
    scenario && variant && count !== undefined
      ? loadCurve(scenario, { variant: variant.id, people: count, team: ask.team })
      : undefined;
  return {
    variants: variants.map(({ id, title }) => ({ id, title: text(title) })),
    variant: variant?.id ?? '',
    people,
    count: count ?? 0,
    ...(curve
      ? {
          curve: {
            ...curve,
            seats: curve.seats.map((seat) => ({
              ...seat,
              name: seat.roles.map((id) => nameOf(id) ?? id).join(', '),
              items: seat.items.map((item) => ({
                ...item,
                title: nameOf(item.id) ?? '',
                place: placeOf(item.id),
              })),
            })),
          },
        }
      : {}),
  };
}
