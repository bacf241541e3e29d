import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/ui/shared/styles.ts';
import { StoreProvider } from '../../src/ui/shared/store-context.tsx';
import { useScreenSettings } from '../../src/ui/shared/use-screen-settings.ts';
import { createAppStore } from '../../src/store/app-store.ts';
import { screens } from './screens.tsx';
import type { GalleryScreen } from './screen.ts';

const asked = new URLSearchParams(location.search);
const language = asked.get('lang') === 'en' ? 'en' : 'nl';
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';

const Shown = (props: { readonly screen: GalleryScreen }) => {
  useScreenSettings();
  return props.screen.element();
};

const List = () => (
  <main style={{ padding: 24 }}>
    <h1>Gallery</h1>
    <ul>
      {screens.map((screen) => (
        <li key={screen.name}>
          <a href={`?screen=${screen.name}&lang=${language}&theme=${theme}`}>{screen.name}</a>
        </li>
      ))}
    </ul>
  </main>
);

// For shoot.ts: what there is to take pictures of.
Object.assign(globalThis, { gallery: screens.map(({ name, clicks, only }) => ({ name, clicks, only })) });

const root = document.querySelector('#root');
if (!root) throw new Error('no root');
const screen = screens.find((one) => one.name === asked.get('screen'));
const store = createAppStore({ language, theme, reducedMotion: true, sound: false });
store.setState({ connection: 'open', send: () => Promise.resolve({ ok: true }), ...screen?.state(language) });
createRoot(root).render(
  <StrictMode>
    <StoreProvider store={store}>{screen ? <Shown screen={screen} /> : <List />}</StoreProvider>
  </StrictMode>,
);
