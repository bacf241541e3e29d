import type { EngineEvent } from '../engine/event.ts';
import type { InjectId } from '../scenario/model/ids.ts';
import { say, typed, type ViewContext } from './context.ts';
import { injectTitle, unmarked } from './message-text.ts';
import { shortOf } from './parties.ts';
import { typedBody } from './role/messages.ts';

type Words = Readonly<Record<string, string>>;

/** One sentence an event, with what it is about in braces. Behaviour and time, never a judgement of a person. */
const sentences: Readonly<Record<'nl' | 'en', Readonly<Partial<Record<EngineEvent['type'], string>>>>> = {
  nl: {
    exerciseStarted: 'STARTEX',
    exercisePaused: 'Gepauzeerd',
    exerciseResumed: 'Hervat',
    exerciseEnded: 'ENDEX',
    exerciseClosed: 'Afgesloten',
    exerciseStopped: 'Echte noodsituatie: gestopt',
    moveEntered: 'Begin van ‘{move}’',
    moveEnded: 'Einde van ‘{move}’',
    injectReleased: '‘{inject}’ van {from} aan {to}',
    injectNotReleased: 'Niet uitgebracht: ‘{inject}’ ({why})',
    injectWithdrawn: 'Ingetrokken: ‘{inject}’',
    injectChanged: '‘{inject}’: {change}',
    messageRead: '{role} opende ‘{message}’',
    callMissed: 'Gemist gesprek: ‘{message}’',
    messageSent: '{from} schreef aan {to}: ‘{text}’',
    factLearned: '{role} weet: {fact}',
    itemShared: '{by} deelde ‘{item}’ met {to}',
    cardChanged: '{by}: bord, {op}',
    entryLogged: '{by} noteerde: {kind}',
    alternativeLogged: '{by} noteerde een alternatief bij ‘{decision}’',
    adviceGiven: '{by} gaf advies bij ‘{decision}’',
    decisionOpened: 'Besluit open: ‘{decision}’',
    decisionProposed: '{by} stelde voor bij ‘{decision}’',
    decisionRefused: '{by} stemde niet in met ‘{decision}’',
    decisionTaken: '‘{decision}’ {option}',
    decisionUnrated: '‘{decision}’: eigen voorstel, niet beoordeeld',
    decisionClosed: 'Besluit gesloten: ‘{decision}’',
    requestOpened: 'Beschikbaar: {request}',
    requestSent: '{by} verstuurde: {request}',
    productOpened: 'Beschikbaar: {product}',
    productPrepared: '{by} legde een concept klaar: {product}',
    productSent: '{by} verstuurde: {product}',
    claimMade: '{by} zei in {in}: ‘{claim}’ ({status})',
    callBegun: '{by} belt: {conversation}',
    topicAsked: '{by} vroeg: {topic}',
    questionGranted: 'Vraag in eigen woorden toegekend: {topic}',
    topicAnswered: 'Antwoord op ‘{topic}’',
    callEnded: 'Einde gesprek: {conversation}',
    signalRaised: '{signal}',
    valueChanged: '{value}: {from} naar {to}',
    flagSet: 'Vastgelegd: {flag}',
    storylineMoved: '{storyline}: {from} naar {to}',
    storylineStuck: 'Verhaallijn staat stil: {storyline}',
    expectationOpened: 'Verwacht: {expectation}',
    expectationMet: 'Gedaan: {expectation}',
    expectationMissed: 'Niet gedaan: {expectation}',
    obligationSeen: '{role} kent de verplichting: {obligation}',
    obligationStarted: 'Verplichting loopt: {obligation}',
    obligationMet: 'Nagekomen: {obligation}',
    obligationBreached: 'Termijn voorbij: {obligation}',
    deadlineExtended: 'Verlengd: {target}',
    roleOccupied: '{role} is bezet',
    revealed: 'Getoond: {what}',
    seatsRegrouped: 'Stoelen opnieuw verdeeld',
  },
  en: {
    exerciseStarted: 'STARTEX',
    exercisePaused: 'Paused',
    exerciseResumed: 'Resumed',
    exerciseEnded: 'ENDEX',
    exerciseClosed: 'Closed',
    exerciseStopped: 'Real emergency: stopped',
    moveEntered: 'Start of “{move}”',
    moveEnded: 'End of “{move}”',
    injectReleased: '“{inject}” from {from} to {to}',
    injectNotReleased: 'Not released: “{inject}” ({why})',
    injectWithdrawn: 'Withdrawn: “{inject}”',
    injectChanged: '“{inject}”: {change}',
    messageRead: '{role} opened “{message}”',
    callMissed: 'Missed call: “{message}”',
    messageSent: '{from} wrote to {to}: “{text}”',
    factLearned: '{role} knows: {fact}',
    itemShared: '{by} shared “{item}” with {to}',
    cardChanged: '{by}: board, {op}',
    entryLogged: '{by} noted: {kind}',
    alternativeLogged: '{by} logged an alternative on “{decision}”',
    adviceGiven: '{by} advised on “{decision}”',
    decisionOpened: 'Decision open: “{decision}”',
    decisionProposed: '{by} proposed on “{decision}”',
    decisionRefused: '{by} did not agree on “{decision}”',
    decisionTaken: '“{decision}” {option}',
    decisionUnrated: '“{decision}”: own proposal, not rated',
    decisionClosed: 'Decision closed: “{decision}”',
    requestOpened: 'Available: {request}',
    requestSent: '{by} sent: {request}',
    productOpened: 'Available: {product}',
    productPrepared: '{by} laid a draft ready: {product}',
    productSent: '{by} sent: {product}',
    claimMade: '{by} said in {in}: “{claim}” ({status})',
    callBegun: '{by} rings: {conversation}',
    topicAsked: '{by} asked: {topic}',
    questionGranted: 'Question in own words granted: {topic}',
    topicAnswered: 'Answer on “{topic}”',
    callEnded: 'End of call: {conversation}',
    signalRaised: '{signal}',
    valueChanged: '{value}: {from} to {to}',
    flagSet: 'Recorded: {flag}',
    storylineMoved: '{storyline}: {from} to {to}',
    storylineStuck: 'Storyline stands still: {storyline}',
    expectationOpened: 'Expected: {expectation}',
    expectationMet: 'Done: {expectation}',
    expectationMissed: 'Not done: {expectation}',
    obligationSeen: '{role} knows of the obligation: {obligation}',
    obligationStarted: 'Obligation runs: {obligation}',
    obligationMet: 'Met: {obligation}',
    obligationBreached: 'Past its hour: {obligation}',
    deadlineExtended: 'Extended: {target}',
    roleOccupied: '{role} is occupied',
    revealed: 'Shown: {what}',
    seatsRegrouped: 'Seats redistributed',
  },
};

