import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { RoleView } from '../../src/projections/views/role-view.ts';
import { createAppStore } from '../../src/store/app-store.ts';
import { DeadlineLine } from '../../src/ui/participant/decision-parts.tsx';
import { NavigationContext } from '../../src/ui/participant/navigation.tsx';
import { ObligationsPane } from '../../src/ui/participant/obligations-pane.tsx';
import { RoleViewContext } from '../../src/ui/participant/role-view-context.tsx';
import { StoreProvider } from '../../src/ui/shared/store-context.tsx';
import { liaisonView } from '../gallery/fixtures/liaison.ts';
import { at, clockAt, moment } from '../gallery/fixtures/story.ts';

/** A decision to be taken by 15:00 and a duty that runs to 16:00, read at 14:00. */
function shown(language: 'nl' | 'en', phase: RoleView['phase']): string {
  const view: RoleView = {
    ...liaisonView(language),
    phase,
    obligations: [
      {
        handle: 'o',
        title: 'Melden',
        note: '',
        type: 'duty',
        state: 'running',
        started: at(1, '13:00'),
        good: moment(1, '14:30'),
        due: moment(1, '16:00'),
      },
    ],
  };
  const store = createAppStore({ language, theme: 'light', reducedMotion: true, sound: false });
  store.setState({ clock: clockAt(1, '14:00') });
  // React on a server reads the first state of a store.
  Object.assign(store, { getInitialState: store.getState });
  return renderToString(
    <StoreProvider store={store}>
      <RoleViewContext value={view}>
        <NavigationContext value={{ place: { tab: 'todo' }, go: () => undefined, back: () => undefined }}>
          <DeadlineLine due={moment(1, '15:00')} />
          <ObligationsPane />
        </NavigationContext>
      </RoleViewContext>
    </StoreProvider>,
  );
}

test.each([
  ['nl', 'De termijn was 15:00', 'Liep nog toen de oefening eindigde: uiterlijk 16:00', 'Begonnen: 13:00'],
  ['en', 'The deadline was 15:00', 'Still running when the exercise ended: at the latest 16:00', 'Began: 13:00'],
] as const)(
  'after ENDEX a deadline and a duty stand as they stood, and no time is left, in %s',
  (language, ...words) => {
    for (const running of ['dl', 'obl-left']) {
      expect(shown(language, 'running')).toContain(`class="${running}"`);
      for (const phase of ['hotWash', 'closed'] as const)
        expect(shown(language, phase)).not.toContain(`class="${running}"`);
    }
    for (const said of words) {
      expect(shown(language, 'hotWash')).toContain(said);
      expect(shown(language, 'running')).not.toContain(said);
    }
  },
);
