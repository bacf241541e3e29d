import type { MessageView, RoleView } from '../../projections/views/role-view.ts';
import { translator, type Translate, type UiLanguage } from '../shared/i18n.ts';
import { partOverHead } from '../shared/part-over.ts';

export interface Saying {
  readonly words: string;
  /** Interrupts what a screen reader is saying. */
  readonly urgent: boolean;
}

const polite = (words: string): Saying => ({ words, urgent: false });
const urgent = (words: string): Saying => ({ words, urgent: true });

const sayMessage = (one: MessageView, t: Translate<'participant'>): Saying => {
  if (one.state === 'ringing') return urgent(t('call.rings-name', { name: one.from.name }));
  if (one.state === 'missed') return polite(t('say.missed', { name: one.from.name }));
  return polite(t('say.message', { name: one.from.name, subject: one.subject }));
};

/** What to say aloud of what this view has and the one before it had not: messages, calls that were missed, notes, decisions, another phase. */
export function newSince(old: RoleView, view: RoleView, language: UiLanguage): readonly Saying[] {
  const t = translator(language, 'participant');
  const said: Saying[] = [];
  const before = new Map(old.messages.map((one) => [one.handle, one.state]));
  for (const one of view.messages) {
    const state = before.get(one.handle);
    if (state === undefined || (state === 'ringing' && one.state === 'missed')) said.push(sayMessage(one, t));
  }
  const noted = new Set(old.notes.map((one) => one.handle));
  for (const one of view.notes)
    if (!noted.has(one.handle) && !one.mine) said.push(polite(t('say.note', { name: one.from.name, text: one.text })));
  const decided = new Set(old.decisions.map((one) => one.handle));
  for (const one of view.decisions)
    if (!decided.has(one.handle) && one.part !== 'watch') said.push(polite(t('say.decision', { title: one.title })));
  const over = view.pause === 'endOfMove' && partOverHead(language, view.move.number);
  if (old.phase !== view.phase) said.push(urgent(over || t(`say.phase.${view.phase}`)));
  return said;
}
