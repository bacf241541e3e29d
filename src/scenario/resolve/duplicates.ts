import type { Report } from '../diagnostics/report.ts';
import { listNames } from '../schema/scenario.ts';
import type { Path } from '../source/locate.ts';
import type { Parts } from '../source/parts.ts';
import { idOf } from '../source/element-id.ts';

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
