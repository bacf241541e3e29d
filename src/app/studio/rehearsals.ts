import { continueRun } from '../../analysis/rehearsal/continue-run.ts';
import { rehearse } from '../../analysis/rehearsal/rehearse.ts';
import { playTime, realTime } from '../../base/time.ts';
import type { JournalFile } from '../../engine/journal/file.ts';
import { buildTimeline } from '../../engine/timeline.ts';
import { playChoices } from '../../projections/authoring/play-choices.ts';
import { scenarioChanges } from '../../projections/authoring/scenario-changes.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { JournalStore, StoredRun } from '../../session/store/journal-store.ts';
import type { DroppedAct, LastRehearsal, RehearsalOffer, RehearsalOutcome, RehearsalWish } from '../../store/studio.ts';
import { randomId } from '../browser-environment.ts';
import type { ProjectStore } from './project-store.ts';

/** Playing the scenario that is being written: each time a run like any other, kept among the runs of this browser. */
export interface Rehearsals {
  offer(project: string, language: Language): Promise<RehearsalOffer>;
  begin(project: string, wish: RehearsalWish): Promise<RehearsalOutcome>;
  again(project: string, language: Language): Promise<RehearsalOutcome>;
}

/** @param scenario as it is now; undefined while it has errors */
export function createRehearsals(
  store: ProjectStore,
  runs: JournalStore,
  scenario: () => Scenario | undefined,
  now: () => number,
): Rehearsals {
  const lastOf = async (project: string): Promise<StoredRun | undefined> => {
    const row = await store.load(project);
    return row?.rehearsed === undefined ? undefined : runs.load(row.rehearsed);
  };

  async function keep(project: string, journal: JournalFile): Promise<string | undefined> {
    const id = randomId();
    const run = runOf(id, journal, now());
    const stored = await runs.create(run);
    if (!stored.ok) return undefined;
    await store.rehearsed(project, id);
    return id;
  }

  const titleOf = async (project: string): Promise<string> => (await store.load(project))?.name ?? '';

  return {
    async offer(project, language) {
      const present = scenario();
      const last = await lastOf(project);
      return {
        ...(present ? { choices: playChoices(present, language) } : {}),
        ...(last ? { last: lastLine(last, present) } : {}),
      };
    },
    async begin(project, wish) {
      const present = scenario();
      if (!present) return { ok: false, why: 'errors' };
      if (!fits(present, wish)) return { ok: false, why: 'changed' };
      const journal = rehearse(present, {
        ...wish,
        title: await titleOf(project),
        seed: randomId(),
        from: playTime(wish.from),
        now: now(),
      });
      const run = await keep(project, journal);
      return run === undefined ? { ok: false, why: 'store' } : { ok: true, run, kept: 0, dropped: [] };
    },
    async again(project, language) {
      const present = scenario();
      if (!present) return { ok: false, why: 'errors' };
      const last = await lastOf(project);
      if (!last) return { ok: false, why: 'gone' };
      if (!fits(present, last.header)) return { ok: false, why: 'changed' };
      const { journal, kept, dropped } = continueRun(present, last, await titleOf(project), now());
      const run = await keep(project, journal);
      if (run === undefined) return { ok: false, why: 'store' };
      const { storyOf } = buildTimeline(variantOf(present, last.header.variant));
      const roles = new Map(present.roles.map(({ id, short }) => [id, present.texts[language][short] ?? id]));
      return {
        ok: true,
        run,
        kept,
        dropped: dropped.map(({ at, command, why }): DroppedAct => ({
          story: storyOf(at),
          role: command.by.kind === 'role' ? (roles.get(command.by.role) ?? command.by.role) : '',
          act: command.do.act,
          why,
        })),
      };
    },
  };
}

const fits = (scenario: Scenario, wish: { readonly variant: string; readonly people: number }): boolean =>
  scenario.variants.some(({ id }) => id === wish.variant) &&
  scenario.seatPlans.some(({ people }) => people === wish.people);

function variantOf(scenario: Scenario, id: string): Scenario['variants'][number] {
  const variant = scenario.variants.find((one) => one.id === id);
  if (!variant) throw new Error(`no variant ${id}`);
  return variant;
}

function lastLine(last: StoredRun, present: Scenario | undefined): LastRehearsal {
  const { id, summary, scenario } = last;
  return {
    run: id,
    saved: summary.saved,
    story: summary.story as LastRehearsal['story'],
    changes: present ? scenarioChanges(scenario, present) : [],
  };
}

/** A journal as a run of this browser. */
function runOf(id: string, journal: JournalFile, saved: number): StoredRun {
  const { header, scenario, records, texts } = journal;
  const play = records.at(-1)?.play ?? playTime(0);
  const story = buildTimeline(variantOf(scenario, header.variant)).storyOf(play);
  return {
    id,
    name: header.title,
    header,
    scenario,
    records,
    texts,
    notes: [],
    summary: { phase: 'running', play, story, saved: realTime(saved) },
  };
}
