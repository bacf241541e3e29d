import { injectBody } from '../../projections/message-text.ts';
import { say, type ViewContext } from '../../projections/context.ts';
import type { Host } from '../host/host.ts';
import { judgeAll } from '../host/run-core.ts';
import type { InjectId, Language } from '../../scenario/model/ids.ts';
import type { InjectText } from './desk-items.ts';

/**
 * An inject's text in every language: as it went out, or as it would go out now. Which blocks that takes is found by releasing it in a
 * state that is thrown away.
 */
export function injectTexts(host: Host, id: string): Readonly<Partial<Record<Language, InjectText>>> {
  const { core, handles } = host;
  const { plan } = core;
  const inject = plan.inject.get(id);
  if (!inject) return {};
  const command = { by: { kind: 'facilitator' }, do: { act: 'release', inject: id as InjectId } } as const;
  const released = judgeAll(plan, core.state, [{ id: 'preview', at: core.state.now, command }]);
  const base: Omit<ViewContext, 'language'> = {
    plan,
    state: released.ok ? released.value.state : core.state,
    texts: core.journal.texts,
    handles,
    drafts: core.drafts,
    takenSeats: new Set(),
  };
  return Object.fromEntries(
    plan.scenario.languages.map((language): [Language, InjectText] => {
      const context = { ...base, language };
      const headline = inject.headline === undefined ? undefined : say(context, inject.headline);
      return [
        language,
        {
          title: say(context, inject.subject),
          body: injectBody(context, inject),
          ...(headline !== undefined && { headline }),
        },
      ];
    }),
  );
}
