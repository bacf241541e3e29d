import type { Act, Command } from '../../../src/engine/command.ts';
import type { EngineEvent } from '../../../src/engine/event.ts';
import { mayCall, openTopics } from '../../../src/engine/rules/calls.ts';
import { openWorld } from '../../../src/engine/world.ts';
import type { Plan } from '../../../src/engine/plan.ts';
import type { EngineState } from '../../../src/engine/state/engine-state.ts';

/** What each role and the stage may show. */
export interface Delivered {
  seat(roles: readonly string[]): ReadonlySet<string>;
  stage(state: EngineState): ReadonlySet<string>;
  /** Takes in one step: who was given what by it. */
  take(before: EngineState, state: EngineState, events: readonly EngineEvent[], command: Command | undefined): void;
}

/**
 * Told from the events of a run and from nothing in the projections: the keys of all texts that were delivered, and the typed texts by
 * their references. Kept apart from the code under test on purpose.
 */
export function createDelivered(plan: Plan, first: EngineState): Delivered {
  const { scenario } = plan;
  const all: readonly string[] = plan.roles.map((role) => role.id);
  const texts = new Map<string, Set<string>>();
  const items = new Map<string, Set<string>>();
  const open = new Set<string>();

  function seat(roles: readonly string[]): ReadonlySet<string> {
    return new Set(roles.flatMap((role) => [...(texts.get(role) ?? [])]));
  }

  function stage(state: EngineState): ReadonlySet<string> {
    const shown = new Set(open);
    const everyone = (item: string): boolean =>
      plan.roles.every((role) => groupOf(state, role.id).some((one) => items.get(one)?.has(item)));
    for (const inject of plan.injects) if (everyone(inject.id)) for (const text of actor(inject.from)) shown.add(text);
    for (const message of state.typed)
      if (everyone(message.id)) for (const text of actor(String(message.from))) shown.add(text);
    for (const item of plan.obligations)
      if (plan.roles.every((role) => state.obligations[item.id]?.seen.includes(role.id))) shown.add(item.title);
    if (state.reveal.knowledge || state.phase === 'hotWash' || state.phase === 'closed')
      for (const fact of plan.scenario.facts)
        if (plan.roles.some((role) => state.knowledge[role.id]?.[fact.id])) shown.add(fact.short);
    return shown;
  }

  function take(
    before: EngineState,
    state: EngineState,
    events: readonly EngineEvent[],
    command: Command | undefined,
  ): void {
    for (const event of events) hear(before, state, event);
    offered(state);
    // Afterwards each is asked about the objectives; who played alone reads the report.
    if (!plan.solo && (state.phase === 'hotWash' || state.phase === 'closed'))
      give(
        all,
        scenario.objectives.map(({ title }) => title),
      );
    if (!command) return;
    const spoken = command.do.act === 'record' && command.do.spoken.kind === 'act' ? command.do.spoken : undefined;
    if (spoken) typedBy(state, spoken.role, spoken.act);
    else if (command.by.kind === 'role') typedBy(state, command.by.role, command.do as Act);
  }

  /** Calls that can be made now are named to their callers, topics that can be raised to whoever is in the call. */
  function offered(state: EngineState): void {
    const world = openWorld(plan, state);
    for (const item of plan.conversations) {
      for (const caller of item.callers)
        if (mayCall(world, item, caller)) give(groupOf(state, caller), [item.title, ...actor(item.partner)]);
      const by = state.calls[item.id]?.active?.by;
      if (by === undefined) continue;
      for (const topic of openTopics(world, item))
        give(groupOf(state, by), [topic.title, ...topic.wordings.map((wording) => wording.text)]);
    }
  }

  const groupOf = (state: EngineState, role: string): readonly string[] =>
    state.groups.find((group) => group.includes(role as never)) ?? [role];

  function give(roles: readonly string[], given: readonly (string | undefined)[]): void {
    for (const role of roles) for (const text of given) if (text !== undefined) texts.get(role)?.add(text);
  }

  function actor(id: string): readonly string[] {
    const actor = plan.actor.get(id);
    return actor ? [actor.name, actor.short] : [];
  }

  function fact(roles: readonly string[], id: string): void {
    const fact = plan.fact.get(id);
    if (fact) give(roles, [fact.text, fact.short]);
  }

  function content(state: EngineState, roles: readonly string[], id: string): void {
    const inject = plan.inject.get(id);
    if (inject) {
      const chosen = state.injects[inject.id]?.blocks ?? [];
      const blocks = inject.body.blocks.filter((block) => chosen.includes(block.id)).map((block) => block.key);
      give(roles, [
        inject.subject,
        ...blocks,
        ...inject.attachments.flatMap((item) => [item.title, item.body]),
        ...actor(inject.from),
      ]);
    }
    const message = state.typed.find((item) => item.id === id);
    if (message) give(roles, [message.subject, message.text, message.line, ...actor(String(message.from))]);
    for (const role of roles) items.get(role)?.add(id);
  }

  const topicOf = (conversation: string, topic: string) =>
    plan.conversation.get(conversation)?.topics.find((item) => item.id === topic);

  function decisionParts(id: string): readonly string[] {
    const decision = plan.decision.get(id);
    return decision
      ? [decision.by, decision.owner, ...decision.advice, ...(decision.confirm ? [decision.confirm] : [])]
      : [];
  }

  function hear(before: EngineState, state: EngineState, event: EngineEvent): void {
    switch (event.type) {
      case 'moveEntered': {
        const title = plan.scenario.moves.find((move) => move.id === event.move)?.title;
        give(all, [title]);
        if (title !== undefined) open.add(title);
        return;
      }
      case 'injectReleased': {
        const inject = plan.inject.get(event.inject);
        if (!inject) return;
        if (inject.channel !== 'phone') content(state, event.to, inject.id);
        else for (const role of event.to) items.get(role)?.add(inject.id);
        give(event.to, actor(inject.from));
        if (inject.to === 'all' && (inject.channel === 'news' || inject.channel === 'social'))
          for (const text of [inject.headline ?? inject.subject, ...actor(inject.from)])
            if (text !== undefined) open.add(text);
        return;
      }
      case 'messageRead':
        return content(state, [event.role], event.message);
      case 'itemShared':
        if (event.kind !== 'message') return;
        if (!event.spoken) content(state, event.to, event.item);
        for (const role of event.to) items.get(role)?.add(event.item);
        return;
      case 'factLearned': {
        fact([event.role], event.fact);
        const from = event.from === undefined ? undefined : plan.inject.get(event.from)?.from;
        return from === undefined ? undefined : give([event.role], actor(from));
      }
      case 'cardChanged': {
        const card = state.cards.find((item) => item.id === event.card);
        if (!card) return;
        const fact = card.fact === undefined ? undefined : plan.fact.get(card.fact);
        for (const text of fact ? [fact.text, fact.short] : [card.text]) {
          give(all, [text]);
          if (text !== undefined) open.add(text);
        }
        return;
      }
      case 'messageSent': {
        const to = event.to.includes('all') ? all : event.to;
        content(state, [...to, event.from], event.message);
        if (event.kind === 'reply')
          give(
            [event.from],
            event.to.flatMap((id) => actor(id)),
          );
        return;
      }
      case 'decisionOpened': {
        const decision = plan.decision.get(event.decision);
        if (!decision) return;
        const confirm = decision.confirm === undefined ? [] : actor(decision.confirm);
        return give(decisionParts(decision.id), [
          decision.title,
          decision.needs?.text,
          ...decision.options.map((option) => option.text),
          ...confirm,
        ]);
      }
      case 'requestOpened': {
        const request = plan.request.get(event.request);
        return (
          request &&
          give(request.by, [request.title, request.toText, ...request.elements.map((element) => element.text)])
        );
      }
      case 'productOpened': {
        const product = plan.product.get(event.product);
        if (!product) return;
        const writers = product.drafters === 'all' ? all : [...product.drafters, ...product.by];
        const offered = product.fields.flatMap((field) => {
          const claims = field.kind === 'claims' ? field.claims.map((id) => plan.claim.get(id)) : [];
          const options = field.kind === 'choice' ? field.options.map((option) => option.text) : [];
          return [field.label, field.help, ...options, ...claims.flatMap((claim) => [claim?.text, claim?.overclaim])];
        });
        return give(writers, [
          product.title,
          product.toText,
          ...offered,
          ...product.elements.map((element) => element.text),
        ]);
      }
      case 'callBegun': {
        const call = plan.conversation.get(event.conversation);
        if (!call) return;
        give(call.callers, [call.title, ...actor(call.partner)]);
        if (call.openedBy !== undefined) content(state, [event.by], call.openedBy);
        return give([event.by], [call.open]);
      }
      case 'topicAsked': {
        const topic = topicOf(event.conversation, event.topic);
        return give([event.by], [topic?.title, topic?.ask, ...(topic?.wordings.map((wording) => wording.text) ?? [])]);
      }
      case 'topicAnswered': {
        const topic = topicOf(event.conversation, event.topic);
        return give([event.by], event.works ? (topic?.answer.blocks.map((block) => block.key) ?? []) : [topic?.vague]);
      }
      case 'callEnded': {
        const call = plan.conversation.get(event.conversation);
        return give([event.by], [call?.close, call?.voicemail]);
      }
      case 'obligationSeen': {
        const obligation = plan.obligation.get(event.obligation);
        return obligation && give([event.role], [obligation.title, obligation.note]);
      }
      case 'seatsRegrouped':
        // What one role of a person was given, all roles of that person have had, and take along.
        for (const groups of [before.groups, state.groups])
          for (const group of groups) {
            give(
              group,
              [...seat(group)].filter((text) => !plan.roles.some((role) => text === role.brief || text === role.wants)),
            );
            const held = group.flatMap((role) => [...(items.get(role) ?? [])]);
            for (const role of group) for (const item of held) items.get(role)?.add(item);
          }
        return;
      default:
        return;
    }
  }

  /** Texts that a role typed, to those who may read them. */
  function typedBy(state: EngineState, role: string, act: Act): void {
    switch (act.act) {
      case 'alternative':
        return give(decisionParts(act.decision), [act.text, act.criterion]);
      case 'decide':
        return give(decisionParts(act.decision), [act.own, act.why]);
      case 'advise':
      case 'revise':
      case 'confirm':
        return give(decisionParts(act.decision), [act.why]);
      case 'send':
        return give(plan.request.get(act.request)?.by ?? [], [act.text]);
      case 'product': {
        const product = plan.product.get(act.product);
        const writers = product?.drafters === 'all' ? all : [...(product?.drafters ?? []), ...(product?.by ?? [])];
        return give(
          writers,
          Object.values(act.fields).map((field) => field.text),
        );
      }
      case 'log':
        return give(groupOf(state, role), Object.values(act.fields));
      case 'ask': {
        const by = state.calls[act.conversation]?.lines.findLast((line) => line.own === act.own)?.by;
        return give(by === undefined ? [] : [by], [act.own]);
      }
      default:
        return;
    }
  }

  const everybody = [
    scenario.title,
    ...plan.roles.flatMap((role) => [role.name, role.short]),
    scenario.moves[0]?.title ?? '',
  ];
  for (const role of plan.roles) {
    texts.set(role.id, new Set([...everybody, role.brief, role.wants]));
    items.set(role.id, new Set());
    for (const kind of scenario.logKinds)
      if (kind.by === 'all' || kind.by.includes(role.id))
        give([role.id], [kind.title, ...kind.fields.map((field) => field.label)]);
  }
  for (const text of everybody) open.add(text);
  for (const role of plan.roles)
    for (const known of Object.keys(first.knowledge[role.id] ?? {})) fact([role.id], known);
  return { seat, stage, take };
}
