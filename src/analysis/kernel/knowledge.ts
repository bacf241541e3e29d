import type { KnowledgeWay } from '../../engine/state/engine-state.ts';
import { isUnanswered, unreadMail, type Mail } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { showObligations, startObligation } from './obligations.ts';
import type { FlatRole } from './tables.ts';
import { numberOf } from './timer-queue.ts';
import { RINGING } from '../../engine/rules/spans.ts';

const RING_END = numberOf('ringEnd');

/** A fact reaches a role (K1), and with it whoever holds that role. `from` is a name. */
export function learn(run: FlatRun, role: number, fact: number, way: KnowledgeWay, from: number): void {
  const { group } = run.tables.roles[role] as FlatRole;
  for (let i = 0; i < group.length; i++) {
    const member = group[i] as number;
    learnOne(run, member, fact, member === role ? way : 'group', from);
  }
}

function learnOne(run: FlatRun, role: number, fact: number, way: KnowledgeWay, from: number): void {
  const { tables } = run;
  const place = role * tables.facts.length + fact;
  if ((run.knownAt[place] as number) >= 0) return;
  const { shows, starts, dependents } = tables.facts[fact] as (typeof tables.facts)[number];
  run.knownAt[place] = run.now;
  run.knownWay[place] = way;
  run.knownFrom[place] = from;
  run.known[role]?.push(fact);
  run.changed(dependents);
  run.stirred[role] = 1;
  run.events += 1;
  if (shows.length > 0) showObligations(run, shows, [role]);
  for (const start of starts) if (start.role === role) startObligation(run, start.obligation);
  run.touch(dependents);
}

/** Real minutes of play at the authored pace, as play ms. */
export const realMinutes = (run: FlatRun, minutes: number): number => minutes * 60_000 * run.pace();

/** An inject comes out to its receivers (I4, I6). */
export function deliverInject(run: FlatRun, inject: number): void {
  const { tables } = run;
  const { to, isCall, facts, name, dependents } = tables.injects[inject] as (typeof tables.injects)[number];
  const ringsUntil = isCall ? run.now + realMinutes(run, RINGING) : -1;
  for (const role of to) {
    lay(run, role, unreadMail(inject, run.now, 'inject', -1, false, ringsUntil));
    if (!isCall) for (const fact of facts) learn(run, role, fact, 'message', name);
  }
  if (isCall) run.timers.add(ringsUntil, RING_END, inject);
  run.touch(dependents);
}

/** A role passes a message on to others (K2). */
export function passOn(run: FlatRun, message: number, to: readonly number[], by: number): void {
  const { tables } = run;
  const { name } = tables.roles[by] as (typeof tables.roles)[number];
  const shared = (): Mail => unreadMail(message, run.now, 'shared', by, false, -1);
  if (message < 0) {
    for (const role of to) if (!hasTyped(run, role, message)) lay(run, role, shared());
    return;
  }
  const { facts, dependents } = tables.injects[message] as (typeof tables.injects)[number];
  for (const role of to) {
    const old = run.mail[role * tables.injects.length + message];
    if (!old) lay(run, role, shared());
    // A missed call that is passed on can be read after all.
    else if (isUnanswered(old)) replace(run, role, old, shared());
    for (const fact of facts) learn(run, role, fact, 'shared', name);
  }
  run.touch(dependents);
}

/** Whether a role got what a person sent. */
export const hasTyped = (run: FlatRun, role: number, message: number): boolean =>
  (((run.holders[-message] ?? 0) >> role) & 1) === 1;

/** Lays mail in an inbox that does not hold its message yet. */
export function lay(run: FlatRun, role: number, mail: Mail): void {
  const { message } = mail;
  run.inboxes[role]?.push(mail);
  run.stirred[role] = 1;
  if (message < 0) {
    run.holders[-message] = (run.holders[-message] ?? 0) | (1 << role);
    if (run.sent[-message - 1]?.kind !== 'note') run.fresh[role]?.push(message);
  } else {
    const { tables } = run;
    run.mail[role * tables.injects.length + message] = mail;
    run.changed((tables.injects[message] as (typeof tables.injects)[number]).dependents);
    if (mail.ringsUntil < 0) run.fresh[role]?.push(message);
  }
  sort(run, role, mail);
}

function replace(run: FlatRun, role: number, old: Mail, mail: Mail): void {
  run.inboxes[role] = (run.inboxes[role] as Mail[]).filter((item) => item !== old);
  lay(run, role, mail);
  sortAll(run, role);
}

/** Puts one more among what can be opened, passed on and answered. */
function sort(run: FlatRun, role: number, mail: Mail): void {
  const call = isUnanswered(mail);
  if (mail.read < 0) {
    run.unread[role]?.push(mail);
    if (!call) run.unreadButCalls[role]?.push(mail);
  }
  if (call) return;
  run.open[role]?.push(mail);
  if (canBeAnswered(run, mail.message)) run.answerable[role]?.push(mail);
}

/** Whether somebody wrote it who can be answered: not exercise staff. */
export const canBeAnswered = (run: FlatRun, message: number): boolean =>
  message < 0 || (run.tables.injects[message] as FlatRun['tables']['injects'][number]).canBeAnswered;

function sortAll(run: FlatRun, role: number): void {
  for (const lists of [run.unread, run.unreadButCalls, run.open, run.answerable]) lists[role] = [];
  for (const mail of run.inboxes[role] as Mail[]) sort(run, role, mail);
}

/** Mail is opened; of a call that is its being answered. */
export function openMail(run: FlatRun, role: number, mail: Mail): void {
  const { tables } = run;
  const call = isUnanswered(mail);
  mail.read = run.now;
  run.stirred[role] = 1;
  if (call) {
    sortAll(run, role);
    run.fresh[role]?.push(mail.message);
  } else for (const list of [run.unread[role], run.unreadButCalls[role]]) list?.splice(list.indexOf(mail), 1);
  run.events += 1;
  if (mail.message < 0) return;
  const { facts, name } = tables.injects[mail.message] as (typeof tables.injects)[number];
  for (const fact of facts) learn(run, role, fact, 'message', name);
}

/** A call stopped ringing and nobody took it. */
export function missCall(run: FlatRun, inject: number): void {
  const { tables } = run;
  const waiting = tables.roles.some((_role, role) => {
    const mail = run.mail[role * tables.injects.length + inject];
    return mail !== undefined && isUnanswered(mail);
  });
  if (waiting && run.injectStatus[inject] === 1) run.events += 1;
}
