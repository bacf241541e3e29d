import type { PlayTime } from '../../base/time.ts';
import { mayControl, pendingDue, type InjectDirective } from '../../engine/directives/inject-control.ts';
import type { Inject } from '../../scenario/model/script.ts';
import { conditionHolds } from '../condition.ts';
import { momentAt, momentOf, say, storyAt, typed, type ViewContext } from '../context.ts';
import { injectBody, injectTitle, unmarked } from '../message-text.ts';
import { shortOf } from '../parties.ts';
import { conditionText } from './condition-text.ts';
import type { InjectRow, RoleTag } from '../views/facilitator-view.ts';

const acts: readonly InjectDirective['act'][] = ['release', 'hold', 'unhold', 'delay', 'skip', 'unskip', 'withdraw'];

export const roleTag = (context: ViewContext, id: string): RoleTag => {
  const role = context.plan.role.get(id);
  return { id, short: say(context, role?.short), name: say(context, role?.name) };
};

/** The MSEL board: every inject of the variant, in the order of the scenario. */
export function injectRows(context: ViewContext): readonly InjectRow[] {
  return context.plan.injects
    .filter((inject) => inject.id !== context.plan.variant.epilogue)
    .map((inject) => injectRow(context, inject));
}

function injectRow(context: ViewContext, inject: Inject): InjectRow {
  const { plan, state } = context;
  const record = state.injects[inject.id];
  const to = inject.to === 'all' ? plan.roles.map((role) => role.id) : inject.to;
  const reads = to.flatMap((role) => state.inboxes[role]?.find((item) => item.message === inject.id)?.read ?? []);
  const first = reads.length ? (Math.min(...reads) as PlayTime) : undefined;
  const due = dueOf(context, inject);
  const sender = senderOf(context, inject);
  return {
    id: inject.id,
    move: inject.move,
    channel: inject.channel,
    type: inject.type,
    from: shortOf(context, inject.from),
    to: to.map((role) => roleTag(context, role)),
    toAll: inject.to === 'all',
    gist: say(context, inject.gist),
    title: unmarked(injectTitle(context, inject)),
    body: injectBody(context, inject).replace(/\[([^\]]*)\]\([^)\s]+\)/g, '$1'),
    guidance: say(context, inject.guidance),
    facts: inject.facts.map((fact) => say(context, plan.fact.get(fact)?.short)),
    status: record?.hold && record.status === 'planned' ? 'held' : (record?.status ?? 'planned'),
    ...(due ? { due } : {}),
    ...(record?.status === 'released' || record?.status === 'withdrawn'
      ? record.at === undefined
        ? {}
        : { releasedAt: storyAt(context, record.at) }
      : {}),
    ...conditionOf(context, inject),
    ...(sender === undefined ? {} : { storyline: sender }),
    reads: { read: reads.length, total: to.length, ...(first === undefined ? {} : { first: storyAt(context, first) }) },
    ...(record?.reason === undefined ? {} : { reason: typed(context, record.reason) }),
    can: acts.filter((act) => mayControl(context, inject, act)),
  };
}

function dueOf(context: ViewContext, inject: Inject): InjectRow['due'] {
  const pending = pendingDue(context, inject);
  if (pending !== undefined) return momentOf(context, pending as PlayTime);
  if (inject.trigger.kind === 'at') return momentAt(context, inject.trigger.at);
  return inject.trigger.kind === 'storyline' ? plannedSending(context, inject) : undefined;
}

/** A storyline that looks at a fixed hour sends at that hour: shown as a reading aid. */
function plannedSending(context: ViewContext, inject: Inject): InjectRow['due'] {
  for (const storyline of context.plan.scenario.storylines)
    for (const transition of storyline.transitions)
      for (const effect of transition.effects)
        if (effect.kind === 'send' && effect.inject === inject.id) {
          const at = effect.time.at ?? (transition.trigger.kind === 'at' ? transition.trigger.at : undefined);
          if (at !== undefined) return momentAt(context, at);
        }
  return undefined;
}

function senderOf(context: ViewContext, inject: Inject): string | undefined {
  if (inject.trigger.kind !== 'storyline') return undefined;
  const found = context.plan.scenario.storylines.find((storyline) =>
    storyline.transitions.some((item) =>
      item.effects.some((effect) => effect.kind === 'send' && effect.inject === inject.id),
    ),
  );
  return found && say(context, found.title);
}

/** What decides whether it comes, as a sentence. */
function conditionOf(context: ViewContext, inject: Inject): Pick<InjectRow, 'condition'> {
  const { trigger } = inject;
  const pending = (context.state.injects[inject.id]?.status ?? 'planned') === 'planned';
  const when = trigger.kind === 'storyline' ? undefined : trigger.when;
  if (when === undefined || !pending) return {};
  return { condition: { text: conditionText(context, when), holds: conditionHolds(context, when) } };
}
