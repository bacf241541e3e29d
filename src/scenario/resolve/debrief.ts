import type { Cap, DebriefQuestion, Pattern } from '../model/debrief.ts';
import type { AuthoredCap, AuthoredPattern, AuthoredQuestion } from '../schema/debrief.ts';
import type { Path } from '../source/locate.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

export function resolveCap(r: Resolver, authored: AuthoredCap, path: Path): Cap {
  const { id } = authored;
  return {
    id: r.ref('cap', id, path),
    objective: r.ref('objective', authored.objective, [...path, 'objective']),
    text: r.text(id, 'text', authored.text, [...path, 'text']),
    levels: authored.levels.map(({ when, atMost }, index) => ({
      when: r.condition(when, [...path, 'levels', index, 'when']),
      atMost,
    })),
  };
}

export function resolvePattern(r: Resolver, authored: AuthoredPattern, path: Path): Pattern {
  const { id, advice } = authored;
  return {
    id: r.ref('pattern', id, path),
    title: r.text(id, 'title', authored.title, [...path, 'title']),
    when: r.condition(authored.when, [...path, 'when']),
    question: r.text(id, 'question', authored.question, [...path, 'question']),
    ...optional('advice', advice === undefined ? undefined : r.text(id, 'advice', advice, [...path, 'advice'])),
  };
}

export function resolveQuestion(r: Resolver, authored: AuthoredQuestion, path: Path): DebriefQuestion {
  const { id, roles } = authored;
  return {
    id,
    objective: r.ref('objective', authored.objective, [...path, 'objective']),
    text: r.text(id, 'text', authored.text, [...path, 'text']),
    ...optional('roles', roles && r.refs('role', roles, [...path, 'roles'])),
  };
}
