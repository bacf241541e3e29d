import { createApiClient, type ApiClient } from '../../session/remote/api-client.ts';

/** Where the app stands, without what comes after the `#`. */
export const here = (): string => new URL('./', location.href).href.split('#')[0] ?? location.href;

let client: ApiClient | undefined;

/** The server behind this page. */
export const serverApi = (): ApiClient => (client ??= createApiClient(here()));
