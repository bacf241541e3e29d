import { ensureBuilt } from '../../scripts/build.ts';

/** Builds the app once before the browser tests, unless it stands there built from these sources. */
export async function setup(): Promise<void> {
  const built = await ensureBuilt();
  if (!built.ok) throw new Error(`The app could not be built:\n${built.output}`);
}
