// A thread that ends at the first that it is asked, without an answer.
import { parentPort } from 'node:worker_threads';

parentPort?.once('message', () => process.exit(1));
