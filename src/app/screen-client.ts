import { createClient, type Client, type Connector } from '../session/client/client.ts';
import type { UnsentBox } from '../session/client/unsent.ts';
import type { ScreenKind } from '../session/wire.ts';
import type { AppStore } from '../store/app-store.ts';
import { randomId } from './browser-environment.ts';

/** Joins one store to the host: what is sent goes out, what is told comes in. Ends when the returned function is called. */
export function connectScreen(store: AppStore, screen: ScreenKind, connect: Connector, unsent?: UnsentBox): () => void {
  const client: Client = createClient({
    screen,
    language: store.getState().local.language,
    connect,
    unsent,
    randomId,
    sink: {
      view: (view) => store.setState({ view }),
      clock: (clock) => store.setState({ clock }),
      connection: (connection) => store.setState({ connection }),
      beside: (beside) => store.setState({ beside }),
      besideNotes: (besideNotes) => store.setState({ besideNotes }),
      refused: (names, rejection) => store.getState().keepRefused(names, rejection),
      seats: (takenSeats) => store.setState({ takenSeats }),
      typing: (field, by) =>
        store.setState(({ typing }) => {
          const { [field]: _before, ...others } = typing;
          return { typing: by === undefined ? others : { ...others, [field]: by } };
        }),
    },
  });
  const { send, note, settle, picture, setTyping } = client;
  store.setState({ send, note, settle, picture, setTyping });
  const stopListening = store.subscribe(({ local }) => client.setLanguage(local.language));
  return () => {
    stopListening();
    client.close();
  };
}
