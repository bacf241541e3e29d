import { MINUTE, SECOND } from '../../base/time.ts';
import type { Bridge, Move, Variant, VariantChanges } from '../model/variant.ts';
import type { AuthoredMove } from '../schema/header.ts';
import type { AuthoredBridge, AuthoredVariant } from '../schema/variant.ts';
import type { Path } from '../source/locate.ts';
import { resolveCallWindows } from './conversation.ts';
import { resolveEffects } from './effects.ts';
import { textScope } from './form.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

export function resolveMove(r: Resolver, authored: AuthoredMove, path: Path): Move {
  const { id, light } = authored;
  return {
    id: r.ref('move', id, path),
    title: r.text(id, 'title', authored.title, [...path, 'title']),
    intro: r.text(id, 'intro', authored.intro, [...path, 'intro']),
    light,
  };
}

export function resolveVariant(r: Resolver, authored: AuthoredVariant, path: Path): Variant {
  const { id, minutes, people, topicSeconds, epilogue } = authored;
  return {
    id: r.ref('variant', id, path),
    title: r.text(id, 'title', authored.title, [...path, 'title']),
    minutes,
    people,
    windows: authored.windows.map((window, index) => {
      const at = [...path, 'windows', index];
      return {
        move: r.ref('move', window.move, [...at, 'move']),
        from: r.instant(window.from, [...at, 'from']),
        to: r.instant(window.to, [...at, 'to']),
        // Authors give story minutes per real minute, which is the same as story ms per real ms.
        pace: (window.pace * MINUTE) / (60 * SECOND),
      };
    }),
    topicSeconds,
    injects: r.refs('inject', authored.injects, [...path, 'injects']),
    decisions: r.refs('decision', authored.decisions, [...path, 'decisions']),
    requests: r.refs('request', authored.requests, [...path, 'requests']),
    expectations: r.refs('expectation', authored.expectations, [...path, 'expectations']),
    obligations: r.refs('obligation', authored.obligations, [...path, 'obligations']),
    products: r.refs('product', authored.products, [...path, 'products']),
    conversations: r.refs('conversation', authored.conversations, [...path, 'conversations']),
    claims: r.refs('claim', authored.claims, [...path, 'claims']),
    caps: r.refs('cap', authored.caps, [...path, 'caps']),
    bridges: authored.bridges.map((bridge, index) => resolveBridge(r, bridge, [...path, 'bridges', index])),
    changes: resolveChanges(r, authored.changes, [...path, 'changes']),
    cut: authored.cut,
    ...optional('epilogue', epilogue === undefined ? undefined : r.ref('inject', epilogue, [...path, 'epilogue'])),
  };
}

function resolveBridge(r: Resolver, authored: AuthoredBridge, path: Path): Bridge {
  return {
    id: authored.id,
    from: r.instant(authored.from, [...path, 'from']),
    to: r.instant(authored.to, [...path, 'to']),
    states: authored.states.map(({ storyline, state, when }, index) => {
      const at = [...path, 'states', index];
      return {
        storyline: r.ref('storyline', storyline, [...at, 'storyline']),
        state: r.member('state', state, r.names.states.get(storyline), [...at, 'state']),
        ...optional('when', when === undefined ? undefined : r.condition(when, [...at, 'when'])),
      };
    }),
    effects: resolveEffects(r, authored.effects, [...path, 'effects']),
    facts: authored.facts.flatMap(({ role, facts }, index) => {
      const at = [...path, 'facts', index];
      const holder = role === 'all' ? 'all' : r.ref('role', role, [...at, 'role']);
      return r.refs('fact', facts, [...at, 'facts']).map((fact) => ({ role: holder, fact }));
    }),
    injects: r.refs('inject', authored.injects, [...path, 'injects']),
    covers: authored.covers,
  };
}

/** A mapping by id, each id checked and each value resolved. */
function byId<A, B>(authored: Readonly<Record<string, A>>, one: (id: string, value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(authored).map(([id, value]) => [id, one(id, value)]));
}

function resolveChanges(r: Resolver, authored: AuthoredVariant['changes'], path: Path): VariantChanges {
  const instant = (text: string | undefined, at: Path) => (text === undefined ? undefined : r.instant(text, at));
  return {
    injects: byId(authored.injects, (id, { at }) => {
      r.ref('inject', id, [...path, 'injects', id]);
      return { ...optional('at', instant(at, [...path, 'injects', id, 'at'])) };
    }),
    decisions: byId(authored.decisions, (id, { deadline, opens, needs }) => {
      const at = [...path, 'decisions', id];
      r.ref('decision', id, at);
      return {
        ...optional('deadline', instant(deadline, [...at, 'deadline'])),
        ...optional('opens', opens === undefined ? undefined : r.ref('inject', opens, [...at, 'opens'])),
        ...optional('needs', needs),
      };
    }),
    expectations: byId(authored.expectations, (id, { full, zero, opens }) => {
      const at = [...path, 'expectations', id];
      r.ref('expectation', id, at);
      return {
        full: r.instant(full, [...at, 'full']),
        zero: r.instant(zero, [...at, 'zero']),
        ...optional('opens', opens === undefined ? undefined : r.ref('inject', opens, [...at, 'opens'])),
      };
    }),
    obligations: byId(authored.obligations, (id, { due }) => {
      r.ref('obligation', id, [...path, 'obligations', id]);
      return { ...optional('due', instant(due, [...path, 'obligations', id, 'due'])) };
    }),
    requests: byId(authored.requests, (id, { effects }) => {
      r.ref('request', id, [...path, 'requests', id]);
      return { effects: resolveEffects(r, effects, [...path, 'requests', id, 'effects'], textScope(r.names, id)) };
    }),
    products: byId(authored.products, (id, { fields, target, limit, effects }) => {
      const at = [...path, 'products', id];
      r.ref('product', id, at);
      const known = r.names.fields.get(id);
      return {
        ...optional(
          'fields',
          fields?.map((field, index) =>
            r.member('field', field, known && new Set(known.keys()), [...at, 'fields', index]),
          ),
        ),
        ...optional('target', instant(target, [...at, 'target'])),
        ...optional('limit', instant(limit, [...at, 'limit'])),
        ...optional('effects', effects && resolveEffects(r, effects, [...at, 'effects'], textScope(r.names, id))),
      };
    }),
    conversations: byId(authored.conversations, (id, { windows, topics }) => {
      const at = [...path, 'conversations', id];
      r.ref('conversation', id, at);
      const known = r.names.topics.get(id);
      return {
        ...optional('windows', windows && resolveCallWindows(r, windows, [...at, 'windows'])),
        ...optional(
          'topics',
          topics &&
            byId(topics, (topic, { from, when }) => {
              r.member('topic', topic, known && new Set(known.keys()), [...at, 'topics', topic]);
              return {
                ...optional('from', instant(from, [...at, 'topics', topic, 'from'])),
                ...optional('when', when),
              };
            }),
        ),
      };
    }),
    options: byId(authored.options, (key, { effects }) => {
      const at = [...path, 'options', key];
      const [decision = '', option = ''] = key.split('.');
      r.ref('decision', decision, at);
      r.member('option', option, r.names.options.get(decision), at);
      return { effects: resolveEffects(r, effects, [...at, 'effects']) };
    }),
  };
}
