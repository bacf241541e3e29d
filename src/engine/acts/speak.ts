import type { InjectId, RoleId } from '../../scenario/model/ids.ts';
import type { MessageId } from '../command.ts';
import { applyEffects } from '../rules/effects.ts';
import { hasMessage } from '../rules/knowledge.ts';
import { awaitAnswer, post, senderOf, subjectChannel } from '../rules/messages.ts';
import { chooseStart as choose } from '../rules/obligations.ts';
import { append, emit, groupOf, type World } from '../world.ts';
import { refuse, type ActHandler } from './act-context.ts';

/** The message lies open before the role; one that was withdrawn unread is gone, one that was read stays but takes no answer. */
export const canReply = (world: Pick<World, 'state'>, role: RoleId, message: MessageId): boolean =>
  hasMessage(world.state, role, message) && world.state.injects[message as InjectId]?.status !== 'withdrawn';

/** Free text to whoever wrote a message; an actor's answer comes from the facilitator, or its own line (MECHANICS.md section 6). */
export const reply: ActHandler<'reply'> = (world, role, act) => {
  if (!canReply(world, role, act.message)) return refuse('unknown-item', 'message');
  const sender = senderOf(world, act.message);
  if (sender === undefined || sender === 'ctl') return refuse('not-possible-now');
  const channel = subjectChannel(world, act.message);
  if (world.plan.role.has(sender)) {
    post(
      world,
      { kind: 'note', from: role, to: [sender as RoleId], channel: 'chat', text: act.text, about: act.message },
      role,
    );
    return undefined;
  }
  const id = post(
    world,
    { kind: 'reply', from: role, to: sender as never, channel, text: act.text, about: act.message },
    role,
  );
  awaitAnswer(world, id);
  return undefined;
};

/** The team channel (`all`) and direct notes between roles. */
export const note: ActHandler<'note'> = (world, role, act) => {
  const own = groupOf(world.state, role);
  if (act.to !== 'all' && act.to.filter((item) => !own.includes(item)).length === 0) return refuse('incomplete', 'to');
  if (act.to !== 'all' && !act.to.every((item) => world.plan.role.has(item))) return refuse('out-of-range', 'to');
  post(world, { kind: 'note', from: role, to: act.to, channel: 'chat', text: act.text }, role);
  return undefined;
};

/** An entry of an authored kind, with all its fields. */
export const log: ActHandler<'log'> = (world, role, act) => {
  const kind = world.plan.logKind.get(act.kind);
  const { by } = kind ?? {};
  if (!kind || (by !== 'all' && !groupOf(world.state, role).some((member) => by?.includes(member))))
    return refuse('unknown-item', 'kind');
  const missing = kind.fields.find((field) => act.fields[field.id] === undefined);
  if (missing) return refuse('incomplete', missing.id);
  if (Object.keys(act.fields).length !== kind.fields.length) return refuse('out-of-range', 'fields');
  append(world, 'log', { at: world.state.now, by: role, kind: kind.id, fields: act.fields });
  emit(world, { type: 'entryLogged', kind: kind.id, by: role, index: world.state.log.length - 1 });
  applyEffects(world, kind.effects, kind.id);
  return undefined;
};

/** When the team's clock began: once, within the authored range, with a reason (MECHANICS.md section 10). */
export const chooseStart: ActHandler<'chooseStart'> = (world, role, act) => {
  const obligation = world.plan.obligation.get(act.obligation);
  const record = world.state.obligations[act.obligation];
  if (!obligation?.choose || !record?.seen.includes(role)) return refuse('unknown-item', 'obligation');
  if (!groupOf(world.state, role).includes(obligation.choose.by)) return refuse('not-yours');
  if (record.chosen) return refuse('already-done');
  if (act.at < obligation.choose.from || act.at > obligation.choose.to) return refuse('out-of-range', 'at');
  choose(world, obligation, { at: act.at, why: act.why });
  return undefined;
};
