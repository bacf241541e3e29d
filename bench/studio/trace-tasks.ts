import type { Browser, Page } from 'playwright-core';

/** What the browser did with one keystroke, real ms. */
export interface Keystroke {
  /** The longest task of the page's main thread until the next key: how long it took, and how much of that it was computing. */
  readonly task: number;
  readonly work: number;
  /** How much of that computing was the browser tidying up its memory. */
  readonly tidying: number;
  /** From the key to the marks in the text having changed; infinite when they did not before the next key. */
  readonly findings: number;
  /** What stands beside the text changed before the next key. */
  readonly followed: boolean;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur`: those in which the thread had a processor. */
  readonly ts: number;
  readonly dur: number;
  readonly tdur?: number;
}

const WARM_UP = 10;

/**
 * Types and takes back a letter where the cursor stands in the editor of this page, and reads from a trace what it cost.
 * @param rest between keys, real ms: all that a keystroke sets going must end in it
 */
export async function typeAndTrace(
  browser: Browser,
  page: Page,
  keys: number,
  rest: number,
): Promise<readonly Keystroke[]> {
  await page.evaluate(() => {
    const root = document.querySelector('.ed')?.shadowRoot ?? document;
    root.addEventListener('keydown', () => void performance.mark('bench-key'), true);
    const marks = (): number => root.querySelectorAll('.cm-lintRange-error').length;
    let marked = marks();
    new MutationObserver(() => {
      if (marks() === marked) return;
      marked = marks();
      performance.mark('bench-found');
    }).observe(root, { subtree: true, childList: true, attributes: true });
    const panel = document.querySelector('.sd-panel');
    if (!panel) return;
    new MutationObserver(() => void performance.mark('bench-followed')).observe(panel, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  const type = async (count: number): Promise<void> => {
    for (let key = 0; key < count; key++) {
      await page.keyboard.press(key % 2 === 0 ? 'x' : 'Backspace');
      // Nothing is asked of the page meanwhile: asking would be a task of it too.
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
  };
  await type(WARM_UP);
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] });
  await type(keys);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: readonly TraceEvent[] };
  return keystrokes(traceEvents);
}

function keystrokes(events: readonly TraceEvent[]): readonly Keystroke[] {
  const named = (name: string): readonly TraceEvent[] => events.filter((event) => event.name === name);
  const keys = named('bench-key').toSorted((a, b) => a.ts - b.ts);
  const found = named('bench-found');
  const followed = named('bench-followed');
  const [first] = keys;
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && pid === first?.pid && tid === first.tid,
  );
  const tidyings = events.filter(
    ({ name, pid, tid }) => /^M(?:aj|in)orGC$/.test(name) && pid === first?.pid && tid === first.tid,
  );
  /** A key is marked in the task that deals with it: that one is its own and not also of the key before. */
  const begins = keys.map(({ ts }) => tasks.find((task) => task.ts <= ts && task.ts + task.dur > ts)?.ts ?? ts);
  return keys.map(({ ts }, index) => {
    const from = begins[index] ?? ts;
    const until = begins[index + 1] ?? Infinity;
    const mine = tasks.filter((task) => task.ts >= from && task.ts < until);
    const busiest = mine.reduce<TraceEvent | undefined>(
      (most, task) => ((task.tdur ?? 0) > (most?.tdur ?? -1) ? task : most),
      undefined,
    );
    const tidied = tidyings.filter((event) => busiest && event.ts >= busiest.ts && event.ts < busiest.ts + busiest.dur);
    const marked = found.find((mark) => mark.ts > ts && mark.ts < until);
    return {
      task: Math.max(...mine.map(({ dur }) => dur)) / 1000,
      work: (busiest?.tdur ?? 0) / 1000,
      tidying: tidied.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000,
      findings: marked ? (marked.ts - ts) / 1000 : Infinity,
      followed: followed.some((mark) => mark.ts > ts && mark.ts < until),
    };
  });
}
