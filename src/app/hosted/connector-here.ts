import type { Connector } from '../../session/client/client.ts';
import { remoteConnector } from '../../session/remote/screen-connector.ts';
import { loadSettings } from '../local-settings.ts';
import { here, serverApi } from './server-here.ts';

type Wanted = Omit<Parameters<typeof remoteConnector>[0], 'api' | 'base' | 'language'>;

/** Joins a screen of this page to a run on the server behind it, in the language that is chosen on this device. */
export const connectorHere = (wanted: Wanted): Connector =>
  remoteConnector({ ...wanted, api: serverApi(), base: here(), language: () => loadSettings().language });
