import type { EngineState } from '../../engine/state/engine-state.ts';
import type { TextRef } from '../../engine/command.ts';
import type { CallLine } from '../../engine/state/words.ts';
import { perData } from '../../engine/per-data.ts';
import type { Plan } from '../../engine/plan.ts';
import { say, type ViewContext } from '../../projections/context.ts';
import { bareHandles } from '../../projections/handles.ts';
import { injectTitle, linkFacts, opening } from '../../projections/message-text.ts';
import { wordsOfLine } from '../../projections/role/calls.ts';
import type { TextKey } from '../../scenario/model/ids.ts';
import {
  isFixed,
  textsOfDecision,
  textsOfObligation,
  textsOfProduct,
  textsOfRequest,
  wordsIn,
  wordsOfInject,
} from '../table/reading.ts';
import { hasTyped } from './knowledge.ts';
import { NOTHING, type Line } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import type { FlatConversation, FlatInject } from './tables.ts';
import { textOf } from './texts.ts';
import { thawAsAsked } from './thaw.ts';

/** Words of a plan's texts in the scenario's own language, each counted once by what counts them for the real participants. */
export interface WordCounts {
  readonly facts: readonly number[];
  readonly decisions: readonly number[];
  readonly requests: readonly number[];
  readonly products: readonly number[];
  readonly obligations: readonly number[];
  /** By conversation and topic: its title and wordings. */
  readonly topics: readonly (readonly number[])[];
  /** Of injects whose words are the same in each run. */
  readonly isFixed: readonly boolean[];
  /** By inject and blocks, by line, and by what is said in a call. */
  readonly injects: Map<string, number>;
  readonly titles: Map<string, string>;
  readonly lines: Map<number, { readonly words: number; readonly opening: string }>;
  readonly said: Map<string, number | undefined>;
}

export const wordCountsOf = perData((plan: Plan): WordCounts => {
  const context = contextOf(plan, '', {} as EngineState);
  const count = (keys: readonly (TextKey | undefined)[]): number =>
    keys.reduce((sum, key) => sum + wordsIn(say(context, key)), 0);
  return {
    facts: plan.scenario.facts.map(({ text }) => count([text])),
    decisions: plan.decisions.map((item) => count(textsOfDecision(item))),
    requests: plan.requests.map((item) => count(textsOfRequest(item))),
    products: plan.products.map((item) => count(textsOfProduct(item, plan))),
    obligations: plan.obligations.map((item) => count(textsOfObligation(item))),
    topics: plan.conversations.map(({ topics }) =>
      topics.map(({ title, wordings }) => count([title, ...wordings.map(({ text }) => text)])),
    ),
    isFixed: plan.injects.map((inject) => isFixed(context, inject)),
    injects: new Map(),
    titles: new Map(),
    lines: new Map(),
    said: new Map(),
  };
});

const contextOf = (plan: Plan, seed: string, state: EngineState, textFor?: (ref: TextRef) => string): ViewContext => ({
  plan,
  state,
  language: plan.scenario.language,
  texts: { get: textFor ?? (() => undefined) } as ViewContext['texts'],
  handles: bareHandles(seed),
  drafts: new Map(),
  takenSeats: new Set(),
});

/** What the run is now, to be read: texts by their number. */
const contextNow = (run: FlatRun): ViewContext =>
  contextOf(
    run.tables.plan,
    run.seed,
    thawAsAsked(run, (text) => String(text) as TextRef),
    (ref) => textOf(run.texts[Number(ref)] as number),
  );

/** As much of a state as a fixed text looks at. */
const stateWith = (inject: FlatInject, blocks: readonly string[]): EngineState =>
  ({ injects: { [inject.inject.id]: { status: 'released', at: 0, blocks } } }) as unknown as EngineState;

const tableOf = ({ tables }: FlatRun, inject: number): FlatInject => tables.injects[inject] as FlatInject;

/**
 * Of a text that says what the team did up to its own moment: once that moment has passed, it changes only where a decision that was open
 * then is closed.
 */
function passing<T>(run: FlatRun, inject: number, what: string, make: (context: ViewContext) => T): T {
  const key = `${what} ${inject}`;
  const found = run.passing.get(key);
  if (found?.closings === run.closings) return found.value as T;
  const value = make(contextNow(run));
  if (run.now > (run.injectAt[inject] as number)) run.passing.set(key, { closings: run.closings, value });
  return value;
}

/** Words of an inject that has come out. */
export function injectWords(run: FlatRun, counts: WordCounts, place: number): number {
  const found = tableOf(run, place);
  const { inject } = found;
  const { plan } = run.tables;
  const blocks = run.injectBlocks[place] ?? [];
  if (!counts.isFixed[place]) return passing(run, place, 'words', (context) => wordsOfInject(context, inject, blocks));
  const key = keyOf(place, blocks);
  let words = counts.injects.get(key);
  if (words === undefined) {
    words = wordsOfInject(contextOf(plan, run.seed, stateWith(found, blocks)), inject, blocks);
    counts.injects.set(key, words);
  }
  return words;
}

