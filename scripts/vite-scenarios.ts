import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readScenarioFolder } from '../src/cli/read-folder.ts';
import { catalogueEntry } from '../src/projections/catalogue.ts';
import { messageOf } from '../src/scenario/diagnostics/format.ts';
import type { Scenario } from '../src/scenario/model/scenario.ts';
import { REVIEW_FILE } from '../src/scenario/source/file-kinds.ts';
import type { SourceText } from '../src/scenario/source/source-file.ts';
import { readScenario } from '../src/scenario/read-scenario.ts';

const folder = join(import.meta.dirname, '..', 'scenarios');

/**
 * Compiles every folder in `scenarios/` and adds the results to the built app: `scenarios/index.json` for the start page,
 * `scenarios/<id>.json` for the window that hosts a run, and `scenarios/<id>.source.json` with the files it was made from for
 * an author. A mistake in a scenario ends the build, with all diagnostics.
 * The development server reads the folders anew on each request.
 */
export function scenarios(): Plugin {
  return {
    name: 'spoedoverleg-scenarios',
    buildStart() {
      if (this.meta.watchMode) return;
      for (const [fileName, source] of scenarioFiles()) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /\/(scenarios\/[\w-]+(?:\.source)?\.json)(\?|$)/.exec(request.url ?? '')?.[1];
        if (name === undefined) return next();
        try {
          const source = scenarioFiles().get(name);
          if (source === undefined) return next();
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.end(source);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

/** File name under the app's root -> JSON text. Throws, with every diagnostic, when a scenario has an error. */
function scenarioFiles(): ReadonlyMap<string, string> {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];
  const scenarioList = names.sort().map(compile);
  const files = new Map<string, string>();
  const shown = scenarioList.map(({ scenario }) => scenario).toSorted((a, b) => longest(b) - longest(a));
  files.set('scenarios/index.json', JSON.stringify(shown.map(catalogueEntry)));
  for (const { scenario, sources } of scenarioList) {
    files.set(`scenarios/${scenario.id}.json`, JSON.stringify(scenario));
    files.set(`scenarios/${scenario.id}.source.json`, JSON.stringify(sources));
  }
  return files;
}

/** The start page lists the exercise that fills most time first; of equal length in the order of their folders. */
const longest = ({ variants }: Scenario): number => Math.max(...variants.map(({ minutes }) => minutes));

function compile(name: string): { readonly scenario: Scenario; readonly sources: readonly SourceText[] } {
  const { scenario, diagnostics, sources } = readScenario(readScenarioFolder(join(folder, name)));
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  // What its authors say of it stays with them.
  if (scenario && errors.length === 0) return { scenario, sources: sources.filter(({ path }) => path !== REVIEW_FILE) };
  const lines = errors.map((diagnostic) => {
    const { line, column } = diagnostic.range.start;
    return `scenarios/${name}/${diagnostic.file}:${line}:${column} ${diagnostic.code} ${messageOf(diagnostic, 'en')}`;
  });
  throw new Error(`The scenario ${name} cannot be built:\n${lines.join('\n')}`);
}
