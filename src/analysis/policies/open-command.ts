import { invariant } from '../../base/assert.ts';
import { storyTime } from '../../base/time.ts';
import type { Act, Command, FieldInput, TextRef } from '../../engine/command.ts';
import type { Handle } from '../../projections/views/shared.ts';
import type { ElementId, RoleId } from '../../scenario/model/ids.ts';
import type { SeatAct, SeatCommand, SeatField } from './seat-act.ts';

/** What turns the words of a seat into those of the engine. */
export interface Opener {
  /** The author's id behind a handle; undefined when this run never gave it out. */
  resolve(handle: Handle): string | undefined;
  /** Keeps a typed text and gives the reference that stands in the record. */
  text(typed: string): TextRef;
}

/**
 * The command of a policy as the engine takes it: ids for handles, references for texts, marked `policy`.
 * @throws Error on a handle that this run never gave out: policies take theirs from their view
 */
export function openCommand(command: SeatCommand, opener: Opener): Command {
  const id = <T extends string>(handle: Handle): T => {
    const found = opener.resolve(handle);
    invariant(found !== undefined, 'P1', `no such handle: ${handle}`);
    return found as T;
  };
  return { by: { kind: 'role', role: id<RoleId>(command.as), policy: true }, do: openAct(command.do, id, opener) };
}

function openAct(act: SeatAct, id: <T extends string>(handle: Handle) => T, { text }: Opener): Act {
  const why = (words: string | undefined) => (words === undefined ? {} : { why: text(words) });
  switch (act.act) {
    case 'read':
      return { act: 'read', message: id(act.message) };
    case 'share': {
      const { item } = act;
      const to = act.to.map((handle) => id<RoleId>(handle));
      return item.kind === 'message'
        ? { act: 'share', item: { kind: 'message', message: id(item.message) }, to }
        : { act: 'share', item: { kind: 'fact', fact: id(item.fact) }, to };
    }
    case 'board':
      if (act.op === 'move') return { act: 'board', op: 'move', card: id(act.card), column: act.column };
      return 'text' in act
        ? { act: 'board', op: 'add', column: act.column, text: text(act.text) }
        : { act: 'board', op: 'add', column: act.column, fact: id(act.fact) };
    case 'log': {
      const fields = Object.entries(act.fields).map(([field, words]) => [id(field), text(words)] as const);
      return { act: 'log', kind: id(act.kind), fields: Object.fromEntries(fields) };
    }
    case 'alternative': {
      const criterion = act.criterion === undefined ? {} : { criterion: text(act.criterion) };
      return { act: 'alternative', decision: id(act.decision), text: text(act.text), ...criterion };
    }
    case 'decide': {
      const overrule = act.overrule === undefined ? {} : { overrule: text(act.overrule) };
      const { confidence } = act;
      return {
        act: 'decide',
        decision: id(act.decision),
        option: id(act.option),
        why: text(act.why),
        confidence,
        ...overrule,
      };
    }
    case 'advise':
      return { act: 'advise', decision: id(act.decision), option: id(act.option), ...why(act.why) };
    case 'confirm':
      return { act: 'confirm', decision: id(act.decision), agree: act.agree, ...why(act.why) };
    case 'revise':
      return { act: 'revise', decision: id(act.decision), option: id(act.option), why: text(act.why) };
    case 'send': {
      const words = act.text === undefined ? {} : { text: text(act.text) };
      return { act: 'send', request: id(act.request), elements: act.elements.map((handle) => id(handle)), ...words };
    }
    case 'reply':
      return { act: 'reply', message: id(act.message), text: text(act.text) };
    case 'note':
      return { act: 'note', to: act.to.map((handle) => id<RoleId>(handle)), text: text(act.text) };
    case 'product': {
      const fields = Object.entries(act.fields).map(
        ([field, content]) => [id<string>(field), openField(content, id, text)] as const,
      );
      const elements = act.elements.map((handle) => id<ElementId>(handle));
      return { act: 'product', product: id(act.product), fields: Object.fromEntries(fields), elements };
    }
    case 'prepare':
      return { act: 'prepare', product: id(act.product), filled: act.filled.map((handle) => id<string>(handle)) };
    case 'call':
      return { act: 'call', conversation: id(act.conversation) };
    case 'ask': {
      const wording = act.wording === undefined ? {} : { wording: id<string>(act.wording) };
      return { act: 'ask', conversation: id(act.conversation), topic: id(act.topic), ...wording };
    }
    case 'hangUp':
      return { act: 'hangUp', conversation: id(act.conversation) };
    case 'chooseStart':
      return { act: 'chooseStart', obligation: id(act.obligation), at: storyTime(act.at), why: text(act.why) };
  }
}

const openField = (
  field: SeatField,
  id: <T extends string>(handle: Handle) => T,
  text: Opener['text'],
): FieldInput => ({
  ...(field.text === undefined ? {} : { text: text(field.text) }),
  ...(field.option === undefined ? {} : { option: id<string>(field.option) }),
  ...(field.sentences === undefined
    ? {}
    : {
        sentences: field.sentences.map(({ sentence, links }) => ({
          sentence: id(sentence),
          links: links.map((link) => id(link)),
        })),
      }),
});
