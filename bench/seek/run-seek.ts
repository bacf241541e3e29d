import { join } from 'node:path';
import { installedChromium } from '../../scripts/chromium.ts';
import { launchChromium } from '../../test/support/chromium.ts';
import { pageScript } from '../../test/support/page-script.ts';
import { longJournal } from './long-journal.ts';
import { measureSeeks, type Seeks } from './measure-seeks.ts';

/** One frame at 60 a second, in real ms: what a seek may take at the 99th percentile. */
const FRAME = 16;
const INPUTS = 2_000;
const SEEKS = 2_000;
const FOLDS = 20;

/** Seeks in Node and, when one is installed, in Chromium; false when a goal is missed. */
export async function runSeek(say: (line: string) => void): Promise<boolean> {
  const file = longJournal(INPUTS);
  const here = report('Node', measureSeeks(file, SEEKS, FOLDS), say);
  if (!installedChromium()) {
    say('seek in Chromium: NOT MEASURED, no Chromium is installed');
    return here;
  }
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await pageScript(join(import.meta.dirname, 'page.ts')) });
    const there = await page.evaluate(
      ([text, seeks, folds]) =>
        (globalThis as unknown as { measureSeeks: typeof measureSeeks }).measureSeeks(text, seeks, folds),
      [file, SEEKS, FOLDS] as const,
    );
    return report('Chromium', there, say) && here;
  } finally {
    await browser.close();
  }
}

function report(where: string, seeks: Seeks, say: (line: string) => void): boolean {
  const ms = (time: number): string => time.toFixed(2);
  const holds = seeks.p99 <= FRAME && seeks.different === 0 && seeks.inputs >= INPUTS;
  say(
    `seek in ${where}, ${seeks.inputs} inputs, ${seeks.seeks} seeks, milliseconds: median ${ms(seeks.median)}, p99 ${ms(seeks.p99)}, ` +
      `worst ${ms(seeks.worst)} (goal p99 at most ${FRAME}: ${holds ? 'holds' : 'MISSED'})`,
  );
  say(
    `  a fold from the start: median ${ms(seeks.foldMedian)}, worst ${ms(seeks.foldWorst)} of ${seeks.folds}, ` +
      `${seeks.different} gave another state; index of ${seeks.kept} states made in ${ms(seeks.build)}`,
  );
  return holds;
}
