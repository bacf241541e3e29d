import type { Claim } from '../model/claim.ts';
import type { AuthoredClaim } from '../schema/claim.ts';
import type { Path } from '../source/locate.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

export function resolveClaim(r: Resolver, authored: AuthoredClaim, path: Path): Claim {
  const { id, when } = authored;
  return {
    id: r.ref('claim', id, path),
    text: r.text(id, 'text', authored.text, [...path, 'text']),
    overclaim: r.text(id, 'overclaim', authored.overclaim, [...path, 'overclaim']),
    needs: authored.needs.map((facts, index) => r.refs('fact', facts, [...path, 'needs', index])),
    ...optional('when', when === undefined ? undefined : r.condition(when, [...path, 'when'])),
    denies: r.refs('fact', authored.denies, [...path, 'denies']),
    overclaimDenies: r.refs('fact', authored.overclaimDenies, [...path, 'overclaimDenies']),
  };
}
