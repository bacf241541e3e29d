import { playTime, type RealTime } from '../../base/time.ts';
import { JOURNAL_FORMAT, SEMANTICS, type JournalHeader } from '../../engine/journal/record.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { HostEnvironment } from '../host/host-environment.ts';
import type { StoredRun } from '../store/journal-store.ts';
import { planOf } from './plan-of.ts';

export interface NewRun {
  readonly scenario: Scenario;
  readonly variant: string;
  readonly people: number;
  /** Name of the run, for lists. */
  readonly name: string;
  /** One person practises without a facilitator. */
  readonly solo?: true;
}

/** A run in the lobby: nothing has happened, its journal is empty. */
export function createRun(wanted: NewRun, environment: HostEnvironment): StoredRun {
  const { scenario, variant, people, name, solo } = wanted;
  const plan = planOf(scenario, { variant, people });
  const header: JournalHeader = {
    format: JOURNAL_FORMAT,
    semantics: SEMANTICS,
    title: name,
    scenario: scenario.id,
    scenarioVersion: scenario.version,
    rules: plan.rules,
    content: plan.content,
    variant,
    people,
    ...(solo && { solo }),
    seed: environment.randomId(),
    created: environment.wall(),
  };
  const zero = playTime(0);
  return {
    id: environment.randomId(),
    name,
    header,
    scenario,
    records: [],
    texts: [],
    notes: [],
    summary: summaryAtStart(plan.timeline.storyOf(zero), environment.wall()),
  };
}

const summaryAtStart = (story: number, saved: RealTime) =>
  ({ phase: 'lobby', play: playTime(0), story, saved }) as const;
