import type { StoryTime } from '../../base/time.ts';
import { momentAllows } from '../../engine/acts/moment.ts';
import { compilePlan } from '../../engine/plan.ts';
import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';
import type { Drill, DrillExpectation, DrillStep } from '../../scenario/drill/drill.ts';
import { formatInstant } from '../../scenario/instant.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { createRun, keepText, moveTo, startRun, submit, type RecordedRun } from '../table/recorded-run.ts';
import { profileOf, type Profile } from '../weighted-index.ts';
import { unmet } from './expectation.ts';
import type { DrillFailure } from './failure.ts';
import { offerFor, subjectOf } from './offered.ts';
import { openDrillAct } from './open-act.ts';

export interface DrillResult extends Profile {
  readonly drill: string;
  readonly passed: boolean;
  readonly failures: readonly DrillFailure[];
}

type Moment =
  | { readonly at: StoryTime; readonly step: DrillStep }
  | { readonly at: StoryTime; readonly expected: DrillExpectation };

/** A drill that was played: the run that came of it, and what was not as written. */
export interface PlayedDrill {
  /** Undefined: the scenario has no seat plan for it. */
  readonly run?: RecordedRun;
  readonly failures: readonly DrillFailure[];
}

export function runDrill(scenario: Scenario, drill: Drill): DrillResult {
  const { run, failures } = playDrill(scenario, drill);
  const profile = run ? profileOf(run.plan, run.state) : { total: 0, dimensions: {} };
  return { drill: drill.id, passed: failures.length === 0, failures, ...profile };
}

/**
 * Plays a drill from STARTEX to ENDEX: acts only through what is offered at that moment, with no input of a facilitator but the
 * start. A step that fails is left out and the rest goes on, so that one run shows all that is wrong. At one instant timers go
 * first, then steps in the order written, then expectations.
 */
export function playDrill(scenario: Scenario, drill: Drill): PlayedDrill {
  const { file, variant, people } = drill;
  const failures: DrillFailure[] = [];
  if (!scenario.seatPlans.some((plan) => plan.people === people)) {
    failures.push({
      file,
      text: { nl: `er is geen zetelplan voor ${people} mensen`, en: `there is no seat plan for ${people} people` },
    });
    return { failures };
  }
  const plan = compilePlan(scenario, { variant, people });
  const run = createRun(plan, drill.seed);
  startRun(run);
  const fail = ({ place }: Pick<DrillStep, 'place'>, at: StoryTime | 'end', { nl, en }: Localized): void => {
    const when = at === 'end' ? 'ENDEX' : formatInstant(at, scenario.dayOne);
    failures.push({ file, place, text: { nl: `${when} ${nl}`, en: `${when} ${en}` } });
  };
  for (const moment of momentsOf(drill)) {
    const about = 'step' in moment ? moment.step : moment.expected;
    const at = plan.timeline.playOf(moment.at);
    if (at === undefined) {
      fail(about, moment.at, {
        nl: `wordt in variant ${variant} niet gespeeld`,
        en: `is not played in variant ${variant}`,
      });
      continue;
    }
    moveTo(run, at);
    if ('expected' in moment) for (const text of unmet(plan, run.state, moment.expected)) fail(about, moment.at, text);
    else {
      const refused = take(run, moment.step);
      if (refused) fail(about, moment.at, refused);
    }
  }
  moveTo(run, plan.timeline.end);
  for (const expected of drill.expect)
    if (expected.at === 'end') for (const text of unmet(plan, run.state, expected)) fail(expected, 'end', text);
  return { run, failures };
}

function momentsOf(drill: Drill): readonly Moment[] {
  const steps = drill.steps.map((step): Moment => ({ at: step.at, step }));
  const expects = drill.expect.flatMap((expected): Moment[] =>
    expected.at === 'end' ? [] : [{ at: expected.at, expected }],
  );
  // The sort is stable: at one instant steps stay before expectations.
  return [...steps, ...expects].sort((a, b) => a.at - b.at);
}

/** Does a step, or says why it cannot be done. */
function take(run: RecordedRun, { role, act }: DrillStep): Localized | undefined {
  const { plan, state } = run;
  const subject = subjectOf(act);
  const name = subject === undefined ? act.act : `${act.act} ${subject}`;
  let as = role;
  if (act.act === 'board' && act.fact === undefined) {
    // A card in one's own words is no affordance of its own: only its text makes it different.
    const held = momentAllows({ plan, state }, role, 'board');
    if (held) return said(role, name, `geweigerd: ${held.code}`, `refused: ${held.code}`);
  } else {
    const offer = offerFor(plan, state, role, act);
    if ('missing' in offer) {
      const [missing, choices] = [offer.missing.join(', '), offer.choices.join(', ')];
      return said(
        role,
        name,
        `zonder ${missing}; te kiezen: ${choices}`,
        `without ${missing}; to choose from: ${choices}`,
      );
    }
    if ('subjects' in offer) {
      const others = offer.acts.join(', ') || '-';
      const same = offer.subjects.join(', ');
      return same
        ? said(role, name, `niet aangeboden; wel ${act.act}: ${same}`, `not offered; ${act.act} is, for: ${same}`)
        : said(role, name, `niet aangeboden; wel: ${others}`, `not offered; these acts are: ${others}`);
    }
    as = offer.found.as;
  }
  const done = submit(run, { by: { kind: 'role', role: as }, do: openDrillAct(act, (text) => keepText(run, text)) });
  if (done.ok) return undefined;
  const why = [done.error.code, ...(done.error.field === undefined ? [] : [done.error.field])].join(' ');
  return said(role, name, `geweigerd: ${why}`, `refused: ${why}`);
}

const said = (role: string, act: string, nl: string, en: string): Localized => ({
  nl: `${role} ${act}: ${nl}`,
  en: `${role} ${act}: ${en}`,
});
