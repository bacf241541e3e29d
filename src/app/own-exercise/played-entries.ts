import { catalogueEntry, type CatalogueEntry } from '../../projections/catalogue.ts';
import type { JournalStore, RunListing } from '../../session/store/journal-store.ts';

/** What lists may show of the exercises of kept runs that the program does not have; each is read out of one of its runs. */
export async function playedEntries(
  store: Pick<JournalStore, 'load'>,
  runs: readonly RunListing[],
  known: ReadonlySet<string>,
): Promise<readonly CatalogueEntry[]> {
  const others = new Map(
    runs.filter(({ header }) => !known.has(header.scenario)).map(({ id, header }) => [header.scenario, id]),
  );
  const found = await Promise.all(Array.from(others.values(), (id) => store.load(id)));
  return found.flatMap((run) => (run ? [catalogueEntry(run.scenario)] : []));
}
