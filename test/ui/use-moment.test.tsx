import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { ClockView } from '../../src/projections/views/shared.ts';
import { createAppStore } from '../../src/store/app-store.ts';
import { NavigationContext } from '../../src/ui/participant/navigation.tsx';
import { RoleViewContext } from '../../src/ui/participant/role-view-context.tsx';
import { TodoPanel } from '../../src/ui/participant/todo-panel.tsx';
import { StoreProvider } from '../../src/ui/shared/store-context.tsx';
import { liaisonView } from '../gallery/fixtures/liaison.ts';
import { at, clockAt } from '../gallery/fixtures/story.ts';

/** The panel of what is to be done and what was decided, with one decision of the first day at 14:05. */
function panel(clock: ClockView): string {
  const of = liaisonView('nl');
  const decisions = of.decisions.map((one) =>
    one.outcome ? { ...one, outcome: { ...one.outcome, at: at(1, '14:05') } } : one,
  );
  const store = createAppStore({ language: 'nl', theme: 'light', reducedMotion: true, sound: false });
  store.setState({ clock });
  // React on a server reads the first state of a store.
  Object.assign(store, { getInitialState: store.getState });
  return renderToString(
    <StoreProvider store={store}>
      <RoleViewContext value={{ ...of, decisions }}>
        <NavigationContext value={{ place: { tab: 'todo' }, go: () => undefined, back: () => undefined }}>
          <TodoPanel />
        </NavigationContext>
      </RoleViewContext>
    </StoreProvider>,
  );
}

it('says the hour of what was decided today', () => {
  expect(panel(clockAt(1, '15:00'))).toMatch(/, 14:05</);
});

it('says the day as well once it is another, so that it does not seem still to come', () => {
  expect(panel(clockAt(2, '10:00'))).toMatch(/, di 4 jun 14:05</);
});
