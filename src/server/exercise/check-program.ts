import { parentPort, workerData } from 'node:worker_threads';
import { readHandedIn } from '../../scenario/handed-in.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';

/** Reads one exercise in a thread of its own, and ends. */
parentPort?.postMessage(readHandedIn(workerData as readonly SourceText[]));
