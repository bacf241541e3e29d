import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { realTime, storyTime } from '../../src/base/time.ts';
import { createAppStore } from '../../src/store/app-store.ts';
import { RunRow } from '../../src/ui/start/run-row.tsx';
import type { RunLine, StartActions } from '../../src/ui/start/start-contract.ts';
import { StoreProvider } from '../../src/ui/shared/store-context.tsx';

test.each([
  ['nl', 'gepauzeerd', 'einde van deel 2'],
  ['en', 'paused', 'end of part 2'],
] as const)(
  'a kept exercise at the end of a part is told apart from one that was paused, in %s',
  (language, ...said) => {
    const about = { id: 'r', name: 'Tafel', exercise: 'Het lek', variant: '60', minutes: 60, people: 3, solo: false };
    const run: RunLine = { ...about, phase: 'paused', story: storyTime(0), saved: realTime(0) };
    const store = createAppStore({ language, theme: 'auto', reducedMotion: true, sound: false });
    const shown = (line: RunLine): string =>
      renderToString(
        <StoreProvider store={store}>
          <RunRow run={line} actions={{} as StartActions} onProblem={() => undefined} />
        </StoreProvider>,
      );
    const [paused, ended] = said;
    expect(shown(run)).toContain(`<b>${paused}</b>`);
    expect(shown({ ...run, ended: 2 })).toContain(`<b>${ended}</b>`);
  },
);
