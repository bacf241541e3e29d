import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { EvaluatorView } from '../../src/projections/views/evaluator-view.ts';
import { createAppStore } from '../../src/store/app-store.ts';
import { EvaluatorScreen } from '../../src/ui/evaluator/evaluator-screen.tsx';
import { StoreProvider } from '../../src/ui/shared/store-context.tsx';

test.each([
  ['nl', 'Gepauzeerd', 'Einde van deel 2'],
  ['en', 'Paused', 'End of part 2'],
] as const)(
  'an evaluator reads that a part has ended, and of any other pause that it is one, in %s',
  (language, paused, ended) => {
    const store = createAppStore({ language, theme: 'auto', reducedMotion: true, sound: false });
    const at = (pause: EvaluatorView['pause']): string =>
      renderToString(
        <StoreProvider store={store}>
          <EvaluatorScreen
            view={{
              kind: 'evaluator',
              language,
              title: 'Het lek',
              phase: 'paused',
              ...(pause && { pause }),
              move: { number: 2, of: 3, title: 'Later', light: 'dag' },
              seen: [],
              guides: [],
              open: false,
              name: '',
              observations: [],
            }}
          />
        </StoreProvider>,
      );
    expect(at('endOfMove')).toContain(`>${ended}<`);
    for (const pause of ['facilitator', 'laterInMove'] as const) expect(at(pause)).toContain(`>${paused}<`);
  },
);
