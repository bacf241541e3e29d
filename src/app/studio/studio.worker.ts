import '../no-eval.ts';
import { createIndexedDbStore } from '../../session/store/indexeddb-store.ts';
import { openProjectStore } from './project-store.ts';
import { createWorkerHost } from './worker-host.ts';
import type { FromWorker, ToWorker } from './worker-protocol.ts';

const post = (message: FromWorker): void => postMessage(message);
const turn = new MessageChannel();
/** Real ms without a change after which the lists beside the text follow. */
const REST = 120;
let resting: ReturnType<typeof setTimeout> | undefined;
let whenIdle: (() => void) | undefined;
turn.port1.addEventListener('message', () => whenIdle?.());
turn.port1.start();

const host = createWorkerHost(openProjectStore(), createIndexedDbStore(), post, {
  now: () => Date.now(),
  // Behind the messages that wait already: a burst of keystrokes is checked once.
  soon: (work) => {
    whenIdle = work;
    turn.port2.postMessage(0);
  },
  later: (work) => {
    clearTimeout(resting);
    resting = setTimeout(work, REST);
  },
});
addEventListener('message', (event: MessageEvent<ToWorker>) => host.receive(event.data));
