import { hostLock, type Locks } from './lobby.ts';

/**
 * Makes this window the one host of a run, taking the lock from any other. `onLost` is called when another window takes it in turn.
 * Resolves when the lock is held; the returned function gives it back.
 */
export function takeAuthority(run: string, locks: Locks, onLost: () => void): Promise<() => void> {
  return new Promise((resolve, reject) => {
    let settled = false;
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    locks
      .request(hostLock(run), { steal: true }, () => {
        settled = true;
        resolve(release);
        return held;
      })
      .catch((error: unknown) => {
        if (settled) onLost();
        else reject(error instanceof Error ? error : new Error(String(error)));
      });
  });
}
