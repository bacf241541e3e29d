import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../scenario/model/ids.ts';
import { suggestion } from './arguments.ts';
import { commands } from './commands.ts';
import { UsageError } from './command.ts';
import type { ExitCode, Output } from './command.ts';
import { installPlatformHash } from '../server/platform-hash.ts';

const start = 'npm run --silent cli --';

const words = {
  nl: { usage: 'Gebruik', command: 'opdracht', exit: 'Eindcode: 0 goed, 1 fouten in de invoer, 2 verkeerd gebruik.' },
  en: { usage: 'Usage', command: 'command', exit: 'Exit code: 0 well, 1 mistakes in the input, 2 wrong usage.' },
} as const;

const usage = (language: Language): string =>
  [
    `${words[language].usage}: ${start} <${words[language].command}>`,
    '',
    ...commands.map((one) => `  ${one.name} ${one.usage}\n      ${one.summary[language]}`),
    `  help [--lang nl|en]`,
    '',
    words[language].exit,
    '',
  ].join('\n');

/** The language asked for anywhere on the line, so that a line that cannot be read gets its answer in it as well. */
function languageAsked(args: readonly string[]): Language {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[index] === '--lang' ? args[index + 1] : args[index]?.slice('--lang='.length);
  return value === 'en' ? 'en' : 'nl';
}

/** Runs one command line; the exit code is 0, 1 for mistakes in the input, 2 for wrong usage. */
export async function runCli(args: readonly string[], output: Output): Promise<ExitCode> {
  const [name, ...rest] = args;
  const language = languageAsked(args);
  if (name === 'help' || name === '--help' || name === '-h') {
    output.out(usage(language));
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const names = [...commands.map((one) => one.name), 'help'];
    const near = name === undefined ? undefined : suggestion(name, names);
    if (near && language === 'nl') output.err(`Onbekende opdracht ${name}.${near.nl}\n\n`);
    else if (near) output.err(`Unknown command ${name}.${near.en}\n\n`);
    output.err(usage(language));
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    output.out(`${words[language].usage}: ${start} ${command.name} ${command.usage}\n\n${command.summary[language]}\n`);
    return 0;
  }
  try {
    return await command.run(rest, output);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.err(`${error.text[language]}\n\n${words[language].usage}: ${start} ${command.name} ${command.usage}\n`);
    return 2;
  }
}

// Not import.meta.main: Node 24.0 and 24.1 do not have it yet.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  installPlatformHash();
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  });
}
