import type { Language } from '../scenario/model/ids.ts';
import type { ExitCode } from './command.ts';

/** Says that a scenario has errors and where to read them. */
export function unusable(path: string, language: Language, err: (text: string) => void): ExitCode {
  err(language === 'nl' ? `${path} heeft fouten; zie: check ${path}\n` : `${path} has errors; see: check ${path}\n`);
  return 1;
}
