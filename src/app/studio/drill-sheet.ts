import { coverageOf, reachedIn } from '../../analysis/coverage.ts';
import { playDrill } from '../../analysis/drill/run-drill.ts';
import { profileOf } from '../../analysis/weighted-index.ts';
import { compilePlan } from '../../engine/plan.ts';
import type { SheetSource } from '../../projections/authoring/sheet-source.ts';
import type { DrillLine, DrillSheet } from '../../store/studio-runs.ts';
import type { Workshop } from './workshop.ts';

/** Plays every drill as it stands in the text; without lines while the scenario has errors. */
export function drillSheet(workshop: Workshop, { text, placeOf }: SheetSource): DrillSheet {
  const reading = workshop.reading();
  const scenario = reading?.scenario;
  if (!scenario) return {};
  const played = reading.drills.map((drill) => ({ drill, ...playDrill(scenario, drill) }));
  return {
    drills: played.map(({ drill, run, failures }): DrillLine => {
      const profile = run && profileOf(run.plan, run.state);
      return {
        id: drill.id,
        place: { file: drill.file, from: 0 },
        variant: text(scenario.variants.find(({ id }) => id === drill.variant)?.title),
        people: drill.people,
        ...(profile ? { total: profile.total } : {}),
        dimensions: scenario.dimensions.flatMap(({ id, short }) => {
          const share = profile?.dimensions[id];
          return share === undefined ? [] : [{ id, dimension: text(short), share }];
        }),
        failures: failures.map(({ file, place, text: said }) => ({
          text: said,
          place: place ? workshop.placeOf(place) : { file, from: 0 },
        })),
      };
    }),
    reach: scenario.variants.map((variant) => {
      const own = played.filter(({ drill }) => drill.variant === variant.id);
      const plan = compilePlan(scenario, { variant: variant.id, people: variant.people.advised });
      const reached = new Set(own.flatMap(({ run }) => (run ? reachedIn(run) : [])));
      const { all, never } = coverageOf(plan, reached);
      return {
        variant: text(variant.title),
        all,
        never: never.map((name) => ({ name, place: placeOf(name) ?? placeOf(name.split('.')[0] ?? '') })),
      };
    }),
  };
}
