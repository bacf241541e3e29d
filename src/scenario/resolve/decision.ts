import type { ActorId, DimensionId, InjectId, OptionId, ProductId, RequestId, RoleId, SignalId } from '../model/ids.ts';
import type { Decision, Option } from '../model/script.ts';
import type { AuthoredDecision, AuthoredOption } from '../schema/decision.ts';
import type { Path } from '../source/locate.ts';
import { resolveEffects } from './effects.ts';
import { textScope } from './form.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

export function resolveDecision(r: Resolver, authored: AuthoredDecision, path: Path): Decision {
  const { id, confirm, needs, due, recheck } = authored;
  const options = r.names.options.get(id);
  const opener = r.anyOf(['inject', 'signal'], 'injectOrSignal', authored.opens, [...path, 'opens']);
  r.distinct(authored.options, [...path, 'options']);
  if (options && !options.has(authored.default))
    r.report.at(
      'defaultMissing',
      [...path, 'default'],
      { option: authored.default },
      { slip: { word: authored.default, candidates: options } },
    );
  return {
    id: r.ref('decision', id, path),
    title: r.text(id, 'title', authored.title, [...path, 'title']),
    by: r.ref('role', authored.by, [...path, 'by']),
    advice: r.refs('role', authored.advice, [...path, 'advice']),
    ...optional(
      'confirm',
      confirm === undefined
        ? undefined
        : (r.anyOf(['role', 'actor'], 'actorOrRole', confirm, [...path, 'confirm']).id as RoleId | ActorId),
    ),
    ...optional(
      'needs',
      needs && {
        when: r.condition(needs.when, [...path, 'needs', 'when']),
        text: r.text(id, 'needs.text', needs.text, [...path, 'needs', 'text']),
      },
    ),
    opens: opener.kind === 'signal' ? { signal: opener.id as SignalId } : { inject: opener.id as InjectId },
    deadline: r.instant(authored.deadline, [...path, 'deadline']),
    default: authored.default as OptionId,
    owner: r.ref('role', authored.owner, [...path, 'owner']),
    ...optional('due', due === undefined ? undefined : r.instant(due, [...path, 'due'])),
    ...optional('recheck', recheck === undefined ? undefined : r.instant(recheck, [...path, 'recheck'])),
    objective: r.ref('objective', authored.objective, [...path, 'objective']),
    options: authored.options.map((option, index) => resolveOption(r, id, option, [...path, 'options', index])),
    lockedBy: authored.lockedBy.map((lock, index) => {
      const at = [...path, 'lockedBy', index];
      const form = resolveForm(r, lock, at);
      return {
        request: form,
        ...optional(
          'when',
          lock.when === undefined ? undefined : r.condition(lock.when, [...at, 'when'], textScope(r.names, form)),
        ),
        option: r.member('option', lock.option, options, [...at, 'option']) as OptionId,
      };
    }),
  };
}

function resolveOption(r: Resolver, decision: string, authored: AuthoredOption, path: Path): Option {
  const { id } = authored;
  const ratings: Record<DimensionId, number> = {};
  for (const [dimension, rating] of Object.entries(authored.ratings))
    ratings[r.ref('dimension', dimension, [...path, 'ratings', dimension])] = rating;
  return {
    id: id as OptionId,
    text: r.text(decision, `${id}.text`, authored.text, [...path, 'text']),
    reason: r.text(decision, `${id}.reason`, authored.reason, [...path, 'reason']),
    ratings,
    adjust: authored.adjust.map(({ when, dimension, by }, index) => {
      const at = [...path, 'adjust', index];
      if (!Object.hasOwn(authored.ratings, dimension) && r.names.dimension.has(dimension))
        r.report.at('adjustUnrated', [...at, 'dimension'], { dimension });
      return {
        when: r.condition(when, [...at, 'when']),
        dimension: r.ref('dimension', dimension, [...at, 'dimension']),
        by,
      };
    }),
    cost: authored.cost,
    effects: resolveEffects(r, authored.effects, [...path, 'effects']),
    due: authored.due.map((due, index) => ({
      request: resolveForm(r, due, [...path, 'due', index]),
      at: r.instant(due.at, [...path, 'due', index, 'at']),
    })),
    suits: authored.suits,
  };
}

/** What is to be sent: a request or a product, named by its kind. */
function resolveForm(
  r: Resolver,
  { request, product }: { readonly request?: string | undefined; readonly product?: string | undefined },
  path: Path,
): RequestId | ProductId {
  if ((request === undefined) === (product === undefined))
    r.report.at('exactlyOne', path, { keys: 'request, product' });
  if (product !== undefined) return r.ref('product', product, [...path, 'product']);
  return request === undefined ? ('' as RequestId) : r.ref('request', request, [...path, 'request']);
}