const keyOf = (inject: number, blocks: readonly string[]): string => `${inject} ${blocks.join(' ')}`;

function titleOf(run: FlatRun, counts: WordCounts, place: number): string {
  const found = tableOf(run, place);
  const blocks = run.injectBlocks[place] ?? [];
  if (!counts.isFixed[place]) return passing(run, place, 'title', (context) => injectTitle(context, found.inject));
  const key = keyOf(place, blocks);
  let title = counts.titles.get(key);
  if (title === undefined) {
    title = injectTitle(contextOf(run.tables.plan, run.seed, stateWith(found, blocks)), found.inject);
    counts.titles.set(key, title);
  }
  return title;
}

/** An authored line that came of itself, by its name. */
function lineOf(run: FlatRun, counts: WordCounts, line: number) {
  let found = counts.lines.get(line);
  if (!found) {
    const { plan, names } = run.tables;
    const context = contextOf(plan, run.seed, {} as EngineState);
    const body = linkFacts(context, say(context, names[line] as TextKey), () => false);
    counts.lines.set(line, (found = { words: wordsIn(body), opening: opening(body) }));
  }
  return found;
}

/** Words of an answer or a fallback line as a seat with these roles reads it, subject and all. `message` as in `Mail`. */
export function letterWords(run: FlatRun, counts: WordCounts, roles: readonly number[], message: number): number {
  const sent = run.sent[-message - 1];
  if (!sent || sent.line < 0) return 0;
  const { words, opening: first } = lineOf(run, counts, sent.line);
  const about = sent.about === NOTHING ? '' : subjectOf(run, counts, roles, sent.about);
  return words + wordsIn(about ? `Re: ${about}` : first);
}

/** The title of what a thread is about, for a seat that has it; for another it says nothing. */
function subjectOf(run: FlatRun, counts: WordCounts, roles: readonly number[], message: number): string {
  if (message >= 0) {
    const has = roles.some((role) => run.mail[role * run.tables.injects.length + message]);
    return has ? titleOf(run, counts, message) : '';
  }
  const sent = run.sent[-message - 1];
  if (!sent) return '';
  if (sent.about !== NOTHING) return subjectOf(run, counts, roles, sent.about);
  if (!roles.some((role) => hasTyped(run, role, message))) return '';
  return sent.line >= 0 ? lineOf(run, counts, sent.line).opening : opening(textOf(run.texts[sent.text] as number));
}

/** Words of a line of a call that a seat with these roles was in; `first`: the line was not opened for it before. */
export function saidWords(
  run: FlatRun,
  counts: WordCounts,
  place: number,
  line: Line,
  roles: readonly number[],
  first: boolean,
): number {
  if (line.kind === 'ask' || line.kind === 'hangUp' || (line.kind === 'open' && !first)) return 0;
  const { openedBy } = run.tables.conversations[place] as FlatConversation;
  const ringing = line.kind === 'open' && openedBy ? openedBy.inject : -1;
  const blocks = ringing >= 0 ? run.injectBlocks[ringing] : line.blocks;
  const key = `${place} ${line.kind} ${line.topic} ${blocks?.join(' ') ?? ''}`;
  let words = counts.said.get(key);
  if (words === undefined && !counts.said.has(key)) {
    words = ringing >= 0 && !counts.isFixed[ringing] ? undefined : alike(run, place, line, ringing);
    counts.said.set(key, words);
  }
  return words ?? spoken(run, place, line, roles, contextNow(run));
}

/** The words, when they are as many whatever the role knows. */
function alike(run: FlatRun, place: number, line: Line, ringing: number): number | undefined {
  const { plan } = run.tables;
  const base = ringing >= 0 ? stateWith(tableOf(run, ringing), run.injectBlocks[ringing] ?? []) : { injects: {} };
  const role = plan.roles[line.by]?.id ?? '';
  const all = Object.fromEntries(plan.scenario.facts.map(({ id }) => [id, { at: 0, way: 'start' }]));
  const count = (knowledge: object): number =>
    spoken(
      run,
      place,
      line,
      [line.by],
      contextOf(plan, run.seed, { ...base, knowledge: { [role]: knowledge } } as EngineState),
    );
  const [none, linked] = [count({}), count(all)];
  return none === linked ? none : undefined;
}

function spoken(run: FlatRun, place: number, line: Line, roles: readonly number[], context: ViewContext): number {
  const { conversation, topics } = run.tables.conversations[place] as FlatConversation;
  const idsOf = (list: readonly number[]) => list.flatMap((role) => run.tables.plan.roles[role]?.id ?? []);
  const said = {
    at: line.at,
    by: idsOf([line.by])[0],
    kind: line.kind,
    ...(line.topic >= 0 ? { topic: topics[line.topic]?.id } : {}),
    ...(line.blocks ? { blocks: line.blocks } : {}),
  } as CallLine;
  return wordsIn(wordsOfLine(context, idsOf(roles), conversation, [said], said));
}