/** A decision that nobody took. */
const defaulted: Readonly<Record<'nl' | 'en', string>> = {
  nl: '‘{decision}’ niet op tijd besloten, dus: {option}',
  en: '“{decision}” not decided in time, so: {option}',
};

const terms: Readonly<Record<'nl' | 'en', Words>> = {
  nl: {
    held: 'vastgehouden',
    skipped: 'overgeslagen',
    notSent: 'niet in deze variant',
    conditionFailed: 'voorwaarde gold niet',
    cutOff: 'deel eerder beëindigd',
    hold: 'vasthouden',
    unhold: 'niet langer vasthouden',
    delay: 'uitgesteld',
    skip: 'overslaan',
    unskip: 'toch laten komen',
    add: 'kaart gelegd',
    move: 'kaart verplaatst',
    remove: 'kaart weggenomen',
    all: 'allen',
    supported: 'gedragen',
    lucky: 'alleen een ander kon dit dragen',
    unsupported: 'niet gedragen',
    contradicted: 'tegengesproken',
    overtaken: 'achterhaald',
    knowledge: 'wie weet wat, op het toneel',
    unshared: 'wat niet gedeeld is, op het toneel',
    verdicts: 'het oordeel over zinnen, aan de stoelen',
  },
  en: {
    held: 'held',
    skipped: 'skipped',
    notSent: 'not in this variant',
    conditionFailed: 'condition did not hold',
    cutOff: 'part ended early',
    hold: 'hold',
    unhold: 'no longer held',
    delay: 'delayed',
    skip: 'skip',
    unskip: 'restored',
    add: 'card laid',
    move: 'card moved',
    remove: 'card taken away',
    all: 'everyone',
    supported: 'supported',
    lucky: 'only another could support it',
    unsupported: 'unsupported',
    contradicted: 'contradicted',
    overtaken: 'overtaken',
    knowledge: 'who knows what, on the stage',
    unshared: 'what is not shared, on the stage',
    verdicts: 'the verdict on sentences, to the seats',
  },
};

