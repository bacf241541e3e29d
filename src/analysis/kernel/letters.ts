import { MINUTE } from '../../base/time.ts';
import { NOTHING, unreadMail, type Sent } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { lay } from './knowledge.ts';
import { numberOf } from './timer-queue.ts';
import { wordsInText } from './texts.ts';
import { PATIENCE } from '../../engine/rules/spans.ts';

const FALLBACK = numberOf('fallback');

/** A message that no author wrote: laid in the inboxes of its receivers. Gives its number. */
function post(run: FlatRun, sent: Sent, by: number): number {
  run.sent.push(sent);
  const number = run.sent.length;
  run.holders[number] = 0;
  run.letterReaders[number] = 0;
  if (typeof sent.to !== 'string')
    for (const role of sent.to) {
      if (role === sent.fromRole) continue;
      lay(run, role, unreadMail(-number, run.now, 'typed', by, by < 0, -1));
    }
  if (sent.kind === 'note') tellNote(run, sent);
  run.events += 1;
  return number;
}

/** Words of a note for each seat that it is addressed to, once; not for whoever wrote it. */
function tellNote(run: FlatRun, { to, fromRole, text }: Sent): void {
  const { roles } = run.tables;
  const own = roles[fromRole]?.seat ?? -1;
  if (typeof to === 'string') return;
  let told = 0;
  for (const role of to) {
    const seat = roles[role]?.seat ?? -1;
    if (seat < 0 || seat === own || (told & (1 << seat)) !== 0) continue;
    told |= 1 << seat;
    run.freshNotes[seat] = (run.freshNotes[seat] as number) + wordsInText(run.texts[text]);
  }
}

export function note(run: FlatRun, role: number, to: readonly number[], text: number): void {
  post(run, letter(run, 'note', role, to, 'chat', text, NOTHING), role);
}

/** What a role sends. */
const letter = (
  { now, tables }: FlatRun,
  kind: Sent['kind'],
  fromRole: number,
  to: Sent['to'],
  channel: string,
  text: number,
  about: number,
): Sent => ({
  kind,
  at: now,
  from: tables.roles[fromRole]?.id ?? '',
  fromRole,
  to,
  channel,
  text,
  line: -1,
  about,
});

/** Free text to whoever wrote a message. */
export function reply(run: FlatRun, role: number, message: number, text: number): void {
  const inject = message < 0 ? undefined : run.tables.injects[message];
  const typed = message < 0 ? run.sent[-message - 1] : undefined;
  const sender = inject?.inject.from ?? typed?.from ?? '';
  const senderRole = inject?.fromRole ?? typed?.fromRole ?? -1;
  if (senderRole >= 0) {
    post(run, letter(run, 'note', role, [senderRole], 'chat', text, message), role);
    return;
  }
  const channel = inject?.inject.channel ?? typed?.channel ?? 'mail';
  const number = post(run, letter(run, 'reply', role, sender, channel, text, message), role);
  run.timers.add(run.now + PATIENCE * MINUTE, FALLBACK, number);
}

/** Nobody answered in time: the actor sends its fallback line, or stays silent. */
export function fallBack(run: FlatRun, number: number): void {
  const sent = run.sent[number - 1];
  if (!sent || typeof sent.to !== 'string') return;
  const actor = run.tables.plan.actor.get(sent.to);
  if (!actor?.fallback) return;
  const line = run.tables.nameOf.get(actor.fallback) ?? -1;
  post(
    run,
    {
      kind: 'fallback',
      at: run.now,
      from: actor.id,
      fromRole: -1,
      to: [sent.fromRole],
      channel: sent.channel,
      text: -1,
      line,
      about: -number,
    },
    -1,
  );
}

/** The authored line that a request or product (its name) gets back. `text` is the line's name. */
export function answer(run: FlatRun, text: number, name: number, index: number): void {
  const { tables } = run;
  const id = tables.names[name] ?? '';
  const request = tables.requestOf.get(id);
  const product = tables.productOf.get(id);
  const answers = tables.plan.request.get(id)?.answers ?? tables.plan.product.get(id)?.answers;
  const sending = (request === undefined ? run.products[product ?? -1] : run.requests[request])?.sent[index];
  const line = answers?.find((item) => item.text === tables.names[text]);
  if (!line || !sending) return;
  const channel = tables.plan.actor.get(line.from)?.channels[0] ?? 'mail';
  post(
    run,
    {
      kind: 'answer',
      at: run.now,
      from: line.from,
      fromRole: -1,
      to: [sending.by],
      channel,
      text: -1,
      line: text,
      about: NOTHING,
    },
    -1,
  );
}
