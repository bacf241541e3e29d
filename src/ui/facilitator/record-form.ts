import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import type { WireDirective } from '../../session/wire.ts';
import type { Translate } from '../shared/i18n.ts';
import type { Receivers } from './role-picks.tsx';

export const recordKinds = ['share', 'signal', 'expectation', 'act'] as const;
export type RecordKind = (typeof recordKinds)[number];
export type WireSpoken = Extract<WireDirective, { readonly act: 'record' }>['spoken'];

export interface RecordForm {
  readonly kind: RecordKind;
  readonly role: string;
  /** `<kind>:<id>` of a fact, message or card. */
  readonly item: string;
  readonly to: Receivers;
  readonly signal: string;
  readonly credit: '1' | '0.5';
  readonly expectation: string;
  readonly met: 'met' | 'not';
}

export const emptyRecord = (view: FacilitatorView): RecordForm => ({
  kind: 'share',
  role: view.roles[0]?.id ?? '',
  item: '',
  to: 'all',
  signal: '',
  credit: '1',
  expectation: '',
  met: 'met',
});

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly group: string;
}

/** What a role can have told: facts it has, messages it got, cards on the board. */
export function shareables(view: FacilitatorView, role: string, t: Translate<'facilitator'>): readonly Choice[] {
  const facts = view.knowledge
    .filter((row) => row.held[role] !== undefined)
    .map((row) => ({ value: `fact:${row.fact}`, text: row.text, group: t('record.facts') }));
  const messages = view.injects
    .filter((row) => row.status === 'released' && (row.toAll || row.to.some((to) => to.id === role)))
    .map((row) => ({ value: `message:${row.id}`, text: row.gist, group: t('record.messages') }));
  const cards = view.cards.map((card) => ({ value: `card:${card.id}`, text: card.text, group: t('record.cards') }));
  return [...facts, ...messages, ...cards];
}

/** The form as a spoken record; undefined while something is missing, and for an act, which is done in the seat's own screen. */
export function spokenOf(form: RecordForm): WireSpoken | undefined {
  const { role } = form;
  if (role === '') return undefined;
  if (form.kind === 'signal') {
    return form.signal === '' ? undefined : { kind: 'signal', role, signal: form.signal, credit: Number(form.credit) };
  }
  if (form.kind === 'expectation') {
    return form.expectation === ''
      ? undefined
      : { kind: 'expectation', role, expectation: form.expectation, met: form.met === 'met' };
  }
  if (form.kind === 'act' || (form.to !== 'all' && form.to.length === 0)) return undefined;
  const colon = form.item.indexOf(':');
  const id = form.item.slice(colon + 1);
  switch (form.item.slice(0, Math.max(0, colon))) {
    case 'fact':
      return { kind: 'share', role, item: { kind: 'fact', fact: id }, to: form.to };
    case 'message':
      return { kind: 'share', role, item: { kind: 'message', message: id }, to: form.to };
    case 'card':
      return { kind: 'share', role, item: { kind: 'card', card: id }, to: form.to };
    default:
      return undefined;
  }
}
