import { realTime } from '../../src/base/time.ts';
import { draw, drawBelow, seedRng } from '../../src/base/rng.ts';
import { encodeJournal } from '../../src/engine/journal/file.ts';
import { compilePlan } from '../../src/engine/plan.ts';
import { headerOf, recordsOf } from '../../test/properties/support/journal.ts';
import { playRun, type Move } from '../../test/properties/support/random-play.ts';
import { webex } from '../../test/properties/support/webex.ts';

const SEED = 'seek';
/** Of those offered to a random player most are accepted; enough to have `inputs` of them. */
const SPARE = 1.05;

/** A run file of the Webex exercise in 120 minutes with at least this many inputs, from STARTEX to near ENDEX, picked at random by eight seats. */
export function longJournal(inputs: number): string {
  const scenario = webex();
  const plan = compilePlan(scenario, { variant: '120', people: 8 });
  const count = Math.ceil(inputs * SPARE);
  let rng = seedRng(SEED);
  const below = (bound: number): number => {
    const [drawn, next] = drawBelow(rng, bound);
    rng = next;
    return drawn;
  };
  const gap = (): number => {
    const [drawn, next] = draw(rng);
    rng = next;
    return Math.round((drawn * 2 * plan.timeline.end * 0.99) / count);
  };
  const moves = Array.from({ length: count }, (): Move => ({
    gap: gap(),
    who: 5 + below(5),
    what: below(10_000),
    choice: below(100),
  }));
  const header = headerOf(plan, SEED);
  const played = playRun(plan, moves, { seed: SEED, rolesOnly: true });
  if (played.length < inputs) throw new Error(`only ${played.length} inputs were accepted`);
  const records = recordsOf(plan, played, header).map((record) => ({ ...record, real: realTime(0) }));
  return encodeJournal({ header, scenario, records, texts: [] });
}
