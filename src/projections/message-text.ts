import { civilOf } from '../base/civil-time.ts';
import type { PlayTime } from '../base/time.ts';
import type { DecisionRecord } from '../engine/state/engine-state.ts';
import type { OptionId, RoleId, SignalId, TextKey } from '../scenario/model/ids.ts';
import type { Inject } from '../scenario/model/script.ts';
import { say, storyAt, type ViewContext } from './context.ts';
import { shortOf } from './parties.ts';
import { quotation } from './quotation.ts';

interface Words {
  readonly title: string;
  readonly body: string;
}

/** Texts without insertions are the same whenever they are read: made once for a plan, a language and the chosen blocks. */
const fixed = new WeakMap<ViewContext['plan'], Map<string, Words>>();

/** Title and body of an inject, for who wants both. */
export function titleAndBody(context: ViewContext, inject: Inject): Words {
  const record = context.state.injects[inject.id];
  const chosen = record?.blocks;
  const name = `${context.language} ${inject.id} ${chosen ? chosen.join(' ') : '*'}`;
  let known = fixed.get(context.plan);
  if (!known) fixed.set(context.plan, (known = new Map()));
  const found = known.get(name);
  if (found) return found;
  const blocks = chosen ? inject.body.blocks.filter((block) => chosen.includes(block.id)) : inject.body.blocks;
  const text = blocks.map((block) => say(context, block.key)).join('\n\n');
  const body = insert(context, text, record?.at ?? context.state.now);
  const words = { title: inject.subject === undefined ? opening(body) : say(context, inject.subject), body };
  if (!text.includes('{')) known.set(name, words);
  return words;
}

const named = new WeakMap<ViewContext['plan'], Map<string, readonly string[] | null>>();

/** The facts that an inject carries or that its texts mark; undefined where the team's own words are put in, which may mark any. */
export function factsNamed(context: ViewContext, inject: Inject): readonly string[] | undefined {
  let known = named.get(context.plan);
  if (!known) named.set(context.plan, (known = new Map()));
  const name = `${context.language} ${inject.id}`;
  let found = known.get(name);
  if (found === undefined) {
    const keys = [...inject.body.blocks.map(({ key }) => key), ...inject.attachments.map(({ body }) => body)];
    const text = keys.map((key) => say(context, key)).join('\n');
    const marked = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, fact = '']) => fact);
    known.set(name, (found = text.includes('{') ? null : [...new Set([...inject.facts, ...marked])]));
  }
  return found ?? undefined;
}

/** The chosen blocks of a released inject, in order, as one text; before release: all of its blocks. */
export const injectBody = (context: ViewContext, inject: Inject): string => titleAndBody(context, inject).body;

/** Titles stand beside the body; a chat or call without one is named by its beginning. */
export const injectTitle = (context: ViewContext, inject: Inject): string => titleAndBody(context, inject).title;

/** A title for staff: without the exercise mark that every artefact opens with, and without the quotation mark of a speech cut short. */
export const unmarked = (title: string): string =>
  title.replace(/^OEFENING( \/ EXERCISE)?\s*[–-]?\s*/, '').replace(/^['"‘“](?=.*…$)/s, '');

/** The first words of a text, without marks, at most 64 letters. */
export function opening(text: string): string {
  const line = plain(text).replace(/\s+/g, ' ').trim();
  if (line.length <= 64) return line;
  const cut = line.slice(0, 64);
  return `${cut.slice(0, Math.max(32, cut.lastIndexOf(' ')))} …`;
}

const plain = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '')
    .replaceAll('*', '');

/** Fact marks with handles in place of ids; a mark on a fact that `known` does not hold loses its link, not its words. */
export const linkFacts = (context: ViewContext, text: string, known: (fact: string) => boolean): string =>
  text.includes('](')
    ? text.replace(/\[([^\]]*)\]\(([^)\s]+)\)/g, (_whole, words: string, fact: string) =>
        known(fact) ? `[${words}](${context.handles.of(fact)})` : words,
      )
    : text;

const none: Readonly<Record<ViewContext['language'], string>> = { nl: 'geen', en: 'none' };

/** Insertions of FORMAT.md: what the team did up to `at`, in words. A list with a line of its own is numbered; within a sentence it runs on. */
export function insert(context: ViewContext, text: string, at: PlayTime): string {
  return text.replace(
    /^[ ]*\{list:([^}]*)\}[ ]*$|\{(list|decision|quote|hour):([^}]*)\}/gm,
    (whole, ...found: string[]) => {
      const [own, kind, name = ''] = found;
      if (kind === 'decision') return chosenText(context, name, at);
      if (kind === 'quote') return quotation(context, name, at);
      if (kind === 'hour') return hourOf(context, name, at);
      const lines = listOf(context, own ?? name, at);
      if (lines === undefined) return whole;
      if (lines.length === 0) return none[context.language];
      return own === undefined
        ? lines.map((line) => line.replace(/\.$/, '')).join('; ')
        : lines.map((line, n) => `${n + 1}. ${line}`).join('\n');
    },
  );
}

/** The option that was in force at a play time; a text that is out does not change with what is decided later. */
function inForce(record: DecisionRecord | undefined, at: PlayTime): OptionId | undefined {
  if (record?.option === undefined || record.takenAt === undefined) return undefined;
  if (record.takenAt <= at) return record.option;
  return record.revised && record.revised.first <= at ? record.revised.from : undefined;
}

function chosenText(context: ViewContext, id: string, at: PlayTime): string {
  const decision = context.plan.decision.get(id);
  const chosen = decision && inForce(context.state.decisions[decision.id], at);
  const option = decision?.options.find((item) => item.id === chosen);
  return option ? say(context, option.text) : none[context.language];
}

/** The hour of the story at which a signal was first raised, as the language writes it; a day is the author's to name. */
function hourOf(context: ViewContext, signal: string, at: PlayTime): string {
  const raised = context.state.signals[signal as SignalId]?.raises[0]?.at;
  if (raised === undefined || raised > at) return '–';
  const { hour, minute } = civilOf(storyAt(context, raised));
  const [h, m] = [hour, minute].map((part) => String(part).padStart(2, '0'));
  return `${h}${context.language === 'nl' ? '.' : ':'}${m}`;
}

/** A title that asks is answered; any other announces. */
const titled = (title: string, text: string): string => `${title}${title.endsWith('?') ? '' : ':'} ${text}`;

function listOf(context: ViewContext, name: string, at: PlayTime): readonly string[] | undefined {
  const { plan, state } = context;
  switch (name) {
    case 'decisions':
      return plan.decisions.flatMap((decision) => {
        const chosen = inForce(state.decisions[decision.id], at);
        return chosen === undefined ? [] : [titled(say(context, decision.title), chosenText(context, decision.id, at))];
      });
    case 'open-decisions':
      return plan.decisions.flatMap((decision) => {
        const record = state.decisions[decision.id];
        const taken = record?.revised?.first ?? record?.takenAt;
        const open = record && record.opened <= at && (taken === undefined || taken > at) && record.status !== 'closed';
        return open ? [say(context, decision.title)] : [];
      });
    case 'sent': {
      const lines = (title: TextKey, sent: readonly { readonly at: PlayTime; readonly by: RoleId }[] = []) =>
        sent.filter((one) => one.at <= at).map((one) => `${say(context, title)} (${shortOf(context, one.by)})`);
      return [
        ...plan.requests.flatMap((request) => lines(request.title, state.requests[request.id]?.sent)),
        ...plan.products.flatMap((product) => lines(product.title, state.products[product.id]?.sent)),
      ];
    }
    default:
      return undefined;
  }
}
