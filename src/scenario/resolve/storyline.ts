import type { Storyline, StorylineState, StorylineTrigger, Transition } from '../model/storyline.ts';
import { transitionTriggers } from '../schema/storyline.ts';
import type { AuthoredStoryline, AuthoredTransition } from '../schema/storyline.ts';
import type { Path } from '../source/locate.ts';
import { resolveEffects } from './effects.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

export function resolveStoryline(r: Resolver, authored: AuthoredStoryline, path: Path): Storyline {
  const { id } = authored;
  const states = r.names.states.get(id);
  r.distinct(authored.states, [...path, 'states']);
  const counts = new Map<string, number>();
  return {
    id: r.ref('storyline', id, path),
    title: r.text(id, 'title', authored.title, [...path, 'title']),
    initial: r.member('state', authored.initial, states, [...path, 'initial']),
    states: authored.states.map((authoredState, index) => {
      const at = [...path, 'states', index];
      const state: StorylineState = {
        id: authoredState.id,
        title: r.text(id, `${authoredState.id}.title`, authoredState.title, [...at, 'title']),
        mood: authoredState.mood,
      };
      r.places.set(state, at);
      return state;
    }),
    transitions: authored.transitions.flatMap((transition, index) =>
      flatten(r, transition, states, counts, [...path, 'transitions', index]),
    ),
  };
}

/** One transition for each state it leaves; its id is `<from>-><to>#<n>`, n counting those between the same two states. */
function flatten(
  r: Resolver,
  authored: AuthoredTransition,
  states: ReadonlySet<string> | undefined,
  counts: Map<string, number>,
  path: Path,
): readonly Transition[] {
  const sources = typeof authored.from === 'string' ? [authored.from] : authored.from;
  const to = authored.to === undefined ? undefined : r.member('state', authored.to, states, [...path, 'to']);
  const trigger = resolveTrigger(r, authored, path);
  const guard = authored.if === undefined ? undefined : r.condition(authored.if, [...path, 'if']);
  const effects = resolveEffects(r, authored.effects, [...path, 'effects']);
  return sources.map((source, index) => {
    const from = r.member(
      'state',
      source,
      states,
      typeof authored.from === 'string' ? [...path, 'from'] : [...path, 'from', index],
    );
    const pair = `${from}->${to ?? ''}`;
    const n = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, n);
    const transition: Transition = {
      id: `${pair}#${n}`,
      from,
      ...optional('to', to),
      trigger,
      ...optional('guard', guard),
      effects,
    };
    r.places.set(transition, path);
    return transition;
  });
}

function resolveTrigger(r: Resolver, authored: AuthoredTransition, path: Path): StorylineTrigger {
  const given = transitionTriggers.filter((kind) => authored[kind] !== undefined);
  if (given.length !== 1) r.report.at('exactlyOne', path, { keys: transitionTriggers.join(', ') });
  const { on, at, after, when } = authored;
  if (on !== undefined) return { kind: 'on', signal: r.ref('signal', on, [...path, 'on']) };
  if (at !== undefined) return { kind: 'at', at: r.instant(at, [...path, 'at']) };
  if (after !== undefined) return { kind: 'after', delay: r.duration(after, [...path, 'after']) };
  return { kind: 'when', when: r.condition(when ?? 'false', [...path, 'when'], { continuous: true }) };
}
