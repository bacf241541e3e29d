import type { FactId, InjectId } from '../model/ids.ts';
import type { Dimension, Evidence, Expectation, Flag, Objective, Obligation, Signal, Value } from '../model/measure.ts';
import type {
  AuthoredDimension,
  AuthoredExpectation,
  AuthoredFlag,
  AuthoredObjective,
  AuthoredObligation,
  AuthoredSignal,
  AuthoredValue,
} from '../schema/measure.ts';
import type { Path } from '../source/locate.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

export function resolveDimension(r: Resolver, authored: AuthoredDimension, path: Path): Dimension {
  const { id, weight } = authored;
  return {
    id: r.ref('dimension', id, path),
    title: r.text(id, 'title', authored.title, [...path, 'title']),
    short: r.text(id, 'short', authored.short, [...path, 'short']),
    weight,
  };
}

export function resolveObjective(r: Resolver, authored: AuthoredObjective, path: Path): Objective {
  const { id, tags, bands } = authored;
  const band = (letter: 'P' | 'S' | 'M' | 'U') =>
    r.text(id, `bands.${letter}`, bands[letter], [...path, 'bands', letter]);
  return {
    id: r.ref('objective', id, path),
    title: r.text(id, 'title', authored.title, [...path, 'title']),
    short: r.text(id, 'short', authored.short, [...path, 'short']),
    tags,
    bands: { P: band('P'), S: band('S'), M: band('M'), U: band('U') },
  };
}

export function resolveSignal(r: Resolver, authored: AuthoredSignal, path: Path): Signal {
  const { id, when, parts } = authored;
  const half = authored.half ?? parts.length;
  if (half > parts.length) r.report.at('halfOverParts', [...path, 'half'], { half, parts: parts.length });
  return {
    id: r.ref('signal', id, path),
    title: r.text(id, 'title', authored.title, [...path, 'title']),
    ...optional('when', when === undefined ? undefined : r.condition(when, [...path, 'when'], { continuous: true })),
    parts,
    half,
  };
}

export function resolveValue(r: Resolver, authored: AuthoredValue, path: Path): Value {
  const { id, start } = authored;
  return { id: r.ref('value', id, path), title: r.text(id, 'title', authored.title, [...path, 'title']), start };
}

export function resolveFlag(r: Resolver, authored: AuthoredFlag, path: Path): Flag {
  return {
    id: r.ref('flag', authored.id, path),
    title: r.text(authored.id, 'title', authored.title, [...path, 'title']),
  };
}

function resolveEvidence(r: Resolver, evidence: AuthoredExpectation['evidence'], path: Path): Evidence {
  const { all, any, holds } = evidence;
  if ([all, any, holds].filter((one) => one !== undefined).length !== 1)
    r.report.at('exactlyOne', path, { keys: 'all, any, holds' });
  if (all !== undefined) return { kind: 'all', signals: r.refs('signal', all, [...path, 'all']) };
  if (any !== undefined) return { kind: 'any', signals: r.refs('signal', any, [...path, 'any']) };
  return { kind: 'holds', when: r.condition(holds ?? 'true', [...path, 'holds']) };
}

export function resolveExpectation(r: Resolver, authored: AuthoredExpectation, path: Path): Expectation {
  const { id } = authored;
  return {
    id: r.ref('expectation', id, path),
    role: r.ref('role', authored.role, [...path, 'role']),
    text: r.text(id, 'text', authored.text, [...path, 'text']),
    evidence: resolveEvidence(r, authored.evidence, [...path, 'evidence']),
    opens: r.ref('inject', authored.opens, [...path, 'opens']),
    full: r.instant(authored.full, [...path, 'full']),
    zero: r.instant(authored.zero, [...path, 'zero']),
    critical: authored.critical,
    objective: r.ref('objective', authored.objective, [...path, 'objective']),
    dimension: r.ref('dimension', authored.dimension, [...path, 'dimension']),
  };
}

export function resolveObligation(r: Resolver, authored: AuthoredObligation, path: Path): Obligation {
  const { id, owner, actor, starts, good, due, choose, restart } = authored;
  const seen = r.anyOf(['fact', 'inject'], 'factOrInject', authored.seen, [...path, 'seen']);
  const instant = (text: string | undefined, at: Path) => (text === undefined ? undefined : r.instant(text, at));
  return {
    id: r.ref('obligation', id, path),
    title: r.text(id, 'title', authored.title, [...path, 'title']),
    note: r.text(id, 'note', authored.note, [...path, 'note']),
    type: authored.type,
    ...optional('owner', owner === undefined ? undefined : r.ref('role', owner, [...path, 'owner'])),
    ...optional('actor', actor === undefined ? undefined : r.ref('actor', actor, [...path, 'actor'])),
    seen: seen.kind === 'fact' ? { fact: seen.id as FactId } : { inject: seen.id as InjectId },
    ...optional('starts', starts === undefined ? undefined : resolveStarts(r, starts, [...path, 'starts'])),
    ...optional('good', instant(good, [...path, 'good'])),
    ...optional('due', instant(due, [...path, 'due'])),
    ...optional(
      'choose',
      choose && {
        from: r.instant(choose.from, [...path, 'choose', 'from']),
        to: r.instant(choose.to, [...path, 'choose', 'to']),
        by: r.ref('role', choose.by, [...path, 'choose', 'by']),
      },
    ),
    met: r.refs('signal', authored.met, [...path, 'met']),
    ...optional(
      'restart',
      restart && {
        signal: r.ref('signal', restart.signal, [...path, 'restart', 'signal']),
        ...optional('good', instant(restart.good, [...path, 'restart', 'good'])),
        due: r.instant(restart.due, [...path, 'restart', 'due']),
        met: r.refs('signal', restart.met, [...path, 'restart', 'met']),
      },
    ),
  };
}

function resolveStarts(
  r: Resolver,
  starts: NonNullable<AuthoredObligation['starts']>,
  path: Path,
): NonNullable<Obligation['starts']> {
  if (typeof starts === 'string') return r.instant(starts, path);
  return { fact: r.ref('fact', starts.fact, [...path, 'fact']), role: r.ref('role', starts.role, [...path, 'role']) };
}
