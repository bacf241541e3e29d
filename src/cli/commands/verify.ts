import { localeOf } from '../../base/locale-of.ts';
import { acceptances } from '../../analysis/verify/accept.ts';
import type { Finding, Verdict, Witness } from '../../analysis/verify/finding.ts';
import { properties } from '../../analysis/verify/properties.ts';
import { verify, type Verification } from '../../analysis/verify/verify.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { onlyPath, readArguments, readChoice, readCount, readLanguage } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { loadScenario } from '../load-scenario.ts';
import { unusable } from '../unusable.ts';

const WALKS = 120;
const RUNS_OF_EACH = 2;

/** `verify`: what a scenario promises, element by element, by runs and by proof. */
export const verifyCommand: CliCommand = {
  name: 'verify',
  usage: '<path> [--variant V] [--people N] [--walks N] [--seed S] [--all] [--json] [--lang nl|en]',
  summary: {
    nl: 'onderzoek of alles bereikbaar, haalbaar en draaglijk is; --all toont ook wat klopt',
    en: 'find out whether everything can be reached, met and borne; --all shows what holds as well',
  },
  run(args, { out, err }) {
    const { values, positionals } = readArguments(args, {
      variant: { type: 'string' },
      people: { type: 'string' },
      walks: { type: 'string' },
      seed: { type: 'string' },
      all: { type: 'boolean' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    });
    const language = readLanguage(values.lang);
    const path = onlyPath(positionals);
    const walks = readCount('walks', values.walks, WALKS);
    const reading = loadScenario(path);
    const { scenario } = reading;
    if (!scenario) return unusable(path, language, err);
    const names = scenario.variants.map(({ id }) => id as string);
    const wanted = values.variant === undefined ? names : [readChoice('variant', values.variant, names)];
    const found = scenario.variants
      .filter(({ id }) => wanted.includes(id))
      .map(({ id, people: { advised } }) => {
        const people = readCount('people', values.people, advised);
        const seed = values.seed ?? '1';
        return verify({ ...reading, scenario }, { variant: id, people, walks, runsOfEach: RUNS_OF_EACH, seed });
      });
    if (values.json) {
      out(`${JSON.stringify(inJson(found, language), null, 2)}\n`);
    } else for (const one of found) out(inWords(one, language, values.all === true));
    return found.some(({ findings }) => findings.some(({ verdict }) => verdict === 'violated')) ? 1 : 0;
  },
};

const verdicts: Readonly<Record<Verdict, Readonly<Record<Language, string>>>> = {
  holds: { nl: 'klopt', en: 'holds' },
  violated: { nl: 'klopt niet', en: 'violated' },
  accepted: { nl: 'aanvaard', en: 'accepted' },
  notFound: { nl: 'niet gevonden binnen de grenzen', en: 'not found within bound' },
  information: { nl: 'ter informatie', en: 'information' },
};

/** Findings of all variants that were asked for, each with its variant; bounds and the share that is definite, one a variant. */
const inJson = (found: readonly Verification[], language: Language) => ({
  findings: found.flatMap(({ findings, bounds: { variant } }) =>
    findings.map(({ property, verdict, element, how, message, witness, reason }) => ({
      variant,
      property,
      verdict: verdicts[verdict].en,
      element,
      how,
      message: message[language],
      ...(reason === undefined ? {} : { reason }),
      ...(witness ? { witness: witnessIn(witness, language) } : {}),
    })),
  ),
  bounds: found.map(({ bounds, findings, definite }) => ({ ...bounds, findings: findings.length, definite })),
});

const witnessIn = ({ reaches, steps }: Witness, language: Language) => ({
  reaches: reaches[language],
  steps: steps.map(({ at, text }) => ({ at, text: text[language] })),
});

const order: readonly Verdict[] = ['violated', 'accepted', 'notFound', 'information', 'holds'];

function inWords(found: Verification, language: Language, all: boolean): string {
  const { findings, bounds, definite } = found;
  const lines: string[] = [];
  for (const verdict of order) {
    if (verdict === 'holds' && !all) continue;
    for (const { name, title } of [...properties, acceptances]) {
      const own = findings.filter((item) => item.property === name && item.verdict === verdict);
      if (own.length === 0) continue;
      lines.push(`${verdicts[verdict][language]}: ${title[language]}`);
      for (const item of own) lines.push(...told(item, language));
    }
  }
  const share = findings.length === 0 ? 100 : Math.floor((definite / findings.length) * 1_000) / 10;
  return `${sum[language](bounds, findings.length, definite, share.toLocaleString(localeOf[language]))}\n${lines.join('\n')}${lines.length > 0 ? '\n' : ''}`;
}

const told = ({ element, message, witness, reason }: Finding, language: Language): readonly string[] => [
  // Some say themselves what they are about.
  message[language].startsWith(`${element}: `) ? `  ${message[language]}` : `  ${element}: ${message[language]}`,
  ...(reason === undefined ? [] : [`    ${reason}`]),
  ...(witness ? [`    ${pathOf(witness, language)}`] : []),
];

const nobody = { nl: 'zonder dat iemand iets doet', en: 'although nobody does anything' } as const;

const pathOf = ({ reaches, steps }: Witness, language: Language): string =>
  `${reaches[language]}: ${steps.length > 0 ? steps.map(({ at, text }) => `${at} ${text[language]}`).join(', ') : nobody[language]}`;

const sum = {
  nl: (
    { variant, people, drills, policyRuns, walks, inputs, seed }: Verification['bounds'],
    all: number,
    definite: number,
    share: string,
  ) =>
    `variant ${variant}: ${definite} van ${all} uitspraken zijn zeker (${share}%)\n` +
    `grenzen: ${people} mensen, ${drills} proefruns, ${policyRuns} runs van gesimuleerde deelnemers, ${walks} zoekende runs, ${inputs} handelingen, seed ${seed}`,
  en: (
    { variant, people, drills, policyRuns, walks, inputs, seed }: Verification['bounds'],
    all: number,
    definite: number,
    share: string,
  ) =>
    `variant ${variant}: ${definite} of ${all} verdicts are definite (${share}%)\n` +
    `bounds: ${people} people, ${drills} drills, ${policyRuns} runs of simulated participants, ${walks} searching runs, ${inputs} inputs, seed ${seed}`,
} as const;
