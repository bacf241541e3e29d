import type { CliCommand } from './command.ts';
import { bundleCommand } from './commands/bundle.ts';
import { checkCommand } from './commands/check.ts';
import { coverageCommand } from './commands/coverage.ts';
import { drillCommand } from './commands/drill.ts';
import { exportCommand } from './commands/export.ts';
import { formatCommand } from './commands/format.ts';
import { importCommand } from './commands/import.ts';
import { migrateCommand } from './commands/migrate.ts';
import { newCommand } from './commands/new.ts';
import { replayCommand } from './commands/replay.ts';
import { reportCommand } from './commands/report.ts';
import { simulateCommand } from './commands/simulate.ts';
import { stampCommand } from './commands/stamp.ts';
import { verifyCommand } from './commands/verify.ts';
import { statsCommand } from './commands/stats.ts';

/** Every command, in the order of the usage text; one file a command. */
export const commands: readonly CliCommand[] = [
  newCommand,
  checkCommand,
  statsCommand,
  drillCommand,
  coverageCommand,
  simulateCommand,
  verifyCommand,
  replayCommand,
  reportCommand,
  bundleCommand,
  stampCommand,
  formatCommand,
  migrateCommand,
  exportCommand,
  importCommand,
];
