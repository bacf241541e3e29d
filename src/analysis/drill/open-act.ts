import type { Act, FieldInput, SentenceId, TextRef } from '../../engine/command.ts';
import type { DrillAct, DrillField } from '../../scenario/drill/drill.ts';

/** The act of a drill as the engine takes it: its words become references. */
export function openDrillAct(act: DrillAct, text: (typed: string) => TextRef): Act {
  const why = 'why' in act && act.why !== undefined ? { why: text(act.why) } : {};
  switch (act.act) {
    case 'read':
      return act;
    case 'share':
      return {
        act: 'share',
        item: 'message' in act.item ? { kind: 'message', ...act.item } : { kind: 'fact', ...act.item },
        to: act.to,
      };
    case 'board':
      return {
        act: 'board',
        op: 'add',
        column: act.column,
        ...(act.fact === undefined ? {} : { fact: act.fact }),
        ...(act.text === undefined ? {} : { text: text(act.text) }),
      };
    case 'log':
      return { ...act, fields: Object.fromEntries(Object.entries(act.fields).map(([id, words]) => [id, text(words)])) };
    case 'alternative': {
      const criterion = act.criterion === undefined ? {} : { criterion: text(act.criterion) };
      return { act: 'alternative', decision: act.decision, text: text(act.text), ...criterion };
    }
    case 'advise':
      return { act: 'advise', decision: act.decision, option: act.option, ...why };
    case 'decide': {
      const confidence = act.confidence === undefined ? {} : { confidence: act.confidence };
      const overrule = act.overrule === undefined ? {} : { overrule: text(act.overrule) };
      return {
        act: 'decide',
        decision: act.decision,
        option: act.option,
        why: text(act.why),
        ...confidence,
        ...overrule,
      };
    }
    case 'confirm':
      return { act: 'confirm', decision: act.decision, agree: act.agree, ...why };
    case 'revise':
      return { act: 'revise', decision: act.decision, option: act.option, why: text(act.why) };
    case 'send': {
      const words = act.text === undefined ? {} : { text: text(act.text) };
      return { act: 'send', request: act.request, elements: act.elements, ...words };
    }
    case 'reply':
      return { act: 'reply', message: act.message, text: text(act.text) };
    case 'note':
      return { act: 'note', to: act.to, text: text(act.text) };
    case 'chooseStart':
      return { act: 'chooseStart', obligation: act.obligation, at: act.start, why: text(act.why) };
    case 'product': {
      const fields = Object.entries(act.fields).map(([id, field]) => [id, openField(field, text)]);
      return { act: 'product', product: act.product, fields: Object.fromEntries(fields), elements: act.elements };
    }
    case 'call':
    case 'ask':
    case 'hangUp':
    case 'prepare':
      return act;
  }
}

/** Drills link no support to a sentence. */
const openField = (field: DrillField, text: (typed: string) => TextRef): FieldInput => ({
  ...(field.text === undefined ? {} : { text: text(field.text) }),
  ...(field.option === undefined ? {} : { option: field.option }),
  ...(field.sentences === undefined
    ? {}
    : {
        sentences: field.sentences.map(({ claim, overclaim }) => ({
          sentence: (overclaim ? `over:${claim}` : claim) as string as SentenceId,
          links: [],
        })),
      }),
});
