import { join } from 'node:path';
import { exportFormats, exportScenario } from '../../exchange/scenario-export.ts';
import { storylineJson } from '../../exchange/storyline-json.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { onlyPath, readArguments, readChoice, readLanguage } from '../arguments.ts';
import { UsageError } from '../command.ts';
import type { CliCommand } from '../command.ts';
import { loadScenario } from '../load-scenario.ts';
import { unusable } from '../unusable.ts';
import { makeFolder, writeFile } from '../write-file.ts';

const formats = [...exportFormats, 'xstate'] as const;

/** `export`: a scenario as others can use it. */
export const exportCommand: CliCommand = {
  name: 'export',
  usage: `<path> --format ${formats.join('|')} --out FILE|FOLDER [--variant ID] [--lang nl|en]`,
  summary: {
    nl: 'MSEL als werkblad, draaiboek voor de oefenleiding, blad voor deelnemers (zonder verklappers), proefdruk, of XState per verhaallijn (naar een map)',
    en: 'MSEL as a sheet, handbook for the staff, page for participants (no spoilers), proofing copy, or XState per storyline (to a folder)',
  },
  async run(args, { out, err }) {
    const { values, positionals } = readArguments(args, {
      format: { type: 'string' },
      out: { type: 'string' },
      variant: { type: 'string' },
      lang: { type: 'string' },
    });
    const language = readLanguage(values.lang);
    const path = onlyPath(positionals);
    if (values.format === undefined || values.out === undefined)
      throw new UsageError({ nl: 'Geef --format en --out.', en: '--format and --out are needed.' });
    const format = readChoice('format', values.format, formats);
    const reading = loadScenario(path);
    const { scenario } = reading;
    if (!scenario) return unusable(path, language, err);
    const variant = variantOf(scenario, values.variant);
    const write = (target: string, content: string | Uint8Array): boolean => {
      const failure = writeFile(target, content);
      if (failure === undefined) out(`${target}\n`);
      else err(`${failure[language]}\n`);
      return failure === undefined;
    };
    if (format === 'xstate') {
      const folder = values.out;
      const failure = makeFolder(folder);
      if (failure !== undefined) {
        err(`${failure[language]}\n`);
        return 1;
      }
      const made = scenario.storylines.map((one) =>
        write(join(folder, `${one.id}.json`), storylineJson(scenario, one, language)),
      );
      return made.every(Boolean) ? 0 : 1;
    }
    return write(values.out, await exportScenario({ ...reading, scenario }, format, variant, language)) ? 0 : 1;
  },
};

function variantOf(scenario: Scenario, id: string | undefined): Scenario['variants'][number] {
  const [first] = scenario.variants;
  const names = scenario.variants.map((one) => one.id as string);
  const wanted = id === undefined ? undefined : readChoice('variant', id, names);
  const found = wanted === undefined ? first : scenario.variants.find((one) => (one.id as string) === wanted);
  if (!found) throw new UsageError({ nl: 'Het scenario heeft geen variant.', en: 'The scenario has no variant.' });
  return found;
}
