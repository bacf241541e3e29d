import { dist } from '../../scripts/build.ts';
import { createStaticServer } from '../../src/server/static-server.ts';

export interface AppServer {
  /** `http://localhost:<port>`, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built app, or another folder, as `npm start` does, on a free port of this machine. */
export async function startAppServer(folder: string = dist): Promise<AppServer> {
  const server = createStaticServer(folder);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server listens on no port');
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
