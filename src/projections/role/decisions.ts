import type { RoleId } from '../../scenario/model/ids.ts';
import type { Decision } from '../../scenario/model/script.ts';
import type { DecisionRecord } from '../../engine/state/engine-state.ts';
import { takesPart } from '../../engine/acts/decide.ts';
import { momentAt, momentOf, say, storyAt, typed, type ViewContext } from '../context.ts';
import { shortOf } from '../parties.ts';
import type { DecisionView, RequestView } from '../views/role-view.ts';
import { conditionHolds } from '../condition.ts';

/** Decisions in which a seat takes part, in order of opening. */
export function decisionsOf(context: ViewContext, roles: readonly RoleId[]): readonly DecisionView[] {
  const { plan, state } = context;
  return plan.decisions
    .flatMap((decision) => {
      const record = state.decisions[decision.id];
      const role = roles.find((one) => takesPart(context, decision, one));
      return record && role !== undefined ? [{ decision, record }] : [];
    })
    .sort((a, b) => a.record.opened - b.record.opened)
    .map(({ decision, record }) => decisionView(context, roles, decision, record));
}

function partOf(
  roles: readonly RoleId[],
  decision: Decision,
): { readonly part: DecisionView['part']; readonly as: RoleId } {
  const has = (role: string): boolean => roles.includes(role as RoleId);
  if (has(decision.by)) return { part: 'lock', as: decision.by };
  if (decision.confirm !== undefined && has(decision.confirm))
    return { part: 'confirm', as: decision.confirm as RoleId };
  const adviser = decision.advice.find(has);
  if (adviser !== undefined) return { part: 'advise', as: adviser };
  return { part: 'watch', as: has(decision.owner) ? decision.owner : (roles[0] as RoleId) };
}

function decisionView(
  context: ViewContext,
  roles: readonly RoleId[],
  decision: Decision,
  record: DecisionRecord,
): DecisionView {
  const option = (id: string): string => context.handles.of(id, decision.id);
  const { part, as } = partOf(roles, decision);
  const locked = record.status === 'taken' || record.status === 'defaulted';
  return {
    handle: context.handles.of(decision.id),
    title: say(context, decision.title),
    state: record.status,
    part,
    as: context.handles.of(as),
    by: shortOf(context, decision.by),
    ...(decision.confirm === undefined ? {} : { confirmBy: shortOf(context, decision.confirm) }),
    options: record.order.flatMap((id) => {
      const found = decision.options.find((item) => item.id === id);
      return found ? [{ handle: option(id), text: say(context, found.text) }] : [];
    }),
    ownAllowed: !context.plan.solo,
    opened: storyAt(context, record.opened),
    deadline: momentOf(context, record.deadline, decision.deadline),
    ...(decision.needs
      ? { need: { text: say(context, decision.needs.text), met: conditionHolds(context, decision.needs.when) } }
      : {}),
    advice: record.advice.map((item) => ({
      by: shortOf(context, item.by),
      option: option(item.option),
      why: typed(context, item.why),
      at: storyAt(context, item.at),
    })),
    alternatives: record.alternatives.map((item) => ({
      by: shortOf(context, item.by),
      text: typed(context, item.text),
      criterion: typed(context, item.criterion),
      at: storyAt(context, item.at),
    })),
    ...outcomeOf(context, decision, record),
    canRevise: part === 'lock' && locked && !record.revised,
    ...(decision.recheck === undefined ? {} : { recheck: momentAt(context, decision.recheck) }),
  };
}

function outcomeOf(context: ViewContext, decision: Decision, record: DecisionRecord): Pick<DecisionView, 'outcome'> {
  const proposal = record.proposal;
  const id =
    record.option ?? (record.status === 'proposed' || record.status === 'ownPending' ? proposal?.option : undefined);
  if (record.status === 'open' || (id === undefined && proposal?.own === undefined)) return {};
  const chosen = decision.options.find((item) => item.id === id);
  return {
    outcome: {
      ...(id === undefined ? {} : { option: context.handles.of(id, decision.id) }),
      text: proposal?.own !== undefined ? typed(context, proposal.own) : chosen ? say(context, chosen.text) : '',
      why: record.byDefault ? '' : typed(context, proposal?.why),
      ...(proposal?.confidence === undefined || record.byDefault ? {} : { confidence: proposal.confidence }),
      by: record.byDefault ? '' : proposal ? shortOf(context, proposal.by) : '',
      at: storyAt(context, record.takenAt ?? proposal?.at ?? record.opened),
      ...(record.confirmed
        ? {
            confirmed: {
              by: shortOf(context, record.confirmed.by),
              agree: record.confirmed.agree,
              at: storyAt(context, record.confirmed.at),
            },
          }
        : {}),
      spoken: proposal?.spoken ?? false,
      revised: record.revised !== undefined,
    },
  };
}

/** Orders that a seat can send now or has sent. */
export function requestsOf(context: ViewContext, roles: readonly RoleId[]): readonly RequestView[] {
  const { plan, state } = context;
  return plan.requests.flatMap((request) => {
    const record = state.requests[request.id];
    const as = request.by.find((role) => roles.includes(role));
    if (as === undefined || !record || (!record.open && record.sent.length === 0)) return [];
    return [
      {
        handle: context.handles.of(request.id),
        title: say(context, request.title),
        to: say(context, request.toText),
        as: context.handles.of(as),
        elements: request.elements.map((element) => ({
          handle: context.handles.of(element.id, request.id),
          text: say(context, element.text),
        })),
        ...(record.due !== undefined && record.sent.length === 0 ? { due: momentOf(context, record.due) } : {}),
        sent: record.sent.map((sent) => ({
          at: storyAt(context, sent.at),
          by: shortOf(context, sent.by),
          elements: sent.elements.map((element) => context.handles.of(element, request.id)),
          text: typed(context, sent.text),
        })),
      },
    ];
  });
}
