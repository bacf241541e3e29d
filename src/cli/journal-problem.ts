import type { ReplayProblem } from '../analysis/replay-journal.ts';
import type { Localized } from '../scenario/diagnostics/diagnostic.ts';

/** Why a saved run cannot be read or played again, in words. */
export function problemText(problem: ReplayProblem): Localized {
  switch (problem.code) {
    case 'not-json':
      return {
        nl: 'het bestand is beschadigd of afgebroken: geen JSON',
        en: 'the file is damaged or cut off: no JSON',
      };
    case 'not-a-journal':
      return { nl: 'dit is geen opgeslagen run', en: 'this is no saved run' };
    case 'newer-format':
      return {
        nl: `de run is opgeslagen in formaat ${problem.format}, nieuwer dan dit programma leest`,
        en: `the run was saved in format ${problem.format}, newer than this program reads`,
      };
    case 'broken-chain':
      return {
        nl: `beschadigd: record ${problem.seq} volgt niet op wat ervoor staat`,
        en: `damaged: record ${problem.seq} does not follow from what stands before it`,
      };
    case 'changed-text':
      return {
        nl: `beschadigd: de getypte tekst ${problem.ref} is niet die welke is vastgelegd`,
        en: `damaged: the typed text ${problem.ref} is not the one that was recorded`,
      };
    case 'no-variant':
      return {
        nl: 'het scenario heeft de gespeelde variant of het zetelplan niet',
        en: 'the scenario has not the variant or the seat plan that was played',
      };
    case 'other-rules':
      return {
        nl: `vastgelegd onder andere regels van het scenario (hier ${problem.rules}); niet afgespeeld`,
        en: `recorded under other rules of the scenario (here ${problem.rules}); not played`,
      };
  }
}
