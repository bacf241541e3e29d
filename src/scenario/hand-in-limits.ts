import type { SourceText } from './source/source-file.ts';

/** How many files an exercise may have that somebody hands in, and how many letters all its files together; pictures are base64. */
export const handInLimits = { files: 200, letters: 7_000_000, yamlLetters: 2_500_000 } as const;

const isYaml = ({ path }: SourceText): boolean => /\.ya?ml$/.test(path);

/** Whether an exercise is no larger than what is read of what somebody hands in. */
export function isWithinLimits(files: readonly SourceText[]): boolean {
  const letters = (some: readonly SourceText[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  return (
    files.length <= handInLimits.files &&
    letters(files) <= handInLimits.letters &&
    letters(files.filter(isYaml)) <= handInLimits.yamlLetters
  );
}
