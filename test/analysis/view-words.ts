import type { ReadingPart } from '../../src/analysis/table/concerns.ts';
import { wordsIn } from '../../src/analysis/table/reading.ts';
import type { RoleView } from '../../src/projections/views/role-view.ts';

/** What `newWords` promises, found the long way: in the view that a screen is sent. */
export function wordsInView(view: RoleView, parts: readonly ReadingPart[], read: Set<string>): number {
  let words = 0;
  const take = (name: string, ...texts: readonly string[]): void => {
    if (read.has(name)) return;
    read.add(name);
    for (const text of texts) words += wordsIn(text);
  };
  for (const part of parts) takeFrom[part](view, take);
  return words;
}

type Take = (name: string, ...texts: readonly string[]) => void;

const takeFrom: Readonly<Record<ReadingPart, (view: RoleView, take: Take) => void>> = {
  messages(view, take) {
    for (const message of view.messages) {
      if (message.body === undefined) continue;
      take(message.handle, message.subject, message.body);
      for (const attachment of message.attachments) take(attachment.id, attachment.title, attachment.body);
    }
  },
  notes(view, take) {
    for (const note of view.notes) if (!note.mine) take(note.handle, note.text);
  },
  board(view, take) {
    for (const column of [view.board.known, view.board.said, view.board.unknown])
      for (const card of column) if (!card.mine) take(card.handle, card.text);
  },
  decisions(view, take) {
    for (const decision of view.decisions)
      take(decision.handle, decision.title, ...decision.options.map((option) => option.text));
  },
  requests(view, take) {
    for (const request of view.requests)
      take(request.handle, request.title, ...request.elements.map((element) => element.text));
  },
  products(view, take) {
    for (const { handle, title, fields, elements } of view.products)
      take(
        handle,
        title,
        ...fields.flatMap(({ label, help, sentences, options }) => [
          label,
          help,
          ...[...sentences, ...options].map(({ text }) => text),
        ]),
        ...elements.map((element) => element.text),
      );
  },
  calls(view, take) {
    for (const { handle, lines, topics } of view.calls) {
      lines.forEach((line, index) => take(`${handle} ${index}`, line.mine ? '' : line.text));
      for (const topic of topics) take(topic.handle, topic.title, ...topic.wordings.map(({ text }) => text));
    }
  },
  obligations(view, take) {
    for (const obligation of view.obligations) take(obligation.handle, obligation.title, obligation.note);
  },
};
