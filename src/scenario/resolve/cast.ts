import type { Actor, Fact, Role, SeatPlan } from '../model/cast.ts';
import type { AuthoredActor, AuthoredFact, AuthoredRole, AuthoredSeatPlan } from '../schema/cast.ts';
import type { Path } from '../source/locate.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

export function resolveRole(r: Resolver, authored: AuthoredRole, path: Path): Role {
  const { id } = authored;
  return {
    id: r.ref('role', id, path),
    name: r.text(id, 'name', authored.name, [...path, 'name']),
    short: r.text(id, 'short', authored.short, [...path, 'short']),
    brief: r.text(id, 'brief', authored.brief, [...path, 'brief']),
    wants: r.text(id, 'wants', authored.wants, [...path, 'wants']),
    chair: authored.chair,
    startFacts: r.refs('fact', authored.startFacts, [...path, 'startFacts']),
    startInjects: r.refs('inject', authored.startInjects, [...path, 'startInjects']),
    place: authored.place,
  };
}

export function resolveSeatPlan(r: Resolver, authored: AuthoredSeatPlan, path: Path): SeatPlan {
  const { people, seats, later, note } = authored;
  return {
    people,
    seats: seats.map((roles, index) => r.refs('role', roles, [...path, 'seats', index])),
    later: later.map(({ at, roles }, index) => ({
      at: r.instant(at, [...path, 'later', index, 'at']),
      roles: r.refs('role', roles, [...path, 'later', index, 'roles']),
    })),
    ...optional('note', note === undefined ? undefined : r.text(`plan-${people}`, 'note', note, [...path, 'note'])),
  };
}

export function resolveActor(r: Resolver, authored: AuthoredActor, path: Path): Actor {
  const { id, storyline, slot, fallback, lines } = authored;
  r.distinct(lines, [...path, 'lines']);
  return {
    id: r.ref('actor', id, path),
    name: r.text(id, 'name', authored.name, [...path, 'name']),
    short: r.text(id, 'short', authored.short, [...path, 'short']),
    temperament: r.text(id, 'temperament', authored.temperament, [...path, 'temperament']),
    portrait: authored.portrait,
    channels: authored.channels,
    ...optional(
      'fallback',
      fallback === undefined ? undefined : r.text(id, 'fallback', fallback, [...path, 'fallback']),
    ),
    lines: lines.map((line, index) => r.text(id, `${line.id}.text`, line.text, [...path, 'lines', index, 'text'])),
    ...optional(
      'storyline',
      storyline === undefined ? undefined : r.ref('storyline', storyline, [...path, 'storyline']),
    ),
    ...optional('slot', slot),
  };
}

export function resolveFact(r: Resolver, authored: AuthoredFact, path: Path): Fact {
  const { id, truthNote, known, turnsOut } = authored;
  return {
    id: r.ref('fact', id, path),
    text: r.text(id, 'text', authored.text, [...path, 'text']),
    short: r.text(id, 'short', authored.short, [...path, 'short']),
    standing: authored.standing,
    truth: authored.truth,
    ...optional(
      'truthNote',
      truthNote === undefined ? undefined : r.text(id, 'truthNote', truthNote, [...path, 'truthNote']),
    ),
    ...optional('knownFrom', known === undefined ? undefined : r.instant(known, [...path, 'known'])),
    holders: r.refs('role', authored.holders, [...path, 'holders']),
    ...optional(
      'turnsOut',
      turnsOut === undefined ? undefined : r.text(id, 'turnsOut', turnsOut, [...path, 'turnsOut']),
    ),
    supersedes: r.refs('fact', authored.supersedes, [...path, 'supersedes']),
  };
}
