import type { ConditionScope } from '../condition/check-condition.ts';
import type { Effect, SendTime } from '../model/effect.ts';
import type { DecisionId, ProductId, RequestId } from '../model/ids.ts';
import { effectKinds } from '../schema/effect.ts';
import type { AuthoredEffect } from '../schema/effect.ts';
import type { Path } from '../source/locate.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

/** A list of effects; one mapping over several values or roles becomes one effect for each. */
export function resolveEffects(
  r: Resolver,
  authored: readonly AuthoredEffect[],
  path: Path,
  scope?: ConditionScope,
): readonly Effect[] {
  return authored.flatMap((effect, index) => resolveEffect(r, effect, [...path, index], scope));
}

function resolveEffect(r: Resolver, authored: AuthoredEffect, path: Path, scope?: ConditionScope): readonly Effect[] {
  const given = effectKinds.filter((kind) => authored[kind] !== undefined);
  if (given.length !== 1) r.report.at('exactlyOne', path, { keys: effectKinds.join(', ') });
  const when = optional(
    'when',
    authored.when === undefined ? undefined : r.condition(authored.when, [...path, 'when'], scope),
  );
  return given.flatMap((kind) => ofKind(r, kind, authored, [...path, kind])).map((effect) => ({ ...when, ...effect }));
}

function ofKind(
  r: Resolver,
  kind: (typeof effectKinds)[number],
  authored: AuthoredEffect,
  path: Path,
): readonly Effect[] {
  const { raise, value, flag, occupy, open, close, send, reschedule } = authored;
  if (kind === 'raise' && raise !== undefined) {
    if (typeof raise === 'string') return [{ kind, signal: r.ref('signal', raise, path), credit: 1 }];
    const part =
      raise.part === undefined
        ? undefined
        : r.member('part', raise.part, r.names.parts.get(raise.signal), [...path, 'part']);
    return [
      {
        kind,
        signal: r.ref('signal', raise.signal, [...path, 'signal']),
        credit: raise.credit,
        ...optional('part', part),
      },
    ];
  }
  if (kind === 'value' && value !== undefined)
    return Object.entries(value).map(([id, amount]) => ({
      kind,
      value: r.ref('value', id, [...path, id]),
      ...(typeof amount === 'number' ? { op: 'add', amount } : { op: 'set', amount: amount.set }),
    }));
  if (kind === 'flag' && flag !== undefined) return [{ kind, flag: r.ref('flag', flag, path) }];
  if (kind === 'occupy' && occupy !== undefined)
    return Object.entries(occupy).map(([id, topicMinutes]) => ({
      kind,
      role: r.ref('role', id, [...path, id]),
      topicMinutes,
    }));
  const target = kind === 'open' ? open : kind === 'close' ? close : undefined;
  if ((kind === 'open' || kind === 'close') && target !== undefined) {
    r.anyOf(['decision', 'request', 'product'], 'decisionRequestOrProduct', target, path);
    return [{ kind, target: target as DecisionId | RequestId | ProductId }];
  }
  const sending = kind === 'send' ? send : kind === 'reschedule' ? reschedule : undefined;
  if ((kind === 'send' || kind === 'reschedule') && sending !== undefined) {
    const target = typeof sending === 'string' ? sending : sending.inject;
    const inject = r.ref('inject', target, typeof sending === 'string' ? path : [...path, 'inject']);
    const time = typeof sending === 'string' ? {} : sendTime(r, sending, path);
    if (kind === 'send') r.sendings.push({ inject, path, ...optional('at', time.at) });
    return [{ kind, inject, time }];
  }
  return [];
}

function sendTime(
  r: Resolver,
  sending: { readonly at?: string | undefined; readonly delay?: string | undefined },
  path: Path,
): SendTime {
  if (sending.at !== undefined && sending.delay !== undefined)
    r.report.at('twoSendTimes', [...path, 'delay'], {}, { spot: 'key' });
  return {
    ...optional('at', sending.at === undefined ? undefined : r.instant(sending.at, [...path, 'at'])),
    ...optional('delay', sending.delay === undefined ? undefined : r.duration(sending.delay, [...path, 'delay'])),
  };
}
