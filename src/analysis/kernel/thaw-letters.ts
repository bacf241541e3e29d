import { columns } from '../../engine/acts/board.ts';
import { NOTHING, type FlatCard, type Mail, type Sent, type Shared } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import type { Words } from './thaw-words.ts';

export function thawMail({ message, at, way, by, byStaff, read, ringsUntil }: Mail, words: Words) {
  const mail: Record<string, unknown> = { message: words.messageOf(message), at, way };
  if (by >= 0) mail.by = words.roleOf(by);
  else if (byStaff) mail.by = 'facilitator';
  if (read >= 0) mail.read = read;
  if (ringsUntil >= 0) mail.ringsUntil = ringsUntil;
  return mail;
}

export function thawKnowledge(run: FlatRun, role: number, words: Words) {
  const { facts } = run.tables.plan.scenario;
  const known: Record<string, object> = {};
  for (const fact of run.known[role] ?? []) {
    const place = role * facts.length + fact;
    const [at, way, from] = [run.knownAt[place], run.knownWay[place], run.knownFrom[place] as number];
    known[facts[fact]?.id ?? ''] = from < 0 ? { at, way } : { at, way, from: words.nameOf(from) };
  }
  return known;
}

export const thawSent = (sent: Sent, index: number, words: Words) => ({
  id: `x-${index + 1}`,
  kind: sent.kind,
  at: sent.at,
  from: sent.from,
  to: typeof sent.to === 'string' ? sent.to : sent.to.map(words.roleOf),
  channel: sent.channel,
  ...(sent.text >= 0 ? { text: words.refOf(sent.text) } : {}),
  ...(sent.line >= 0 ? { line: words.nameOf(sent.line) } : {}),
  ...(sent.about === NOTHING ? {} : { about: words.messageOf(sent.about) }),
});

export const thawShare = ({ tables }: FlatRun, share: Shared, words: Words) => ({
  at: share.at,
  by: words.roleOf(share.by),
  item: share.isFact ? tables.plan.scenario.facts[share.item]?.id : words.messageOf(share.item),
  kind: share.isFact ? 'fact' : 'message',
  to: share.to.map(words.roleOf),
  spoken: false,
});

export const thawCard = ({ tables }: FlatRun, card: FlatCard, words: Words) => ({
  id: `card-${card.number}`,
  column: columns[card.column],
  by: words.roleOf(card.by),
  at: card.at,
  fact: tables.plan.scenario.facts[card.fact]?.id,
});

export function thawEntry({ tables }: FlatRun, { at, by, kind, fields }: FlatRun['log'][number], words: Words) {
  const written = tables.logKinds[kind]?.kind;
  const texts = (written?.fields ?? []).map(({ id }, index) => [id, words.refOf(fields[index] as number)] as const);
  return { at, by: words.roleOf(by), kind: written?.id, fields: Object.fromEntries(texts) };
}
