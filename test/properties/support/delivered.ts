import type { Act, Command } from '../../../src/engine/command.ts';
import type { EngineEvent } from '../../../src/engine/event.ts';
import type { Plan } from '../../../src/engine/plan.ts';
import type { EngineState } from '../../../src/engine/state/engine-state.ts';

/**
 * What each role and the stage may show, told from the events of a run and from nothing in the projections: the keys of all texts
 * that were delivered, and the typed texts by their references. Kept apart from the code under test on purpose.
 */
export class Delivered {
  readonly #roles = new Map<string, Set<string>>();
  readonly #has = new Map<string, Set<string>>();
  readonly #stage = new Set<string>();
  readonly #plan: Plan;

  constructor(plan: Plan, state: EngineState) {
    this.#plan = plan;
    const { scenario } = plan;
    const everybody = [
      scenario.title,
      ...plan.roles.flatMap((role) => [role.name, role.short]),
      scenario.moves[0]?.title ?? '',
    ];
    for (const role of plan.roles) {
      this.#roles.set(role.id, new Set([...everybody, role.brief, role.wants]));
      this.#has.set(role.id, new Set());
      for (const kind of scenario.logKinds)
        if (kind.by === 'all' || kind.by.includes(role.id))
          this.#give([role.id], [kind.title, ...kind.fields.map((field) => field.label)]);
    }
    for (const text of everybody) this.#stage.add(text);
    for (const role of plan.roles)
      for (const fact of Object.keys(state.knowledge[role.id] ?? {})) this.#fact([role.id], fact);
  }

