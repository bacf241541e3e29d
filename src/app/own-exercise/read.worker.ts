import '../no-eval.ts';
import { readFiles } from './read-files.ts';
import type { ReadAsk } from './read-protocol.ts';

addEventListener('message', ({ data }: MessageEvent<ReadAsk>) => postMessage(readFiles(data)));
