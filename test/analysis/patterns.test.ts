import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { playDrill } from '../../src/analysis/drill/run-drill.ts';
import { detectors, findPatterns, type FoundPattern } from '../../src/analysis/patterns/find-patterns.ts';
import { patternRows } from '../../src/analysis/patterns/pattern-rows.ts';
import { seeJournal } from '../../src/analysis/patterns/see-journal.ts';
import type { SeenRun } from '../../src/analysis/patterns/seen-run.ts';
import { journalOf } from '../../src/analysis/table/journal-of.ts';
import { loadScenario } from '../../src/cli/load-scenario.ts';

const { scenario, drills } = loadScenario(join(import.meta.dirname, '..', '..', 'scenarios', 'webex-disclosure'));
if (!scenario) throw new Error('the exercise has mistakes');

interface Played {
  readonly seen: SeenRun;
  readonly found: readonly FoundPattern[];
}

const played = new Map<string, Played>(
  drills.map((drill) => {
    const { run } = playDrill(scenario, drill);
    if (!run) throw new Error(drill.id);
    const journal = journalOf(run, drill.id);
    const seen = seeJournal(run.plan, journal, new Map(journal.texts.map(({ ref, text }) => [ref, text])));
    return [drill.id, { seen, found: findPatterns(seen) }];
  }),
);

function of(drill: string): Played {
  const found = played.get(drill);
  if (!found) throw new Error(`no drill ${drill}`);
  return found;
}

const idsOf = (drill: string): readonly string[] => of(drill).found.map(({ id }) => id);

/** Per pattern a drill that shows it and one that does not. */
const shown: readonly (readonly [pattern: string, shows: string, lacks: string])[] = [
  ['breached-obligation', 'silent', 'exemplary'],
  ['unsupported-claim', 'hasty', 'silent'],
  ['contradiction', 'hasty', 'exemplary'],
  ['skipped-judgement', 'hasty', 'diligent-60'],
  ['no-alternatives', 'hasty', 'exemplary'],
  ['orphan-fact', 'passive', 'exemplary'],
  ['owner-gap', 'silent', 'exemplary'],
  ['clock-blind', 'passive', 'diligent-20'],
  ['central-seat', 'through-one-person', 'hasty'],
  ['no-reason', 'through-one-person', 'hasty'],
  ['pat-absence-as-proof', 'hasty', 'exemplary'],
  ['pat-estimate-as-finding', 'hasty', 'exemplary'],
  ['pat-vendor-echo', 'hasty', 'exemplary'],
  ['pat-list-frozen', 'passive', 'exemplary'],
  ['pat-subject-missed', 'threat-after-answer', 'exemplary'],
  ['pat-minister-surprised', 'passive', 'exemplary'],
  ['pat-own-tool', 'passive', 'exemplary'],
  ['pat-no-record', 'hasty', 'exemplary'],
  ['pat-no-recheck', 'hasty', 'exemplary'],
  ['pat-blame', 'through-one-person', 'exemplary'],
  ['pat-source-as-enemy', 'threat-after-answer', 'exemplary'],
];

describe('patterns of a run', () => {
  it.each(drills.map(({ id }) => id))('%s: each has a moment of the journal and words in both languages', (drill) => {
    const { seen, found } = of(drill);
    const positions = new Set(seen.states.map(({ seq }) => seq));
    for (const { id, seqs, strength } of found) {
      expect(seqs.length, id).toBeGreaterThan(0);
      expect(
        seqs.filter((seq) => !positions.has(seq)),
        id,
      ).toEqual([]);
      expect(strength > 0 && strength <= 1, id).toBe(true);
    }
    for (const language of ['nl', 'en'] as const)
      for (const row of found.flatMap((one) => patternRows({ plan: seen.plan, language }, [one])))
        expect(
          [row.title, row.question, ...row.about].filter((text) => text.trim() === ''),
          row.id,
        ).toEqual([]);
  });
  it('every detector and every pattern of the exercise has a drill that shows it and one that does not', () => {
    const all = [...Object.keys(detectors), ...scenario.patterns.map(({ id }) => id as string)];
    expect(shown.map(([pattern]) => pattern).toSorted()).toEqual(all.toSorted());
  });

  it.each(shown)('%s shows in %s and not in %s', (pattern, shows, lacks) => {
    expect(idsOf(shows)).toContain(pattern);
    expect(idsOf(lacks)).not.toContain(pattern);
  });

  it('puts the strongest evidence first, and shows seven at the most', () => {
    for (const { found } of played.values()) {
      const strengths = found.map(({ strength }) => strength);
      expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
    }
    expect(idsOf('passive')[0]).toBe('breached-obligation');
    const { seen, found } = of('hasty');
    expect(found.length).toBeGreaterThan(7);
    const rows = patternRows({ plan: seen.plan, language: 'nl' }, found);
    expect(rows.map(({ id }) => id)).toEqual(idsOf('hasty').slice(0, 7));
  });

  it('names the fact that stayed at one seat, the sentence that went too far and the person in the middle', () => {
    const first = (drill: string, pattern: string): string | undefined => {
      const { seen, found } = of(drill);
      const one = found.filter(({ id }) => id === pattern);
      return patternRows({ plan: seen.plan, language: 'nl' }, one)[0]?.about[0];
    };
    const { plan } = of('passive').seen;
    const text = (key: string | undefined): string | undefined => scenario.texts.nl?.[key as never];
    expect(first('passive', 'orphan-fact')).toBe(text(plan.fact.get('f-sensitive-titles')?.text));
    expect(first('hasty', 'unsupported-claim')).toBe(text(plan.claim.get('cl-serious')?.overclaim));
    expect(first('through-one-person', 'central-seat')).toBe(text(plan.role.get('seat-ciso-rijk')?.short));
  });

  it('looks at a pattern of the scenario where it began to hold, and at the end for what was never done', () => {
    const { seen, found } = of('hasty');
    const moment = (id: string): number | undefined => found.find((one) => one.id === id)?.seqs[0];
    const said = seen.history.find(({ event }) => event.type === 'claimMade' && event.claim === 'cl-no-signals');
    expect(moment('pat-absence-as-proof')).toBe(said?.seq);
    expect(moment('pat-no-recheck')).toBe(seen.states.at(-1)?.seq);
  });
});