/** An event as one sentence for staff, in the screen's language. */
export function eventText(context: ViewContext, event: EngineEvent): string {
  const byDefault = event.type === 'decisionTaken' && event.how === 'default';
  const sentence = byDefault ? defaulted[context.language] : (sentences[context.language][event.type] ?? event.type);
  return sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => fill(context, event, name));
}

function fill(context: ViewContext, event: EngineEvent, name: string): string {
  if (event.type === 'injectReleased' && name === 'from')
    return shortOf(context, context.plan.inject.get(event.inject)?.from ?? 'ctl');
  if (event.type === 'messageSent' && name === 'text') return messageTitle(context, event.message);
  if (event.type === 'claimMade' && name === 'claim') {
    const claim = context.plan.claim.get(event.claim);
    return say(context, event.overclaim ? claim?.overclaim : claim?.text);
  }
  if (
    (event.type === 'topicAsked' || event.type === 'topicAnswered' || event.type === 'questionGranted') &&
    name === 'topic'
  )
    return say(
      context,
      context.plan.conversation.get(event.conversation)?.topics.find((item) => item.id === event.topic)?.title,
    );
  if (event.type === 'decisionTaken' && name === 'option') {
    const option = context.plan.decision.get(event.decision)?.options.find((item) => item.id === event.option);
    return say(context, option?.text);
  }
  const value: unknown = (event as Readonly<Record<string, unknown>>)[name];
  if (event.type === 'storylineMoved' && (name === 'from' || name === 'to')) {
    const storyline = context.plan.scenario.storylines.find((item) => item.id === event.storyline);
    return say(context, storyline?.states.find((state) => state.id === value)?.title) || String(value);
  }
  if (Array.isArray(value)) {
    if (value.length === context.plan.roles.length) return terms[context.language]['all'] ?? '';
    return value.map((item) => nameOf(context, String(item))).join(', ');
  }
  return typeof value === 'number' ? String(value) : nameOf(context, String(value));
}

function nameOf(context: ViewContext, id: string): string {
  const { plan } = context;
  const term = terms[context.language][id];
  if (term !== undefined) return term;
  const inject = plan.inject.get(id);
  if (inject) return unmarked(injectTitle(context, inject));
  const titled =
    plan.decision.get(id) ??
    plan.request.get(id) ??
    plan.product.get(id) ??
    plan.conversation.get(id) ??
    plan.signal.get(id) ??
    plan.obligation.get(id) ??
    plan.logKind.get(id) ??
    plan.scenario.moves.find((item) => item.id === id) ??
    plan.scenario.storylines.find((item) => item.id === id) ??
    plan.scenario.values.find((item) => item.id === id) ??
    plan.scenario.flags.find((item) => item.id === id);
  if (titled) return say(context, titled.title);
  const expectation = plan.expectation.get(id);
  if (expectation) return say(context, expectation.text);
  const fact = plan.fact.get(id);
  if (fact) return say(context, fact.short);
  const message = context.state.typed.find((item) => item.id === id);
  if (message)
    return message.subject === undefined ? messageTitle(context, id) : unmarked(typed(context, message.subject));
  const card = context.state.cards.find((item) => item.id === id);
  if (card) return card.fact === undefined ? typed(context, card.text) : say(context, plan.fact.get(card.fact)?.short);
  return shortOf(context, id);
}

function messageTitle(context: ViewContext, id: string): string {
  const message = context.state.typed.find((item) => item.id === (id as InjectId));
  if (!message) return '';
  const text = unmarked(typedBody(context, message));
  return text.length > 80 ? `${text.slice(0, 78)} …` : text;
}
