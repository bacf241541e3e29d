import type { Affordance, RoleView } from '../../projections/views/role-view.ts';

/** Whether an act is offered that this seat has not done yet, as far as its own view tells: each thing is done once. */
export function stillToDo({ act, ref, kind, as }: Affordance, view: RoleView): boolean {
  switch (act) {
    case 'share': {
      if (kind === 'fact') return view.facts.some((fact) => fact.handle === ref && fact.unshared);
      // Only what somebody else may not have yet.
      if (!view.facts.some((fact) => fact.unshared)) return false;
      const message = view.messages.find((item) => item.handle === ref);
      return view.facts.some((fact) => fact.unshared && message?.facts.includes(fact.handle));
    }
    case 'board':
      // To move cards about is never done once and for all.
      return kind === 'fact';
    case 'alternative':
      return !decisionOf(view, ref)?.alternatives.some(({ by }) => by === shortOf(view, as));
    case 'advise':
      return !decisionOf(view, ref)?.advice.some(({ by }) => by === shortOf(view, as));
    case 'decide':
      return decisionOf(view, ref)?.state === 'open';
    case 'revise':
      return false;
    case 'send':
      return view.requests.some((request) => request.handle === ref && request.sent.length === 0);
    case 'product':
      return view.products.some((product) => product.handle === ref && product.sent.length === 0);
    case 'call':
      return view.calls.some((call) => call.handle === ref && call.lines.length === 0);
    case 'hangUp':
      // Not while an answer is coming, nor while there is more to ask.
      return view.calls.some((call) => call.handle === ref && !call.under && call.topics.length === 0);
    case 'reply': {
      // One reply to each actor: two who answer each other would never be done.
      const to = view.messages.find((message) => message.handle === ref)?.from;
      const answered = view.messages.filter((message) => message.thread.some((line) => line.mine));
      return to?.kind === 'actor' && !answered.some(({ from }) => from.name === to.name);
    }
    case 'note':
      return !view.notes.some((note) => note.mine);
    case 'log': {
      const title = view.logKinds.find((entry) => entry.kind === ref)?.title;
      return !view.log.some((entry) => entry.title === title && entry.by === shortOf(view, as));
    }
    case 'read':
    case 'confirm':
    case 'prepare':
    case 'ask':
    case 'chooseStart':
      return true;
  }
}

const decisionOf = (view: RoleView, handle: string) => view.decisions.find((decision) => decision.handle === handle);

const shortOf = (view: RoleView, handle: string) => view.me.find((role) => role.handle === handle)?.short;