  seat(roles: readonly string[]): ReadonlySet<string> {
    return new Set(roles.flatMap((role) => [...(this.#roles.get(role) ?? [])]));
  }

  stage(state: EngineState): ReadonlySet<string> {
    const shown = new Set(this.#stage);
    const { plan } = this;
    const everyone = (item: string): boolean =>
      plan.roles.every((role) => this.#group(state, role.id).some((one) => this.#has.get(one)?.has(item)));
    for (const inject of plan.injects)
      if (everyone(inject.id)) for (const text of this.#actor(inject.from)) shown.add(text);
    for (const message of state.typed)
      if (everyone(message.id)) for (const text of this.#actor(String(message.from))) shown.add(text);
    for (const item of plan.obligations)
      if (plan.roles.every((role) => state.obligations[item.id]?.seen.includes(role.id))) shown.add(item.title);
    if (state.reveal.knowledge || state.phase === 'hotWash' || state.phase === 'closed')
      for (const fact of plan.scenario.facts)
        if (plan.roles.some((role) => state.knowledge[role.id]?.[fact.id])) shown.add(fact.short);
    return shown;
  }

  get plan(): Plan {
    return this.#plan;
  }

  /** Takes in one step: who was given what by it. */
  take(before: EngineState, state: EngineState, events: readonly EngineEvent[], command: Command | undefined): void {
    for (const event of events) this.#event(before, state, event);
    if (!command) return;
    const spoken = command.do.act === 'record' && command.do.spoken.kind === 'act' ? command.do.spoken : undefined;
    if (spoken) this.#typed(state, spoken.role, spoken.act);
    else if (command.by.kind === 'role') this.#typed(state, command.by.role, command.do as Act);
  }

  #group = (state: EngineState, role: string): readonly string[] =>
    state.groups.find((group) => group.includes(role as never)) ?? [role];
  #all = (): readonly string[] => this.#plan.roles.map((role) => role.id);

  #give(roles: readonly string[], texts: readonly (string | undefined)[]): void {
    for (const role of roles) for (const text of texts) if (text !== undefined) this.#roles.get(role)?.add(text);
  }

  #actor(id: string): readonly string[] {
    const actor = this.#plan.actor.get(id);
    return actor ? [actor.name, actor.short] : [];
  }

  #fact(roles: readonly string[], id: string): void {
    const fact = this.#plan.fact.get(id);
    if (fact) this.#give(roles, [fact.text, fact.short]);
  }

  #content(state: EngineState, roles: readonly string[], id: string): void {
    const inject = this.#plan.inject.get(id);
    if (inject) {
      const chosen = state.injects[inject.id]?.blocks ?? [];
      const blocks = inject.body.blocks.filter((block) => chosen.includes(block.id)).map((block) => block.key);
      this.#give(roles, [
        inject.subject,
        ...blocks,
        ...inject.attachments.flatMap((item) => [item.title, item.body]),
        ...this.#actor(inject.from),
      ]);
    }
    const message = state.typed.find((item) => item.id === id);
    if (message) this.#give(roles, [message.subject, message.text, message.line, ...this.#actor(String(message.from))]);
    for (const role of roles) this.#has.get(role)?.add(id);
  }

  #decisionParts(id: string): readonly string[] {
    const decision = this.#plan.decision.get(id);
    return decision
      ? [decision.by, decision.owner, ...decision.advice, ...(decision.confirm ? [decision.confirm] : [])]
      : [];
  }

  #event(before: EngineState, state: EngineState, event: EngineEvent): void {
    const { plan } = this;
    switch (event.type) {
      case 'moveEntered': {
        const title = plan.scenario.moves.find((move) => move.id === event.move)?.title;
        this.#give(this.#all(), [title]);
        if (title !== undefined) this.#stage.add(title);
        return;
      }
      case 'injectReleased': {
        const inject = plan.inject.get(event.inject);
        if (!inject) return;
        if (inject.channel !== 'phone') this.#content(state, event.to, inject.id);
        else for (const role of event.to) this.#has.get(role)?.add(inject.id);
        this.#give(event.to, this.#actor(inject.from));
        if (inject.to === 'all' && (inject.channel === 'news' || inject.channel === 'social'))
          for (const text of [inject.headline ?? inject.subject, ...this.#actor(inject.from)])
            if (text !== undefined) this.#stage.add(text);
        return;
      }
      case 'messageRead':
        return this.#content(state, [event.role], event.message);
      case 'itemShared':
        if (event.kind !== 'message') return;
        if (!event.spoken) this.#content(state, event.to, event.item);
        for (const role of event.to) this.#has.get(role)?.add(event.item);
        return;
      case 'factLearned': {
        this.#fact([event.role], event.fact);
        const from = event.from === undefined ? undefined : plan.inject.get(event.from)?.from;
        return from === undefined ? undefined : this.#give([event.role], this.#actor(from));
      }
      case 'cardChanged': {
        const card = state.cards.find((item) => item.id === event.card);
        if (!card) return;
        const fact = card.fact === undefined ? undefined : plan.fact.get(card.fact);
        for (const text of fact ? [fact.text, fact.short] : [card.text]) {
          this.#give(this.#all(), [text]);
          if (text !== undefined) this.#stage.add(text);
        }
        return;
      }
      case 'messageSent': {
        const to = event.to.includes('all') ? this.#all() : event.to;
        this.#content(state, [...to, event.from], event.message);
        if (event.kind === 'reply')
          this.#give(
            [event.from],
            event.to.flatMap((id) => this.#actor(id)),
          );
        return;
      }
      case 'decisionOpened': {
        const decision = plan.decision.get(event.decision);
        if (!decision) return;
        const confirm = decision.confirm === undefined ? [] : this.#actor(decision.confirm);
        return this.#give(this.#decisionParts(decision.id), [
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
          this.#give(request.by, [request.title, request.toText, ...request.elements.map((element) => element.text)])
        );
      }
      case 'obligationSeen': {
        const obligation = plan.obligation.get(event.obligation);
        return obligation && this.#give([event.role], [obligation.title, obligation.note]);
      }
      case 'seatsRegrouped':
        // What one role of a person was given, all roles of that person have had, and take along.
        for (const groups of [before.groups, state.groups])
          for (const group of groups) {
            this.#give(
              group,
              [...this.seat(group)].filter(
                (text) => !this.#plan.roles.some((role) => text === role.brief || text === role.wants),
              ),
            );
            const items = group.flatMap((role) => [...(this.#has.get(role) ?? [])]);
            for (const role of group) for (const item of items) this.#has.get(role)?.add(item);
          }
        return;
      default:
        return;
    }
  }

  /** Texts that a role typed, to those who may read them. */
  #typed(state: EngineState, role: string, act: Act): void {
    switch (act.act) {
      case 'alternative':
        return this.#give(this.#decisionParts(act.decision), [act.text, act.criterion]);
      case 'decide':
        return this.#give(this.#decisionParts(act.decision), [act.own, act.why]);
      case 'advise':
      case 'revise':
      case 'confirm':
        return this.#give(this.#decisionParts(act.decision), [act.why]);
      case 'send':
        return this.#give(this.#plan.request.get(act.request)?.by ?? [], [act.text]);
      case 'log':
        return this.#give(this.#group(state, role), Object.values(act.fields));
      default:
        return;
    }
  }
}
