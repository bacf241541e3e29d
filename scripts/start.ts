import { createStaticServer } from '../src/server/static-server.ts';
import { dist, ensureBuilt } from './build.ts';

const DEFAULT_PORT = 3000;

const wanted = process.env['PORT'] ?? String(DEFAULT_PORT);
const port = /^\d{1,5}$/.test(wanted) && Number(wanted) < 65_536 ? Number(wanted) : undefined;

function fail(message: string): never {
  console.error(`\n${message}`);
  process.exit(1);
}

const howToChange = (other: number): string =>
  process.platform === 'win32' ? `set PORT=${other} && npm start` : `PORT=${other} npm start`;

function explain(error: NodeJS.ErrnoException, at: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${at} is in use, perhaps by an earlier start of this program. Stop that one, or choose another port: ${howToChange(at + 1)}`;
  }
  if (error.code === 'EACCES') {
    return `There are no rights to listen on port ${at}. Choose one above 1023: ${howToChange(DEFAULT_PORT)}`;
  }
  return `The server could not start on port ${at}: ${error.message}`;
}

if (port === undefined) fail(`PORT is "${wanted}"; it must be a number from 0 to 65535.`);
const built = await ensureBuilt();
if (!built.ok) fail(`${built.output}\nThe app could not be built; the reason stands above.`);
if (!built.fresh) console.log('App: built already, sources unchanged');

const server = createStaticServer(dist);
server.on('error', (error) => fail(explain(error, port)));
server.listen(port, '127.0.0.1', () => {
  const address = server.address();
  const at = typeof address === 'object' && address ? address.port : port;
  console.log(`Ready: http://localhost:${at}  (only this machine can reach it; stop with Ctrl-C)`);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
