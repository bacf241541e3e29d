import { SCENARIO_FORMAT } from '../model/scenario.ts';
import type { Report } from '../diagnostics/report.ts';
import { listNames } from '../schema/scenario.ts';
import type { Path } from '../source/locate.ts';
import type { Parts } from '../source/parts.ts';
import { idOf } from './collect-names.ts';

/** All ids share one space, because text keys and conditions name them without their kind. Returns where each stands. */
export function reportDuplicateIds(parts: Parts, report: Report): ReadonlyMap<string, Path> {
  const first = new Map<string, Path>();
  for (const name of listNames) {
    parts.list(name).forEach((element, index) => {
      const id = idOf(element);
      if (id === undefined) return;
      const path = [name, index];
      const before = first.get(id);
      if (!before) first.set(id, path);
      else
        report.at(
          'duplicateId',
          [...path, 'id'],
          { id },
          {
            notes: [report.note({ nl: 'Eerst hier.', en: 'First defined here.' }, [...before, 'id'])],
          },
        );
    });
  }
  return first;
}

/** The version of the format, before anything else is believed. */
export function reportFormat(parts: Parts, report: Report): void {
  const given = parts.scalar('format');
  if (given === undefined) return report.at('formatMissing', ['id'], { format: SCENARIO_FORMAT });
  if (typeof given === 'number' && given > SCENARIO_FORMAT)
    return report.at('formatTooNew', ['format'], { given, format: SCENARIO_FORMAT });
  if (typeof given !== 'number' || !Number.isInteger(given) || given < 1)
    report.at('formatUnknown', ['format'], { given: String(given), format: SCENARIO_FORMAT });
}
