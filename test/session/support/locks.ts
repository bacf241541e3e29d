import type { Locks } from '../../../src/session/local/lobby.ts';

interface Request {
  readonly owner: string;
  readonly mode: 'shared' | 'exclusive';
  readonly grant: () => void;
  readonly revoke: (error: Error) => void;
}

/** Web Locks among windows of a test, as far as they are used: shared, exclusive, steal, abort; and a window that crashes. */
export function createLocks() {
  const held = new Map<string, Set<Request>>();
  const queued = new Map<string, Request[]>();
  const pump = (name: string): void => {
    const holders = held.get(name) ?? new Set();
    held.set(name, holders);
    const queue = queued.get(name) ?? [];
    while (queue[0]) {
      const free =
        holders.size === 0 || (queue[0].mode === 'shared' && [...holders].every(({ mode }) => mode === 'shared'));
      if (!free) return;
      const next = queue.shift() as Request;
      holders.add(next);
      next.grant();
    }
  };
  const drop = (name: string, request: Request): void => {
    held.get(name)?.delete(request);
    const queue = queued.get(name);
    if (queue?.includes(request)) queue.splice(queue.indexOf(request), 1);
    pump(name);
  };

  function request(owner: string, name: string, options: LockOptions, callback: () => unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const mine: Request = {
        owner,
        mode: options.mode ?? 'exclusive',
        grant: () =>
          queueMicrotask(() => {
            Promise.resolve(callback()).then((value) => {
              drop(name, mine);
              resolve(value);
            }, reject);
          }),
        revoke: reject,
      };
      options.signal?.addEventListener('abort', () => {
        if (!queued.get(name)?.includes(mine)) return;
        drop(name, mine);
        reject(new DOMException('aborted', 'AbortError'));
      });
      if (options.steal) {
        const holders = held.get(name) ?? new Set<Request>();
        for (const holder of holders) holder.revoke(new DOMException('stolen', 'AbortError'));
        held.set(name, new Set([mine]));
        mine.grant();
        return;
      }
      queued.set(name, [...(queued.get(name) ?? []), mine]);
      pump(name);
    });
  }

  return {
    of: (owner: string): Locks => ({
      request: ((name: string, second: unknown, third?: unknown) =>
        third === undefined
          ? request(owner, name, {}, second as () => unknown)
          : request(owner, name, second as LockOptions, third as () => unknown)) as Locks['request'],
    }),
    /** All that a window held or waited for is gone, and its callbacks never come. */
    crash(owner: string): void {
      for (const [name, holders] of held) for (const lock of holders) if (lock.owner === owner) drop(name, lock);
      for (const [name, queue] of queued) for (const lock of queue) if (lock.owner === owner) drop(name, lock);
    },
  };
}
