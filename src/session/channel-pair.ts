import type { Channel } from './channel.ts';

interface End<Out, In> extends Channel<Out, In> {
  receive(text: string): void;
  closed(): void;
}

function end<Out, In>(peer: () => End<In, Out>): End<Out, In> {
  let open = true;
  let listener: ((message: In) => void) | undefined;
  const onClose = new Set<() => void>();
  const early: string[] = [];
  const self: End<Out, In> = {
    send(message) {
      if (!open) return;
      const text = JSON.stringify(message);
      queueMicrotask(() => peer().receive(text));
    },
    receive(text) {
      if (!open) return;
      if (listener) listener(JSON.parse(text) as In);
      else early.push(text);
    },
    onMessage(next) {
      listener = next;
      for (const text of early.splice(0)) next(JSON.parse(text) as In);
    },
    onClose(next) {
      if (open) onClose.add(next);
      else next();
    },
    close() {
      if (!open) return;
      self.closed();
      queueMicrotask(() => peer().closed());
    },
    closed() {
      if (!open) return;
      open = false;
      for (const tell of onClose) tell();
    },
  };
  return self;
}

/** Two joined ends inside one window: the single-window table, and tests. */
export function channelPair<A, B>(): readonly [Channel<A, B>, Channel<B, A>] {
  const first: End<A, B> = end<A, B>(() => second);
  const second: End<B, A> = end<B, A>(() => first);
  return [first, second];
}
