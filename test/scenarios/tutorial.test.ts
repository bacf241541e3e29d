import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runCli } from '../../src/cli/main.ts';

/** The tutorial as a newcomer follows it: what it says to paste is pasted where it says, and what it promises is what comes. */
const guide = (language: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'authoring', language, 'tutorial.md'), 'utf8');

const labelsIn = (language: string): ReadonlySet<string> =>
  new Set(
    ['studio', 'start', 'facilitator', 'shared'].flatMap((place) => {
      const path = join(import.meta.dirname, '..', '..', 'src', 'ui', place, 'locale', `${language}.json`);
      return Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>).map((text) =>
        text.replace(/\.$/, ''),
      );
    }),
  );
/** Set apart in the tutorial for another reason than that the screen says so: the title, and words of a command. */
const otherwise = {
  nl: ['De verkeerde bijlage', 'Nog niet', 'alleen bij toeval', 'niet bereikt'],
  en: ['The wrong attachment', 'Not yet', 'only by chance', 'not reached'],
} as const;

test.each(['nl', 'en'] as const)('what the tutorial (%s) says to choose stands on the screen', (language) => {
  const labels = labelsIn(language);
  const named = [...guide(language).matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g)].map(([, label]) => label ?? '');
  expect(named.length).toBeGreaterThan(20);
  const other: readonly string[] = otherwise[language];
  expect(named.filter((label) => !labels.has(label) && !other.includes(label))).toEqual([]);
});

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const code = await runCli(args, { out: (text) => void (out += text), err: (text) => void (out += text) });
  return { code, out };
}

function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(from), `${file}: ${from}`).toHaveLength(2);
  writeFileSync(path, text.replace(from, () => to));
}
const before = (file: string, line: string, block: string): void => change(file, line, `${block}\n${line}`);
const under = (file: string, line: string, block: string): void => change(file, line, `${line}${block}\n`);

test.each(['nl', 'en'] as const)('following the tutorial (%s) gives a scenario without mistakes whose drills pass', async (language) => {
  folder = join(mkdtempSync(join(tmpdir(), 'tutorial-')), 'mine');
  const text = guide(language);
  const blocks = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, block]) => block ?? '');
  expect(blocks).toHaveLength(8);
  const [inject = '', actor = '', fact = '', signal = '', expectation = '', request = '', decision = '', step = ''] = blocks;
  const percents = async (): Promise<readonly string[]> =>
    [...(await run('drill', folder, '--lang', language)).out.matchAll(/\((\d+) %\)/g)].map(([, share]) => share ?? '');
  const clean = { code: 0, out: { nl: '0 fout(en), 0 waarschuwing(en)\n', en: '0 error(s), 0 warning(s)\n' }[language] };

  expect((await run('new', folder, '--title', 'X', '--lang', language)).code).toBe(0);
  expect(await run('check', folder, '--lang', language)).toEqual(clean);
  const fresh = await percents();
  before('40-script.yaml', '  - id: in-nudge\n', inject);
  const half = await run('check', folder, '--lang', language);
  expect(half.code).toBe(1);
  for (const [, place] of half.out.matchAll(/(40-script\.yaml:\d+):\d+/g)) if (language === 'nl') expect(text).toContain(place);
  under('20-cast.yaml', 'actors:\n', actor);
  under('20-cast.yaml', 'facts:\n', fact);
  under('30-measures.yaml', 'signals:\n', signal);
  under('30-measures.yaml', 'expectations:\n', expectation);
  under('40-script.yaml', 'requests:\n', request);
  under('40-script.yaml', 'decisions:\n', decision);
  change('10-scenario.yaml', 'in-second-tab, in-nudge', 'in-second-tab, in-helpdesk, in-nudge');
  change('10-scenario.yaml', 'dec-notify]', 'dec-notify, dec-colleagues]');
  change('10-scenario.yaml', 'req-report]', 'req-report, req-colleagues]');
  change('10-scenario.yaml', 'exp-no-overclaim]', 'exp-no-overclaim, exp-colleagues]');
  expect(await run('check', folder, '--lang', language)).toEqual(clean);
  const added = await percents();
  under('drills/careful.yaml', 'steps:\n', step);
  change('drills/careful.yaml', 'exp-answer, exp-no-overclaim]', 'exp-answer, exp-colleagues, exp-no-overclaim]');
  expect((await run('drill', folder, '--lang', language)).code).toBe(0);
  // The figures that the text names.
  for (const share of [fresh[0], added[0], ...(await percents())]) expect(text).toMatch(new RegExp(`\\b${share}\\b`));
});
