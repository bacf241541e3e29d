import type { Channel } from '../channel.ts';

/** What travels on a private port: messages, and the two ends' hello and goodbye. */
export type Frame =
  { readonly kind: 'open' } | { readonly kind: 'message'; readonly message: unknown } | { readonly kind: 'close' };

export interface Port<Out, In> extends Channel<Out, In> {
  /** The other end is there: called at each of its `open` frames. */
  onOpen(listener: () => void): void;
  open(): void;
}

/**
 * One end of a private line between two windows of one browser: a BroadcastChannel with a name that only those two know. What
 * is sent after the other end is gone is lost.
 */
export function createPort<Out, In>(name: string): Port<Out, In> {
  const line = new BroadcastChannel(name);
  const early: In[] = [];
  let open = true;
  let onOpen: (() => void) | undefined;
  let onMessage: ((message: In) => void) | undefined;
  const onClose = new Set<() => void>();
  const post = (frame: Frame): void => {
    if (open) line.postMessage(frame);
  };
  const end = (): void => {
    if (!open) return;
    open = false;
    line.close();
    for (const listener of onClose) listener();
  };
  line.addEventListener('message', (event: MessageEvent<Frame>) => {
    if (!open) return;
    const frame = event.data;
    if (frame.kind === 'close') end();
    else if (frame.kind === 'open') onOpen?.();
    else if (onMessage) onMessage(frame.message as In);
    else early.push(frame.message as In);
  });
  return {
    open: () => post({ kind: 'open' }),
    send: (message) => post({ kind: 'message', message }),
    onOpen(listener) {
      onOpen = listener;
    },
    onMessage(listener) {
      onMessage = listener;
      for (const message of early.splice(0)) listener(message);
    },
    onClose(listener) {
      if (open) onClose.add(listener);
      else listener();
    },
    close() {
      post({ kind: 'close' });
      end();
    },
  };
}
