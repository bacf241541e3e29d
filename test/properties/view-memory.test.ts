import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playTime } from '../../src/base/time.ts';
import { advance } from '../../src/engine/advance.ts';
import type { DraftField } from '../../src/engine/journal/replay.ts';
import { compilePlan, type Plan } from '../../src/engine/plan.ts';
import { arrivalsFor, inboxesOf, withArrivals, type Inboxes } from '../../src/projections/arrivals.ts';
import { createHandles } from '../../src/projections/handles.ts';
import { createViewMemory, type ViewMemory } from '../../src/projections/memory.ts';
import { roleView } from '../../src/projections/role-view.ts';
import type { RoleView } from '../../src/projections/views/role-view.ts';
import type { ViewContext } from '../../src/projections/context.ts';
import { applyChange } from '../../src/session/change/apply-change.ts';
import { appended } from '../../src/session/change/appended.ts';
import { changeOf } from '../../src/session/change/change-of.ts';
import { generatedScenario } from './support/generated-scenario.ts';
import { playRun, randomMoves, type Move } from './support/random-play.ts';
import { webex } from './support/webex.ts';

const MINUTE = 60_000;

interface Run {
  readonly plan: Plan;
  readonly moves: readonly Move[];
}

const small: fc.Arbitrary<Run> = fc
  .tuple(generatedScenario, fc.constantFrom(1, 2, 3, 4), randomMoves(30, 15 * MINUTE))
  .map(([scenario, people, moves]) => ({ plan: compilePlan(scenario, { variant: 'v', people }), moves }));
const shipped = webex();
const plans = new Map<string, Plan>();
const real: fc.Arbitrary<Run> = fc
  .tuple(fc.constantFrom('120', '60', '20'), fc.constantFrom(1, 2, 5, 8), randomMoves(60, 15 * MINUTE))
  .map(([variant, people, moves]) => {
    const key = `${variant} ${people}`;
    const plan = plans.get(key) ?? compilePlan(shipped, { variant, people });
    plans.set(key, plan);
    return { plan, moves };
  });

/** A seat's screen: remembers on one end, is told changes on the other. */
interface Seat {
  readonly memory: ViewMemory;
  made: RoleView;
  shown: RoleView;
  inboxes: Inboxes;
}

/** How often something was shown before the rest. */
let arrivals = 0;
/** How often something that came waited for the rest. */
let whole = 0;

/** `ahead`: what came in is shown first. */
function law({ plan, moves }: Run, ahead: boolean): void {
  const handles = createHandles(plan, 'seed');
  const seats = new Map<string, Seat>();
  let drafts: ReadonlyMap<string, DraftField> = new Map();
  const look = (state: ViewContext['state']): void => {
    const texts = { get: String } as unknown as ViewContext['texts'];
    const context = { plan, state, language: 'nl', texts, handles, drafts, takenSeats: new Set<number>() } as const;
    for (const group of state.groups) {
      const fresh = roleView(context, group);
      const seat = seats.get(group.join(' '));
      const memory = seat?.memory ?? createViewMemory();
      const before = new Set(seat?.made.messages.map(({ handle }) => handle));
      const fresher = fresh.messages.filter(({ handle }) => !before.has(handle));
      const added = ahead && seat ? arrivalsFor(seat.made, context, group, seat.inboxes) : undefined;
      const came = added && seat && withArrivals(seat.made, added);
      if (seat && came) {
        arrivals += 1;
        expect(came).toEqual({ ...seat.made, messages: [...seat.made.messages, ...fresher] });
        const change = appended('messages', seat.made.messages.length, added);
        expect(change).toEqual(changeOf(seat.made, came, ['messages']));
        seat.shown = applyChange(seat.shown, change);
        seat.made = came;
        expect(seat.shown).toEqual(came);
      } else if (ahead && seat && fresher.length > 0) whole += 1;
      const made = roleView(context, group, memory);
      expect(made).toEqual(fresh);
      const change = seat && changeOf(seat.made, made, memory.changedSince(seat.made));
      // What came is not told again.
      const told = change?.within?.['messages'];
      const puts = told && 'list' in told ? told.list.flatMap((part) => ('put' in part ? [part.put] : [])) : [];
      if (came) for (const message of fresher) expect(puts).not.toContainEqual(message);
      const shown = seat ? (change ? applyChange(seat.shown, change) : seat.shown) : made;
      expect(shown).toEqual(fresh);
      seats.set(group.join(' '), { memory, made, shown, inboxes: inboxesOf(state, group) });
    }
  };
  for (const [index, { state }] of playRun(plan, moves, { seed: 'seed' }).entries()) {
    const role = state.groups[index % state.groups.length]?.[0];
    const field = seats.values().next().value?.made.products[0]?.fields[0]?.handle ?? 'note';
    if (index % 5 === 0 && role) drafts = new Map([...drafts, [`${index}`, { role, field, text: 'x' as never }]]);
    look(state);
    // Time alone: what rings, what is reachable and who is busy depends on it.
    if (index % 4 === 0) look(advance(plan, state, playTime(state.now + MINUTE)).state);
  }
}

describe('what a seat is shown, made of what had been made before and told as what changed', () => {
  const holds = (run: fc.Arbitrary<Run>, ahead: boolean, numRuns: number): void =>
    fc.assert(
      fc.property(run, (one) => law(one, ahead)),
      { seed: 5_309, numRuns },
    );
  it('is what it would be if made anew and told whole, in small scenarios', () => holds(small, false, 60));
  it('is what it would be if made anew and told whole, in the Webex exercise', () => holds(real, false, 6));
  it('V8 is the same after what came in was shown before the rest of it', () => {
    holds(small, true, 60);
    holds(real, true, 6);
    expect(arrivals).toBeGreaterThan(100);
    expect(whole).toBeLessThan(arrivals);
  });
});
