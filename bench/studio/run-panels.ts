import type { Browser } from 'playwright-core';
import type { PanelName } from '../../src/ui/studio/panel-names.ts';
import { longScenario } from '../check/long-scenario.ts';
import { inStudio, type Typing } from './in-studio.ts';
import { BLOCK, at } from './judge.ts';

const KEYS = 80;
/** Of what follows the text: it rests, asks, is answered and drawn before the next key. */
const REST = 600;

type Beside = Partial<Pick<Typing, 'line' | 'prepare'>>;

/** Every view beside the text that is not measured anyway, and what is typed for it: what it shows, where it shows something of that file. */
const views: Readonly<Partial<Record<PanelName, Beside>>> = {
  lanes: {},
  load: {},
  cut: {},
  charts: {},
  knowledge: { line: 'at: D1 10:00' },
  trace: {},
  uses: { prepare: (page) => page.locator('#uses-id').fill('f-list-sent') },
  translation: {},
  attachments: {},
  trial: {},
  review: {},
  phases: {},
};

/** A keystroke beside each of the other views, and whether any keeps the page busy for longer than it may. */
export async function runPanels(browser: Browser, url: string, say: (line: string) => void): Promise<boolean> {
  const files = longScenario({ also: true });
  const path = files.find((file) => file.path.startsWith('60-'))?.path ?? '';
  say(`the other views beside the text, ${KEYS} keys each, computing in the longest task, ms`);
  let holds = true;
  for (const [panel, beside] of Object.entries(views)) {
    const typing = {
      files,
      path,
      line: 'gist: Bericht 1',
      panel: panel as PanelName,
      keys: KEYS,
      rest: REST,
      ...beside,
    };
    const keys = await inStudio(browser, url, typing);
    const work = keys.map((key) => key.work);
    const most = at(work, 0.99);
    holds &&= most <= BLOCK;
    say(
      `  ${panel.padEnd(12)} median ${at(work, 0.5).toFixed(1).padStart(5)}, 99 of 100 within ${most.toFixed(1).padStart(5)}, ` +
        `over ${BLOCK} ms: ${work.filter((ms) => ms > BLOCK).length} of ${KEYS}; it changed at ${keys.filter(({ followed }) => followed).length}`,
    );
  }
  return holds;
}
