import type { Json } from '../../base/canonical-json.ts';
import { judgeFormat, migrate } from '../migrations.ts';
import type { Migration } from '../migrations.ts';
import { SCENARIO_FORMAT } from '../model/scenario.ts';
import type { Parts } from './parts.ts';

/** The version that a list of upgrades leads to. */
export const currentFormat = (list: readonly Migration[]): number => list.at(-1)?.to ?? SCENARIO_FORMAT;

/**
 * The parts of an older scenario as the present format has them. Places stay those of the file: what an upgrade moved
 * or made is shown at the nearest thing that was written.
 */
export function upgradeParts(parts: Parts, list: readonly Migration[]): Parts {
  const verdict = judgeFormat(parts.scalar('format'), currentFormat(list));
  if (verdict.kind !== 'readable' || verdict.format >= currentFormat(list)) return parts;
  const raw = Object.fromEntries(
    [...new Set(parts.topLevels.map(({ name }) => name))].map((name) => {
      const elements = parts.list(name);
      return [name, (elements.length > 0 ? elements : parts.scalar(name)) as Json];
    }),
  );
  const upgraded = migrate(raw, verdict.format, list);
  return {
    ...parts,
    topLevels: parts.topLevels.filter(({ name }) => Object.hasOwn(upgraded, name)),
    list: (name) => {
      const value = upgraded[name];
      return Array.isArray(value) ? value : [];
    },
    scalar: (name) => upgraded[name],
  };
}
