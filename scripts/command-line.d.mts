export type CommandLine =
  | { readonly kind: 'run'; readonly task: 'start' | 'test' | 'package'; readonly args: readonly string[] }
  | { readonly kind: 'help' | 'wrong'; readonly text: string };

export function readCommandLine(line: readonly string[]): CommandLine;
