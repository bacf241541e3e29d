// A thread that ends when it has begun a transaction, after it has said so; of the next one it says what it is asked.
import { parentPort } from 'node:worker_threads';
import type { SqliteJob } from '../../../src/server/store/sqlite-wire.ts';

const port = parentPort;
port?.on('message', ({ kind }: SqliteJob) => {
  port.postMessage(kind === 'rows' ? { rows: [{ kind }] } : { changed: 0 });
  if (kind === 'begin') setImmediate(() => process.exit(1));
  if (kind === 'close') port.close();
});
