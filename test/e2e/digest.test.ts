import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { realTime } from '../../src/base/time.ts';
import { headerHash, recordHash } from '../../src/engine/journal/chain.ts';
import { encodeJournal } from '../../src/engine/journal/file.ts';
import type { JournalHeader, JournalRecord } from '../../src/engine/journal/record.ts';
import { compilePlan } from '../../src/engine/plan.ts';
import { playRun, randomMoves } from '../properties/support/random-play.ts';
import { webex } from '../properties/support/webex.ts';
import { launchChromium } from '../support/chromium.ts';
import { pageScript } from '../support/page-script.ts';
import { digestsOf, type Digests } from './digest/digests.ts';

/** A played run of the Webex exercise as a file. */
function runFile(variant: string, people: number, seed: number): string {
  const scenario = webex();
  const plan = compilePlan(scenario, { variant, people });
  const moves =
    fc.sample(randomMoves(120, 12 * 60_000), { seed, numRuns: 12 }).toSorted((a, b) => b.length - a.length)[0] ?? [];
  const header: JournalHeader = {
    format: 1,
    semantics: 1,
    title: 'digest',
    scenario: scenario.id,
    scenarioVersion: scenario.version,
    rules: plan.rules,
    content: plan.content,
    variant,
    people,
    seed: `seed-${seed}`,
    created: realTime(0),
  };
  let prev = headerHash(header);
  const records = playRun(plan, moves, { seed: header.seed }).map((item, seq): JournalRecord => {
    const stamp = { seq, play: item.at, real: realTime(seq), prev };
    const record: JournalRecord = item.input
      ? { ...stamp, kind: 'input', input: item.input }
      : { ...stamp, kind: 'mark', mark: { kind: 'shown' } };
    prev = recordHash(record);
    return record;
  });
  expect(records.length).toBeGreaterThan(25);
  return encodeJournal({ header, scenario, records, texts: [] });
}

it('J2 a run replays to the same digests in Node and in Chromium', async () => {
  const files = [runFile('120', 8, 1), runFile('60', 3, 2), runFile('20', 1, 3)];
  const script = await pageScript(join(import.meta.dirname, 'digest', 'page.ts'));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    for (const file of files) {
      const here = digestsOf(file);
      const there = await page.evaluate(
        (text) => (globalThis as unknown as { digestsOf: (file: string) => Digests }).digestsOf(text),
        file,
      );
      expect(here.divergedAt).toBeNull();
      expect(here.events).toBeGreaterThan(50);
      expect(there).toEqual(here);
    }
  } finally {
    await browser.close();
  }
});
