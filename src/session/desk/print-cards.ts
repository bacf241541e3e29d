import type { Plan } from '../../engine/plan.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import type { Language, TextKey } from '../../scenario/model/ids.ts';
import type { PrintCard } from './desk-items.ts';

/** A card for each role, in the order of the seats as they are now. */
export function printCards(plan: Plan, groups: EngineState['groups'], language: Language): readonly PrintCard[] {
  const { texts, language: own } = plan.scenario;
  const say = (key: TextKey | undefined): string =>
    key === undefined ? '' : (texts[language][key] ?? texts[own][key] ?? '');
  return groups.flatMap((group, seat) =>
    group.flatMap((id): PrintCard[] => {
      const role = plan.role.get(id);
      if (!role) return [];
      return [
        {
          role: role.id,
          name: say(role.name),
          short: say(role.short),
          brief: say(role.brief),
          wants: say(role.wants),
          chair: role.chair,
          seat,
          startFacts: role.startFacts.map((fact) => say(plan.fact.get(fact)?.text)),
        },
      ];
    }),
  );
}
