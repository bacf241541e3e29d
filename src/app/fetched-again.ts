const failures = new WeakSet<object>();

// Vite says which import failed before the one that asked for it hears of it.
addEventListener('vite:preloadError', (event) => failures.add(event.payload));

/** Whether this error is a part of the program that could not be fetched. */
export const notFetched = (error: unknown): boolean => error instanceof Error && failures.has(error);

/** Real ms between two tries while the server is away. */
const AGAIN_MS = 2_000;
/** Real ms within which the page is not loaded again of its own accord for a second time: then it is something else. */
const ONCE_IN_MS = 30_000;
const KEY = 'spoedoverleg.fetched-again';

const lately = (): boolean => Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < ONCE_IN_MS;

/** Calls `reload` as soon as the server answers, unless it did so a moment ago. Returns how to stop. */
export function whenReachable(reload: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left = false;
  const ask = async (): Promise<void> => {
    const answers = await fetch(location.pathname, { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (left) return;
    if (!answers) timer = setTimeout(() => void ask(), AGAIN_MS);
    else {
      sessionStorage.setItem(KEY, String(Date.now()));
      reload();
    }
  };
  if (!lately()) void ask();
  return () => {
    left = true;
    clearTimeout(timer);
  };
}
