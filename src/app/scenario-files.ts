import type { Catalogue } from '../projections/catalogue.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import type { SourceText } from '../scenario/source/source-file.ts';

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

/** What the start page may show: no more than the first move's title. */
export const loadCatalogue = (): Promise<Catalogue> => fetchJson<Catalogue>('scenarios/index.json');

/** The whole script; only for the window that hosts the run. */
export const loadScenario = (id: string): Promise<Scenario> =>
  fetchJson<Scenario>(`scenarios/${encodeURIComponent(id)}.json`);

/** The files that a shipped exercise was made from; for an author who takes a copy. */
export const loadScenarioSources = (id: string): Promise<readonly SourceText[]> =>
  fetchJson<readonly SourceText[]>(`scenarios/${encodeURIComponent(id)}.source.json`);
