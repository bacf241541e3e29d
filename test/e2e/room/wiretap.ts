import type { BrowserContext, Page } from 'playwright-core';

declare global {
  var heard: string[];
}

/** From now on every window of the room writes down all that reaches it over a channel, a port or a socket, for `heardBy`. */
export async function tap(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    globalThis.heard = [];
    const note = (event: Event): void => {
      if (event instanceof MessageEvent) globalThis.heard.push(JSON.stringify(event.data));
    };
    const Plain = globalThis.BroadcastChannel;
    globalThis.BroadcastChannel = class extends Plain {
      constructor(name: string) {
        super(name);
        this.addEventListener('message', note);
      }
    };
    addEventListener('message', note);
    const start = Reflect.get(MessagePort.prototype, 'start') as () => void;
    MessagePort.prototype.start = function (this: MessagePort) {
      this.addEventListener('message', note);
      start.call(this);
    };
    const Port = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
    if (Port?.set) {
      const { set } = Port;
      Object.defineProperty(MessagePort.prototype, 'onmessage', {
        ...Port,
        set(this: MessagePort, listener) {
          this.addEventListener('message', note);
          set.call(this, listener);
        },
      });
    }
  });
}

/** All that reached a window, as it came. */
export const heardBy = (page: Page): Promise<readonly string[]> => page.evaluate(() => globalThis.heard);

/** Every string in the memory of a window's scripts. */
export async function memoryOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { strings } = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] };
  return strings.join('\n');
}
