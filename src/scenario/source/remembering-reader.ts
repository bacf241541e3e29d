import { readSource } from './source-file.ts';
import type { SourceFile, SourceText } from './source-file.ts';

/**
 * Reads files for somebody who reads the same scenario again after each change: a file whose text is as it was is not
 * parsed again. Holds the last reading of each path.
 */
export function rememberingReader(): (source: SourceText) => SourceFile {
  const last = new Map<string, SourceFile>();
  return (source) => {
    const before = last.get(source.path);
    if (before?.text === source.text) return before;
    const file = readSource(source);
    last.set(source.path, file);
    return file;
  };
}
