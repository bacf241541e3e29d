import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { facilitatorHandbook } from '../../exchange/handbook/facilitator-handbook.ts';
import { participantHandbook } from '../../exchange/handbook/participant-handbook.ts';
import { proofingCopy } from '../../exchange/handbook/proofing-copy.ts';
import { mselRows } from '../../exchange/msel/rows.ts';
import { mselCsv, mselXlsx } from '../../exchange/msel/write-msel.ts';
import { storylineJson } from '../../exchange/storyline-json.ts';
import { namesByElement } from '../../scenario/edit/uses.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { onlyPath, readArguments, readChoice, readLanguage } from '../arguments.ts';
import { UsageError } from '../command.ts';
import type { CliCommand } from '../command.ts';
import { loadScenario } from '../load-scenario.ts';
import { unusable } from '../unusable.ts';
import { writeFile } from '../write-file.ts';

const formats = ['msel-xlsx', 'msel-csv', 'facilitator', 'participant', 'proofing', 'xstate'] as const;

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
    const { scenario, texts, files, review } = loadScenario(path);
    if (!scenario) return unusable(path, language, err);
    const variant = variantOf(scenario, values.variant);
    const write = (target: string, content: string | Uint8Array): boolean => {
      const failure = writeFile(target, content);
      if (failure === undefined) out(`${target}\n`);
      else err(`${target}: ${failure}\n`);
      return failure === undefined;
    };
    if (format === 'xstate') {
      mkdirSync(values.out, { recursive: true });
      const folder = values.out;
      const made = scenario.storylines.map((one) =>
        write(join(folder, `${one.id}.json`), storylineJson(scenario, one, language)),
      );
      return made.every(Boolean) ? 0 : 1;
    }
    const rows = () => mselRows(scenario, variant, language);
    const contents = {
      'msel-xlsx': () => mselXlsx(rows(), language),
      'msel-csv': () => mselCsv(rows(), language),
      facilitator: () => facilitatorHandbook(scenario, variant, language),
      participant: () => participantHandbook(scenario, variant, language),
      proofing: () => proofingCopy(scenario, texts, namesByElement(files), language, review),
    };
    return write(values.out, await contents[format]()) ? 0 : 1;
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
