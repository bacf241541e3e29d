import type { Affordance, RoleView } from '../../projections/views/role-view.ts';
import type { Offers } from '../../projections/role/offers.ts';
import { drawingChooser, type Chooser } from './chooser.ts';
import type { Hints } from './hints.ts';
import { fillInHinted } from './hinted.ts';
import { madeUpText } from './made-up-text.ts';
import { nextCallAct } from './next-call-act.ts';
import type { Policy } from './policy.ts';
import type { SeatCommand } from './seat-act.ts';
import { stillToDo } from './still-to-do.ts';

/** Cards with what nobody knows yet, and alternatives beside a decision, that make a picture and a choice. */
const UNKNOWNS = 3;
const ALTERNATIVES = 2;

type Rule = (offers: Offers, view: RoleView, hints: Hints, choose: Chooser) => SeatCommand | undefined;

/** Does what is offered when `may` allows it, filled in by the hints. */
const take =
  (act: Affordance['act'], may: (item: Affordance, view: RoleView, hints: Hints) => boolean = () => true): Rule =>
  (offers, view, hints, choose) => {
    const found = offers.of(act).find((item) => stillToDo(item, view) && may(item, view, hints));
    return found && fillInHinted(found, view, offers, hints, choose);
  };

const inCall: Rule = (offers, view, hints, choose) => {
  const found = nextCallAct(offers, view, hints);
  return found && fillInHinted(found, view, offers, hints, choose);
};

/** A whole message goes round when something in it is with this seat alone. */
const shareMessage = take('share', ({ kind }) => kind === 'message');

const answerCall = take('read', ({ ref }, view) =>
  view.messages.some((message) => message.handle === ref && message.state === 'ringing'),
);

const cardsIn = ({ board }: RoleView, column: keyof RoleView['board']): number => board[column].length;

/** A fact goes where it belongs: with what we saw, or with what others say. */
const layFact =
  (wanted: (view: RoleView, standing: 'known' | 'said', unshared: boolean) => boolean): Rule =>
  (offers, view) => {
    for (const { kind, as, ref } of offers.of('board')) {
      if (kind !== 'fact') continue;
      const fact = view.facts.find((item) => item.handle === ref);
      if (fact && wanted(view, fact.standing, fact.unshared))
        return { as, do: { act: 'board', op: 'add', column: fact.standing, fact: ref } };
    }
    return undefined;
  };

/** Says what is not known, in its own words, until the board holds enough of it. */
const layUnknown: Rule = (offers, view, _hints, choose) => {
  if (offers.count('board') === 0 || cardsIn(view, 'unknown') >= UNKNOWNS) return undefined;
  const board = offers.at('board', 0);
  return { as: board.as, do: { act: 'board', op: 'add', column: 'unknown', text: madeUpText(choose) } };
};

const logAlternative: Rule = (offers, view, _hints, choose) => {
  const found = offers
    .of('alternative')
    .find(({ ref }) => (decisionOf(view, ref)?.alternatives.length ?? 0) < ALTERNATIVES);
  const text = (): string => madeUpText(choose);
  return found && { as: found.as, do: { act: 'alternative', decision: found.ref, text: text(), criterion: text() } };
};

/** Decides when there is something to choose between and nobody is left to be heard first. */
const decide = take('decide', ({ ref }, view) => {
  const decision = decisionOf(view, ref);
  return decision?.need?.met !== false && (decision?.alternatives.length ?? 0) >= ALTERNATIVES;
});

const decisionOf = (view: RoleView, handle: string) => view.decisions.find((decision) => decision.handle === handle);

/** What is pressing first; the rest of the facts goes on the board when there is time. */
const rules: readonly Rule[] = [
  answerCall,
  inCall,
  take('confirm'),
  decide,
  shareMessage,
  take('send', ({ ref }, _view, hints) => hints.elements.has(ref)),
  logAlternative,
  layFact((view, standing) => cardsIn(view, standing) === 0),
  layUnknown,
  take('read'),
  take('call'),
  take('product'),
  take('advise'),
  take('chooseStart'),
  layFact((_view, _standing, unshared) => unshared),
  take('prepare'),
  take('log'),
  layFact(() => true),
];

/**
 * Passes on what it alone has, keeps the board, weighs alternatives before it decides, hears who must be heard, and says outside only
 * what it has the facts for.
 */
export const diligent =
  (hints: Hints): Policy =>
  (view, offers, rng) => {
    const choose = drawingChooser(rng);
    for (const rule of rules) {
      const command = rule(offers, view, hints, choose);
      if (command) return { command, rng: choose.rng() };
    }
    return { rng };
  };
