import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commands } from './commands.ts';
import { UsageError } from './command.ts';
import type { ExitCode, Output } from './command.ts';

const usage = (): string =>
  [
    'Usage: npm run --silent cli -- <command>',
    '',
    ...commands.map((one) => `  ${one.name} ${one.usage}\n      ${one.summary}`),
    '',
  ].join('\n');

/** Runs one command line; the exit code is 0, 1 for mistakes in the input, 2 for wrong usage. */
export async function runCli(args: readonly string[], output: Output): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    output.err(usage());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    output.err(`Unknown command: ${name}\n\n${usage()}`);
    return 2;
  }
  try {
    return await command.run(rest, output);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.err(`${error.message}\n\nUsage: ${command.name} ${command.usage}\n`);
    return 2;
  }
}

// Not import.meta.main: Node 24.0 and 24.1 do not have it yet.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  });
}
