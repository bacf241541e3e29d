import type { DecisionState, FlatProposal, FormState, Sending } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { moments, type Words } from './thaw-words.ts';

/** Undefined while it has not been opened. */
export function thawDecision(run: FlatRun, place: number, words: Words) {
  const state = run.decisions[place];
  const options = run.tables.decisions[place]?.options ?? [];
  return state && decisionOf(run, state, (option) => options[option]?.id ?? '', words);
}

function decisionOf(run: FlatRun, state: DecisionState, nameOf: (option: number) => string, words: Words) {
  const { proposal, confirmed, revised, knownThen, ratings, takenAt } = state;
  const { facts } = run.tables.plan.scenario;
  const why = (text: number) => (text >= 0 ? { why: words.refOf(text) } : {});
  return {
    status: state.status,
    opened: state.opened,
    deadline: state.deadline,
    order: state.order.map(nameOf),
    alternatives: state.alternatives.map(({ at, by, text, criterion }) => ({
      at,
      by: words.roleOf(by),
      text: words.refOf(text),
      ...(criterion >= 0 ? { criterion: words.refOf(criterion) } : {}),
    })),
    advice: state.advice.map(({ at, by, option, why: text }) => ({
      at,
      by: words.roleOf(by),
      option: nameOf(option),
      ...why(text),
    })),
    ...(proposal ? { proposal: proposalOf(proposal, nameOf, words) } : {}),
    ...(confirmed
      ? {
          confirmed: {
            at: confirmed.at,
            by: confirmed.by,
            agree: confirmed.agree,
            samePerson: confirmed.samePerson,
            ...why(confirmed.why),
          },
        }
      : {}),
    ...(state.option >= 0 ? { option: nameOf(state.option) } : {}),
    ...moments({ takenAt }),
    ...(state.byDefault ? { byDefault: true } : {}),
    ...(state.lockedBy >= 0 ? { lockedBy: words.nameOf(state.lockedBy) } : {}),
    ...(ratings ? { ratings } : {}),
    ...(knownThen ? { knownThen: knownThen.map((fact) => facts[fact]?.id) } : {}),
    ...(revised ? { revised: { from: nameOf(revised.from), first: revised.first, at: revised.at } } : {}),
  };
}

const proposalOf = (proposal: FlatProposal, nameOf: (option: number) => string, words: Words) => ({
  at: proposal.at,
  by: words.roleOf(proposal.by),
  option: nameOf(proposal.option),
  spoken: false,
  ...(proposal.why >= 0 ? { why: words.refOf(proposal.why) } : {}),
  ...(proposal.confidence >= 0 ? { confidence: proposal.confidence } : {}),
  ...(proposal.overrule >= 0 ? { overrule: words.refOf(proposal.overrule) } : {}),
});

/** Undefined while nothing has touched it. */
export const thawRequest = ({ requests }: FlatRun, place: number, words: Words) =>
  formOf(requests[place], words, false);
export const thawProduct = ({ products }: FlatRun, place: number, words: Words) => formOf(products[place], words, true);

function formOf(state: FormState | undefined, words: Words, product: boolean) {
  if (!state?.known) return undefined;
  const { open, due, prepared, sent } = state;
  return { open, ...moments({ due, prepared }), sent: sent.map((item) => sendingOf(item, words, product)) };
}

function sendingOf({ at, by, elements, text, fields }: Sending, words: Words, product: boolean) {
  const role = words.roleOf(by);
  if (product) return { at, by: role, elements, spoken: false, fields: contentsOf(fields, words) };
  const sent = { at, by: role, elements, spoken: false };
  return text >= 0 ? { ...sent, text: words.refOf(text) } : sent;
}

function contentsOf(fields: Sending['fields'], words: Words) {
  const contents: Record<string, object> = {};
  for (const { field, text, option, claim } of fields)
    contents[field] =
      text >= 0
        ? { text: words.refOf(text) }
        : claim
          ? { claims: [{ claim: claim.id, overclaim: claim.overclaim, links: [] }] }
          : { option };
  return contents;
}

export const thawCalls = ({ tables, calls }: FlatRun, words: Words) =>
  Object.fromEntries(
    tables.conversations.flatMap(({ conversation, topics }, index) => {
      const state = calls[index];
      if (!state?.known) return [];
      const nameOf = (topic: number): string => topics[topic]?.id ?? '';
      const { spent, asked, lines, begun, by, since, topic, wording, until } = state;
      const said = (chosen: string | undefined) => (chosen === undefined ? {} : { wording: chosen });
      return [
        [
          conversation.id,
          {
            spent,
            asked: asked.map(nameOf),
            lines: lines.map((line) => ({
              at: line.at,
              kind: line.kind,
              by: words.roleOf(line.by),
              ...(line.topic >= 0 ? { topic: nameOf(line.topic) } : {}),
              ...said(line.wording),
              ...(line.blocks ? { blocks: line.blocks } : {}),
            })),
            ...moments({ begun }),
            ...(by >= 0
              ? {
                  active: {
                    by: words.roleOf(by),
                    since,
                    ...(topic >= 0 ? { topic: { id: nameOf(topic), ...said(wording), until } } : {}),
                  },
                }
              : {}),
          },
        ],
      ];
    }),
  );
